import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { mitglied } from "./kasse";
import { konto } from "./konto";
import { id, kasseId, zeit } from "./spalten";

export type SchriftwechselStand = "OFFEN" | "BEANTWORTET" | "ERLEDIGT";

/**
 * Alle Nachrichten unter einer Referenz, wie die Kasse sie bearbeitet. Die Nachrichten selbst liegen
 * im Postfach des Arbeitgebers (`nachricht`); hier stehen Team, Stand und Bearbeitung.
 */
export const schriftwechsel = pgTable(
  "schriftwechsel",
  {
    kasseId: kasseId(),
    id: id(),
    mitgliedId: uuid("mitglied_id").notNull(),
    /** Persönliches Postfach der Gegenseite; sonst `gruppe`. */
    kontoId: uuid("konto_id"),
    gruppe: text("gruppe"),
    referenz: text("referenz").notNull(),
    /** Team-Postfach der Kasse. */
    team: text("team").notNull(),
    bereich: text("bereich").notNull(),
    thema: text("thema").notNull(),
    betreff: text("betreff").notNull(),
    stand: text("stand").$type<SchriftwechselStand>().notNull(),
    bearbeiterId: uuid("bearbeiter_id"),
    version: integer("version").notNull().default(1),
    letzteAm: zeit("letzte_am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    unique("schriftwechsel_referenz").on(t.kasseId, t.referenz),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    foreignKey({ columns: [t.kasseId, t.bearbeiterId], foreignColumns: [konto.kasseId, konto.id] }),
    check("schriftwechsel_postfach", sql`(${t.kontoId} is null) <> (${t.gruppe} is null)`),
    check("schriftwechsel_stand", sql`${t.stand} in ('OFFEN','BEANTWORTET','ERLEDIGT')`),
    index("schriftwechsel_team").on(t.kasseId, t.team, t.letzteAm, t.id),
    index("schriftwechsel_offen")
      .on(t.kasseId, t.team, t.letzteAm, t.id)
      .where(sql`stand <> 'ERLEDIGT'`),
    index("schriftwechsel_bearbeiter")
      .on(t.kasseId, t.bearbeiterId, t.letzteAm, t.id)
      .where(sql`bearbeiter_id is not null`),
  ],
);

/** Interne Notiz der Kasse; der Arbeitgeber sieht sie nie. */
export const schriftwechselNotiz = pgTable(
  "schriftwechsel_notiz",
  {
    kasseId: kasseId(),
    id: id(),
    schriftwechselId: uuid("schriftwechsel_id").notNull(),
    kontoId: uuid("konto_id").notNull(),
    urheber: text("urheber").notNull(),
    text: text("text").notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.schriftwechselId],
      foreignColumns: [schriftwechsel.kasseId, schriftwechsel.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    index("schriftwechsel_notiz_von").on(t.kasseId, t.schriftwechselId, t.am),
  ],
);

/** Arbeitskorb eines Gruppenpostfachs: wer sich um eine Referenz kümmert und ob sie erledigt ist. */
export const korb = pgTable(
  "korb",
  {
    kasseId: kasseId(),
    id: id(),
    mitgliedId: uuid("mitglied_id").notNull(),
    gruppe: text("gruppe").notNull(),
    referenz: text("referenz").notNull(),
    bearbeiterId: uuid("bearbeiter_id"),
    /** Name zum Zeitpunkt der Übernahme: Kolleginnen sehen das Konto nicht. */
    bearbeiterName: text("bearbeiter_name").notNull().default(""),
    erledigtAm: zeit("erledigt_am"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    unique("korb_referenz").on(t.kasseId, t.mitgliedId, t.gruppe, t.referenz),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    foreignKey({ columns: [t.kasseId, t.bearbeiterId], foreignColumns: [konto.kasseId, konto.id] }),
    index("korb_bearbeiter").on(t.kasseId, t.bearbeiterId).where(sql`erledigt_am is null`),
  ],
);

/** Interne Notiz der Gruppe; die Kasse sieht sie nie. */
export const korbNotiz = pgTable(
  "korb_notiz",
  {
    kasseId: kasseId(),
    id: id(),
    mitgliedId: uuid("mitglied_id").notNull(),
    korbId: uuid("korb_id").notNull(),
    kontoId: uuid("konto_id").notNull(),
    urheber: text("urheber").notNull(),
    text: text("text").notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    foreignKey({
      columns: [t.kasseId, t.korbId],
      foreignColumns: [korb.kasseId, korb.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    index("korb_notiz_von").on(t.kasseId, t.korbId, t.am),
  ],
);

/** Eine Nachricht der Kasse an viele Organisationen; jede hat ihre eigene Referenz. */
export const rundschreiben = pgTable(
  "rundschreiben",
  {
    kasseId: kasseId(),
    id: id(),
    kontoId: uuid("konto_id").notNull(),
    betreff: text("betreff").notNull(),
    empfaenger: integer("empfaenger").notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
  ],
);

/** Antwortvorlage der Kasse mit Platzhaltern wie `{referenz}`. */
export const antwortvorlage = pgTable(
  "antwortvorlage",
  {
    kasseId: kasseId(),
    id: id(),
    titel: text("titel").notNull(),
    /** Nur für dieses Team; leer für alle. */
    team: text("team").notNull().default(""),
    text: text("text").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    unique("antwortvorlage_titel").on(t.kasseId, t.titel),
  ],
);

/** Wann ein Postfach zuletzt per E-Mail gemeldet wurde; fasst Meldungen innerhalb von 60 Sekunden zusammen. */
export const postfachmail = pgTable(
  "postfachmail",
  {
    kasseId: kasseId(),
    mitgliedId: uuid("mitglied_id").notNull(),
    /** Kennung des Kontos oder Name der Gruppe. */
    postfach: text("postfach").notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.mitgliedId, t.postfach] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
  ],
);
