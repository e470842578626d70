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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Ablageart, DateiTyp, Dateizustand } from "@/lib/dateien";
import type { Befund, Werte } from "@/lib/formulare";
import { mitglied } from "./kasse";
import { konto } from "./konto";
import { person } from "./person";
import { rundschreiben } from "./postfach";
import { bytes, id, kasseId, zeit } from "./spalten";

/** Vergebene Referenzen: fünf Zeichen, einmalig je Kasse. */
export const referenz = pgTable(
  "referenz",
  { kasseId: kasseId(), referenz: text("referenz").notNull() },
  (t) => [primaryKey({ columns: [t.kasseId, t.referenz] })],
);

/** Hochgeladene Datei; geprüft, bevor sie hier liegt. Die Bytes können in eine Ablage umziehen. */
export const datei = pgTable(
  "datei",
  {
    kasseId: kasseId(),
    id: id(),
    /** Organisation, zu der die Datei gehört; leer bei Dateien der Kasse ohne Empfänger. */
    mitgliedId: uuid("mitglied_id"),
    kontoId: uuid("konto_id").notNull(),
    name: text("name").notNull(),
    typ: text("typ").$type<DateiTyp>().notNull(),
    groesse: integer("groesse").notNull(),
    sha256: text("sha256").notNull(),
    /** Tabelle mit Zellen, die beim Öffnen rechnen würden; wer sie abruft, sieht einen Hinweis. */
    formeln: boolean("formeln").notNull().default(false),
    /** Leer, sobald die Bytes in der Ablage liegen oder die Quarantäne um ist. */
    inhalt: bytes("inhalt"),
    ablage: text("ablage").$type<Ablageart>().notNull().default("datenbank"),
    /** Zufälliger Name in der Ablage; steht hier, bevor dort etwas liegt. */
    schluessel: uuid("schluessel"),
    zustand: text("zustand").$type<Dateizustand>().notNull().default("SAUBER"),
    /** Was die Virenprüfung gefunden hat. */
    befund: text("befund").notNull().default(""),
    geprueftAm: zeit("geprueft_am"),
    /** Wann sich der Worker wieder darum kümmert; leer, wenn nichts mehr zu tun ist. */
    offenAb: zeit("offen_ab"),
    versuche: integer("versuche").notNull().default(0),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
    /** Woran die Datei hängt; eine Datei ohne Bezug wird nach 24 Stunden entfernt. */
    entwurfId: uuid("entwurf_id"),
    meldungId: uuid("meldung_id"),
    ereignisId: uuid("ereignis_id"),
    nachrichtId: uuid("nachricht_id"),
    rundschreibenId: uuid("rundschreiben_id"),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    foreignKey({
      columns: [t.kasseId, t.entwurfId],
      foreignColumns: [entwurf.kasseId, entwurf.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.kasseId, t.meldungId],
      foreignColumns: [meldung.kasseId, meldung.id],
    }),
    foreignKey({
      columns: [t.kasseId, t.ereignisId],
      foreignColumns: [meldungEreignis.kasseId, meldungEreignis.id],
    }),
    foreignKey({
      columns: [t.kasseId, t.nachrichtId],
      foreignColumns: [nachricht.kasseId, nachricht.id],
    }),
    foreignKey({
      columns: [t.kasseId, t.rundschreibenId],
      foreignColumns: [rundschreiben.kasseId, rundschreiben.id],
    }),
    index("datei_nachricht").on(t.kasseId, t.nachrichtId).where(sql`nachricht_id is not null`),
    index("datei_rundschreiben")
      .on(t.kasseId, t.rundschreibenId)
      .where(sql`rundschreiben_id is not null`),
    index("datei_entwurf").on(t.kasseId, t.entwurfId).where(sql`entwurf_id is not null`),
    index("datei_meldung").on(t.kasseId, t.meldungId).where(sql`meldung_id is not null`),
    index("datei_ereignis").on(t.kasseId, t.ereignisId).where(sql`ereignis_id is not null`),
    index("datei_offen").on(t.offenAb).where(sql`offen_ab is not null`),
    check("datei_zustand", sql`${t.zustand} in ('WARTET','SAUBER','ABGEWIESEN')`),
    check(
      "datei_ablage",
      sql`${t.ablage} = 'datenbank' or (${t.ablage} in ('s3','uploadthing') and ${t.schluessel} is not null)`,
    ),
    check(
      "datei_bytes",
      sql`${t.inhalt} is not null or ${t.ablage} <> 'datenbank' or ${t.zustand} = 'ABGEWIESEN'`,
    ),
  ],
);

/** Angefangenes Formular oder angefangene Nachricht; gehört einem Konto. */
export const entwurf = pgTable(
  "entwurf",
  {
    kasseId: kasseId(),
    id: id(),
    kontoId: uuid("konto_id").notNull(),
    /** Leer bei Nachrichten der Kasse. */
    mitgliedId: uuid("mitglied_id"),
    /** Kennung des Formulars oder Schlüssel des Postfachs, aus dem geschrieben wird. */
    formular: text("formular").notNull(),
    personId: uuid("person_id"),
    werte: jsonb("werte").$type<Record<string, string>>().notNull().default({}),
    /** Stand des Lebenslaufs beim Öffnen (Regel C9). */
    lebenslaufVersion: integer("lebenslauf_version").notNull().default(0),
    /** Meldung, die der Entwurf berichtigt. */
    berichtigtId: uuid("berichtigt_id"),
    /** Ereignis, zu dem der Entwurf gehört, und der Vorgang, der seine Schritte verbindet. */
    ereignis: text("ereignis"),
    vorgang: uuid("vorgang"),
    /** Schlüssel, unter dem das Absenden genau einmal wirkt (security.md 7.3). */
    submissionId: uuid("submission_id").notNull().defaultRandom(),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
    gespeichertAm: zeit("gespeichert_am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.kontoId],
      foreignColumns: [konto.kasseId, konto.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    foreignKey({ columns: [t.kasseId, t.personId], foreignColumns: [person.kasseId, person.id] }),
    foreignKey({
      columns: [t.kasseId, t.berichtigtId],
      foreignColumns: [meldung.kasseId, meldung.id],
    }),
    unique("entwurf_einer").on(t.kasseId, t.kontoId, t.formular, t.personId).nullsNotDistinct(),
    index("entwurf_alter").on(t.gespeichertAm),
  ],
);

export type MeldungStatus =
  | "uebermittelt"
  | "in_bearbeitung"
  | "rueckfrage"
  | "uebernommen"
  | "abgelehnt"
  | "zurueckgezogen";

/** Auf welchem Weg eine Meldung kam, die die Kasse für eine Organisation eingegeben hat. */
export type Eingangsweg = "BRIEF" | "FAX" | "TELEFON" | "EMAIL";

/** Über diese Meldungen hat die Kasse noch nicht entschieden. */
const OFFEN = sql`status in ('uebermittelt','in_bearbeitung','rueckfrage')`;

/** Abgesendetes Formular (formulare.md 1.5). */
export const meldung = pgTable(
  "meldung",
  {
    kasseId: kasseId(),
    id: id(),
    mitgliedId: uuid("mitglied_id").notNull(),
    kontoId: uuid("konto_id").notNull(),
    /** Name der meldenden Person zum Zeitpunkt des Absendens. */
    gemeldetVon: text("gemeldet_von").notNull(),
    formular: text("formular").notNull(),
    formularVersion: integer("formular_version").notNull(),
    personId: uuid("person_id"),
    betreff: text("betreff").notNull(),
    werte: jsonb("werte").$type<Werte>().notNull(),
    hinweise: jsonb("hinweise").$type<Befund[]>().notNull().default([]),
    wirksamAb: date("wirksam_ab"),
    zeileVon: date("zeile_von"),
    zeileBis: date("zeile_bis"),
    zeileText: text("zeile_text").notNull(),
    lebenslaufVersion: integer("lebenslauf_version").notNull(),
    referenz: text("referenz").notNull(),
    /** Frühere Meldung, die diese berichtigt. */
    berichtigtId: uuid("berichtigt_id"),
    /** Ereignis, aus dem die Meldung entstand, und der Vorgang, der seine Schritte verbindet. */
    ereignis: text("ereignis"),
    vorgang: uuid("vorgang"),
    status: text("status").$type<MeldungStatus>().notNull().default("uebermittelt"),
    version: integer("version").notNull().default(1),
    bearbeiterId: uuid("bearbeiter_id"),
    gesendetAm: zeit("gesendet_am").notNull().defaultNow(),
    /**
     * Tage der Fristenampel; die Sendung rechnet sie aus (lib/bearbeitungsfristen). Ohne Angabe ist eine
     * Meldung gleich fällig: Sie liegt dann vorn und nicht unbemerkt hinten.
     */
    gelbAb: date("gelb_ab").notNull().default(sql`current_date`),
    faelligAm: date("faellig_am").notNull().default(sql`current_date`),
    entschiedenAm: zeit("entschieden_am"),
    entschiedenVon: uuid("entschieden_von"),
    /** Von der Kasse eingegeben: Tag und Weg des Eingangs; `konto_id` ist dann ein Konto der Kasse. */
    eingangAm: date("eingang_am"),
    eingangWeg: text("eingang_weg").$type<Eingangsweg>(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    unique("meldung_referenz").on(t.kasseId, t.referenz),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    foreignKey({ columns: [t.kasseId, t.personId], foreignColumns: [person.kasseId, person.id] }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    foreignKey({ columns: [t.kasseId, t.bearbeiterId], foreignColumns: [konto.kasseId, konto.id] }),
    foreignKey({
      columns: [t.kasseId, t.entschiedenVon],
      foreignColumns: [konto.kasseId, konto.id],
    }),
    foreignKey({ columns: [t.kasseId, t.berichtigtId], foreignColumns: [t.kasseId, t.id] }),
    // Jede Meldung hat höchstens eine Berichtigung, die gilt oder noch offen ist.
    uniqueIndex("meldung_eine_berichtigung")
      .on(t.kasseId, t.berichtigtId)
      .where(sql`berichtigt_id is not null and status not in ('abgelehnt','zurueckgezogen')`),
    index("meldung_berichtigt").on(t.kasseId, t.berichtigtId).where(sql`berichtigt_id is not null`),
    index("meldung_vorgang").on(t.kasseId, t.vorgang).where(sql`vorgang is not null`),
    // Arbeitskorb der Kasse: je Filter eine Ordnung nach Fälligkeit, damit nie sortiert wird.
    index("meldung_eingang").on(t.kasseId, t.faelligAm, t.gesendetAm, t.id).where(OFFEN),
    index("meldung_bearbeiter")
      .on(t.kasseId, t.bearbeiterId, t.faelligAm, t.gesendetAm, t.id)
      .where(OFFEN),
    index("meldung_eingang_formular")
      .on(t.kasseId, t.formular, t.faelligAm, t.gesendetAm, t.id)
      .where(OFFEN),
    index("meldung_eingang_mitglied")
      .on(t.kasseId, t.mitgliedId, t.faelligAm, t.gesendetAm, t.id)
      .where(OFFEN),
    index("meldung_stand").on(t.kasseId, t.status, t.faelligAm, t.gesendetAm, t.id),
    index("meldung_alle").on(t.kasseId, t.gesendetAm, t.id),
    index("meldung_person").on(t.kasseId, t.personId),
    index("meldung_mitglied").on(t.kasseId, t.mitgliedId, t.gesendetAm, t.id),
  ],
);

export type EreignisArt =
  | "UEBERMITTELT"
  | "IN_BEARBEITUNG"
  | "RUECKFRAGE"
  | "ANTWORT"
  | "UEBERNOMMEN"
  | "ABGELEHNT"
  | "ZURUECKGEZOGEN";

/** Was ein Schritt außer seinem Text sagt; Schlüssel sind Felder des Formulars. */
export interface Nachtrag {
  /** Fragen der Kasse zu einzelnen Angaben. */
  fragen?: Readonly<Record<string, string>>;
  /** Antworten des Arbeitgebers darauf. */
  antworten?: Readonly<Record<string, string>>;
  /** Alle Werte, die ab diesem Schritt gelten; die gemeldeten bleiben stehen. */
  werte?: Werte;
  /** Hinweise, die mit diesen Werten bestätigt wurden. */
  hinweise?: readonly Befund[];
}

/** Verlauf einer Meldung: jeder Schritt mit Text und Urheber. */
export const meldungEreignis = pgTable(
  "meldung_ereignis",
  {
    kasseId: kasseId(),
    id: id(),
    meldungId: uuid("meldung_id").notNull(),
    mitgliedId: uuid("mitglied_id").notNull(),
    art: text("art").$type<EreignisArt>().notNull(),
    text: text("text").notNull().default(""),
    nachtrag: jsonb("nachtrag").$type<Nachtrag>(),
    kontoId: uuid("konto_id").notNull(),
    urheber: text("urheber").notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.meldungId],
      foreignColumns: [meldung.kasseId, meldung.id],
    }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    index("meldung_ereignis_meldung").on(t.kasseId, t.meldungId, t.am),
  ],
);

/**
 * Korrektur, mit der die Kasse eine Meldung übernehmen will; nur sie sieht sie. Mit der Übernahme gehen
 * die Werte in den Verlauf, und die Zeile verschwindet.
 */
export const meldungKorrektur = pgTable(
  "meldung_korrektur",
  {
    kasseId: kasseId(),
    meldungId: uuid("meldung_id").notNull(),
    rohwerte: jsonb("rohwerte").$type<Record<string, string>>().notNull(),
    /** Geprüfte Werte; leer, solange ein Fehler sie sperrt. */
    werte: jsonb("werte").$type<Werte>(),
    hinweise: jsonb("hinweise").$type<Befund[]>().notNull().default([]),
    grund: text("grund").notNull().default(""),
    /** Schritt, dessen Werte korrigiert werden; leer: die gemeldeten. */
    basis: uuid("basis"),
    version: integer("version").notNull().default(1),
    kontoId: uuid("konto_id").notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.meldungId] }),
    foreignKey({
      columns: [t.kasseId, t.meldungId],
      foreignColumns: [meldung.kasseId, meldung.id],
    }),
    foreignKey({
      columns: [t.kasseId, t.basis],
      foreignColumns: [meldungEreignis.kasseId, meldungEreignis.id],
    }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
  ],
);

/** Nachricht in einem persönlichen Postfach oder Gruppenpostfach eines Mitglieds. */
export const nachricht = pgTable(
  "nachricht",
  {
    kasseId: kasseId(),
    id: id(),
    mitgliedId: uuid("mitglied_id").notNull(),
    /** Persönliches Postfach; sonst `gruppe`. */
    kontoId: uuid("konto_id"),
    gruppe: text("gruppe"),
    richtung: text("richtung").$type<"eingang" | "ausgang">().notNull(),
    referenz: text("referenz").notNull(),
    bereich: text("bereich").notNull(),
    thema: text("thema").notNull(),
    betreff: text("betreff").notNull(),
    text: text("text").notNull(),
    meldungId: uuid("meldung_id"),
    rundschreibenId: uuid("rundschreiben_id"),
    /** Wer geschrieben hat; leer bei Systemmeldungen. */
    urheberId: uuid("urheber_id"),
    urheber: text("urheber").notNull().default(""),
    /** Zeichen des Postfachs; in Gruppen gelten sie für alle (Handbuch 5.5). */
    wichtig: boolean("wichtig").notNull().default(false),
    archiviert: boolean("archiviert").notNull().default(false),
    /** Bis dahin bleibt eine überfällige Nachricht, deren Zeichen entfernt wurde (security.md 6.4). */
    schonfristBis: zeit("schonfrist_bis"),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    foreignKey({
      columns: [t.kasseId, t.meldungId],
      foreignColumns: [meldung.kasseId, meldung.id],
    }),
    foreignKey({
      columns: [t.kasseId, t.rundschreibenId],
      foreignColumns: [rundschreiben.kasseId, rundschreiben.id],
    }),
    foreignKey({ columns: [t.kasseId, t.urheberId], foreignColumns: [konto.kasseId, konto.id] }),
    // Beide führen in der Datenbank mit INCLUDE auch, was die Zeilenregeln brauchen (dateiablage_regeln.sql).
    index("nachricht_konto")
      .on(t.kasseId, t.kontoId, t.archiviert, t.am, t.id)
      .where(sql`konto_id is not null`),
    index("nachricht_gruppe")
      .on(t.kasseId, t.mitgliedId, t.gruppe, t.archiviert, t.am, t.id)
      .where(sql`gruppe is not null`),
    index("nachricht_wichtig").on(t.kasseId, t.mitgliedId, t.am, t.id).where(sql`wichtig`),
    index("nachricht_rundschreiben")
      .on(t.kasseId, t.rundschreibenId)
      .where(sql`rundschreiben_id is not null`),
    index("nachricht_frist").on(t.kasseId, t.am).where(sql`not wichtig and not archiviert`),
    index("nachricht_referenz").on(t.kasseId, t.referenz),
  ],
);

/** Wer welche Nachricht gelesen hat; ohne Zeile ist sie ungelesen. */
export const nachrichtGelesen = pgTable(
  "nachricht_gelesen",
  {
    kasseId: kasseId(),
    nachrichtId: uuid("nachricht_id").notNull(),
    kontoId: uuid("konto_id").notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.kontoId, t.nachrichtId] }),
    foreignKey({
      columns: [t.kasseId, t.nachrichtId],
      foreignColumns: [nachricht.kasseId, nachricht.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.kasseId, t.kontoId],
      foreignColumns: [konto.kasseId, konto.id],
    }).onDelete("cascade"),
  ],
);
