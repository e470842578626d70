import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { TraegerArt, ZeitscheibenArt, ZeitscheibenZusatz } from "@/lib/lebenslauf";
import { kasse, mitglied, mitgliedschaft } from "./kasse";
import { id, kasseId, zeit } from "./spalten";

/** Anspruchsberechtigte Person; gehört der Kasse, nicht einem Arbeitgeber. */
export const person = pgTable(
  "person",
  {
    kasseId: kasseId().references(() => kasse.id),
    id: id(),
    persnr: text("persnr").notNull(),
    personenart: text("personenart").$type<"BEAMTE" | "SONSTIGE">().notNull().default("BEAMTE"),
    name: text("name").notNull(),
    vorname: text("vorname").notNull(),
    geburtsdatum: date("geburtsdatum").notNull(),
    beihilfeberechtigt: boolean("beihilfeberechtigt").notNull().default(false),
    todestag: date("todestag"),
    /** Änderbare Personen- und Kontaktdaten, Schlüssel wie in den Formularen F2 und F3. */
    daten: jsonb("daten").$type<Record<string, string | string[]>>().notNull().default({}),
    lebenslaufVersion: integer("lebenslauf_version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    unique("person_persnr").on(t.kasseId, t.persnr),
    check("person_persnr_form", sql`${t.persnr} ~ '^[1-9][0-9]{0,5}$'`),
    // Die Kasse sucht zu einer Anmeldung die Personen, die sie schon kennt.
    index("person_geburt").on(t.kasseId, t.geburtsdatum),
  ],
);

/**
 * Übernommene Änderung von Personen- oder Kontaktdaten mit dem Tag, ab dem sie gilt (formulare.md F2,
 * F3). Ein späterer Tag wartet hier; die Zeile bleibt als Geschichte stehen.
 */
export const personAenderung = pgTable(
  "person_aenderung",
  {
    kasseId: kasseId(),
    id: id(),
    personId: uuid("person_id").notNull(),
    gueltigAb: date("gueltig_ab").notNull(),
    /** Neue Werte nach Schlüssel; `null` löscht. */
    werte: jsonb("werte").$type<Record<string, string | readonly string[] | null>>().notNull(),
    /** Meldung, aus der sie stammt. */
    herkunft: uuid("herkunft").notNull(),
    erfasstAm: zeit("erfasst_am").notNull().defaultNow(),
    /** Seit wann sie an der Person steht; leer, solange ihr Tag nicht da ist. */
    angewendetAm: zeit("angewendet_am"),
    /** Berichtigung, die diese Änderung ersetzt; sie wird nicht mehr angewendet und überholt nichts. */
    ersetztDurch: uuid("ersetzt_durch"),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({ columns: [t.kasseId, t.personId], foreignColumns: [person.kasseId, person.id] }),
    index("person_aenderung_person").on(t.kasseId, t.personId, t.gueltigAb),
    index("person_aenderung_offen").on(t.gueltigAb).where(sql`angewendet_am is null`),
  ],
);

/** Abschnitt des Lebenslaufs; ersetzte Zeilen bleiben stehen (I9). */
export const zeitscheibe = pgTable(
  "zeitscheibe",
  {
    kasseId: kasseId(),
    id: id(),
    personId: uuid("person_id").notNull(),
    von: date("von").notNull(),
    bis: date("bis"),
    bezeichnung: text("bezeichnung").notNull(),
    mitgliedschaftId: uuid("mitgliedschaft_id"),
    mitgliedId: uuid("mitglied_id"),
    traegerName: text("traeger_name"),
    traegerArt: text("traeger_art").$type<TraegerArt>(),
    besoldung: text("besoldung"),
    umfangZ: integer("umfang_z").notNull(),
    umfangN: integer("umfang_n").notNull(),
    art: text("art").$type<ZeitscheibenArt>().notNull(),
    zusatz: jsonb("zusatz").$type<ZeitscheibenZusatz>().notNull().default({}),
    /** Meldung oder Zusammenführung, aus der die Zeile stammt; leer bei Übernahme aus dem Bestand. */
    herkunft: uuid("herkunft"),
    erfasstAm: zeit("erfasst_am").notNull().defaultNow(),
    ersetztAm: zeit("ersetzt_am"),
    ersetztDurch: uuid("ersetzt_durch"),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({ columns: [t.kasseId, t.personId], foreignColumns: [person.kasseId, person.id] }),
    foreignKey({
      name: "zeitscheibe_mitgliedschaft",
      columns: [t.kasseId, t.mitgliedschaftId, t.mitgliedId],
      foreignColumns: [mitgliedschaft.kasseId, mitgliedschaft.id, mitgliedschaft.mitgliedId],
    }),
    index("zeitscheibe_person").on(t.kasseId, t.personId).where(sql`ersetzt_am is null`),
    index("zeitscheibe_herkunft").on(t.kasseId, t.herkunft).where(sql`herkunft is not null`),
    index("zeitscheibe_ersetzt")
      .on(t.kasseId, t.ersetztDurch)
      .where(sql`ersetzt_durch is not null`),
    check("zeitscheibe_i1", sql`${t.bis} is null or ${t.von} <= ${t.bis}`),
    check(
      "zeitscheibe_i6",
      sql`${t.umfangN} > 0 and ${t.umfangZ} >= 0 and ${t.umfangZ} <= ${t.umfangN} and ((${t.umfangZ} = 0) = (${t.art} = 'BEURLAUBUNG'))`,
    ),
    check(
      "zeitscheibe_traeger",
      sql`(${t.mitgliedschaftId} is null) <> (${t.traegerName} is null) and (${t.mitgliedschaftId} is null) = (${t.mitgliedId} is null) and (${t.traegerName} is null) = (${t.traegerArt} is null)`,
    ),
    check("zeitscheibe_art", sql`${t.art} in ('DIENST','BEURLAUBUNG','AUSBILDUNG','SONSTIGE')`),
  ],
);

/**
 * Was die Übersicht eines Arbeitgebers zeigt: je Person und Mitglied eine Zeile, fertig zum Blättern.
 * Abgeleitet aus den Zeitscheiben (formulare.md 1.2), geschrieben von `bestand_neu()`.
 */
export const personMitglied = pgTable(
  "person_mitglied",
  {
    kasseId: kasseId(),
    mitgliedId: uuid("mitglied_id").notNull(),
    personId: uuid("person_id").notNull(),
    status: text("status").$type<"AKTIV" | "KUENFTIG" | "EHEMALIG" | "SONSTIGE">().notNull(),
    /** Beginn der nächsten eigenen Zeitscheibe bei KUENFTIG. */
    aktivAb: date("aktiv_ab"),
    /** Tag, an dem der Status neu zu bestimmen ist; leer, wenn er sich nicht von selbst ändert. */
    pruefenAm: date("pruefen_am"),
    /** Beginn der letzten eigenen Zeitscheibe: was fremd ist und später beginnt, bleibt unsichtbar. */
    schnitt: date("schnitt").notNull(),
    persnr: text("persnr").notNull(),
    name: text("name").notNull(),
    vorname: text("vorname").notNull(),
    geburtsdatum: date("geburtsdatum").notNull(),
    beihilfeberechtigt: boolean("beihilfeberechtigt").notNull(),
    nameSort: text("name_sort").notNull(),
    vornameSort: text("vorname_sort").notNull(),
    persnrSort: integer("persnr_sort").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.mitgliedId, t.personId] }),
    foreignKey({ columns: [t.kasseId, t.personId], foreignColumns: [person.kasseId, person.id] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    index("pm_name").on(t.kasseId, t.mitgliedId, t.nameSort, t.vornameSort, t.personId),
    index("pm_vorname").on(t.kasseId, t.mitgliedId, t.vornameSort, t.nameSort, t.personId),
    index("pm_persnr").on(t.kasseId, t.mitgliedId, t.persnrSort, t.personId),
    index("pm_geburt").on(t.kasseId, t.mitgliedId, t.geburtsdatum, t.personId),
    index("pm_beihilfe").on(
      t.kasseId,
      t.mitgliedId,
      t.beihilfeberechtigt,
      t.nameSort,
      t.vornameSort,
      t.personId,
    ),
    index("pm_person").on(t.kasseId, t.personId),
    index("pm_pruefen").on(t.pruefenAm).where(sql`pruefen_am is not null`),
  ],
);

/** Anzahl der Personen je Mitglied und Status, durch Trigger gepflegt. */
export const bestand = pgTable(
  "bestand",
  {
    kasseId: kasseId(),
    mitgliedId: uuid("mitglied_id").notNull(),
    status: text("status").notNull(),
    anzahl: integer("anzahl").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.mitgliedId, t.status] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
  ],
);
