import { sql } from "drizzle-orm";
import {
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
import type { Befund } from "@/lib/formulare";
import { mitglied } from "./kasse";
import { konto } from "./konto";
import { meldung } from "./meldung";
import { person } from "./person";
import { bytes, id, kasseId, zeit } from "./spalten";

/** Wofür ein Schlüssel gilt: Arbeitgeber melden, das Verfahren der Kasse holt ab. */
export type Schluesselzweck = "MELDEN" | "ABHOLEN";

/** Zugang eines fremden Verfahrens; vom Geheimnis steht hier nur der Hash. */
export const schnittstellenschluessel = pgTable(
  "schnittstellenschluessel",
  {
    kasseId: kasseId(),
    id: id(),
    zweck: text("zweck").$type<Schluesselzweck>().notNull(),
    /** Organisation, für die gemeldet wird; leer beim Verfahren der Kasse. */
    mitgliedId: uuid("mitglied_id"),
    /** Name des Verfahrens, wie er in Meldungen und Listen steht. */
    name: text("name").notNull(),
    /** Anfang des Geheimnisses, an dem man den Schlüssel wiedererkennt. */
    praefix: text("praefix").notNull(),
    hash: bytes("hash").notNull(),
    /** In wessen Verantwortung das Verfahren handelt: deren Rechte, deren Postfach. */
    kontoId: uuid("konto_id").notNull(),
    angelegtVon: uuid("angelegt_von").notNull(),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
    zuletztAm: zeit("zuletzt_am"),
    /** Letzter Tag in deutscher Zeit, an dem der Schlüssel gilt. */
    gueltigBis: date("gueltig_bis").notNull().default(sql`current_date + 365`),
    widerrufenAm: zeit("widerrufen_am"),
    widerrufenVon: uuid("widerrufen_von"),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    unique("schnittstellenschluessel_hash").on(t.hash),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    foreignKey({ columns: [t.kasseId, t.angelegtVon], foreignColumns: [konto.kasseId, konto.id] }),
    foreignKey({
      columns: [t.kasseId, t.widerrufenVon],
      foreignColumns: [konto.kasseId, konto.id],
    }),
    check(
      "schnittstellenschluessel_zweck",
      sql`${t.zweck} in ('MELDEN','ABHOLEN') and (${t.zweck} = 'MELDEN') = (${t.mitgliedId} is not null)`,
    ),
    index("schnittstellenschluessel_mitglied").on(t.kasseId, t.mitgliedId),
  ],
);

/** Beantwortete Anfrage eines Schlüssels, damit dieselbe ein zweites Mal dieselbe Antwort bekommt. */
export const schnittstellenanfrage = pgTable(
  "schnittstellenanfrage",
  {
    kasseId: kasseId(),
    schluesselId: uuid("schluessel_id").notNull(),
    kontoId: uuid("konto_id").notNull(),
    /** `Idempotency-Key` der Anfrage. */
    schluessel: text("schluessel").notNull(),
    /** Hash über Methode, Adresse und Inhalt; ein anderer Inhalt wird abgelehnt. */
    hash: text("hash").notNull(),
    /** Leer nur, solange die erste Anfrage noch läuft. */
    status: integer("status"),
    antwort: jsonb("antwort").$type<unknown>(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.schluesselId, t.schluessel] }),
    foreignKey({
      columns: [t.kasseId, t.schluesselId],
      foreignColumns: [schnittstellenschluessel.kasseId, schnittstellenschluessel.id],
    }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    index("schnittstellenanfrage_alter").on(t.am),
  ],
);

/** Übernommene Meldung auf dem Weg in das Verfahren der Kasse; entsteht mit der Übernahme (Trigger). */
export const abholung = pgTable(
  "abholung",
  {
    kasseId: kasseId(),
    meldungId: uuid("meldung_id").notNull(),
    bereitAm: zeit("bereit_am").notNull().defaultNow(),
    quittiertAm: zeit("quittiert_am"),
    schluesselId: uuid("schluessel_id"),
    /** Unter welchem Zeichen das Verfahren der Kasse den Vorgang führt. */
    zeichen: text("zeichen").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.meldungId] }),
    foreignKey({
      columns: [t.kasseId, t.meldungId],
      foreignColumns: [meldung.kasseId, meldung.id],
    }),
    foreignKey({
      columns: [t.kasseId, t.schluesselId],
      foreignColumns: [schnittstellenschluessel.kasseId, schnittstellenschluessel.id],
    }),
    index("abholung_offen").on(t.kasseId, t.bereitAm, t.meldungId).where(sql`quittiert_am is null`),
  ],
);

/** Hochgeladene Tabelle mit vielen Meldungen eines Formulars; gehört einem Konto. */
export const stapel = pgTable(
  "stapel",
  {
    kasseId: kasseId(),
    id: id(),
    kontoId: uuid("konto_id").notNull(),
    mitgliedId: uuid("mitglied_id").notNull(),
    formular: text("formular").notNull(),
    formularVersion: integer("formular_version").notNull(),
    dateiname: text("dateiname").notNull(),
    /** SHA-256 der Datei in Hex; dieselbe wird nicht zweimal gesendet. */
    dateihash: text("dateihash").notNull().default(""),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
    /** Wann die letzte Zeile geprüft war. */
    geprueftAm: zeit("geprueft_am"),
    /** Seit wann gesendet werden darf; das sagt die Person, der Worker sendet. */
    gesendetAm: zeit("gesendet_am"),
    /** Wann die letzte Zeile gesendet oder abgelehnt war. */
    fertigAm: zeit("fertig_am"),
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
    index("stapel_konto").on(t.kasseId, t.kontoId, t.angelegtAm),
    index("stapel_arbeit")
      .on(t.angelegtAm)
      .where(sql`geprueft_am is null or (gesendet_am is not null and fertig_am is null)`),
  ],
);

/**
 * Eine Zeile der Tabelle mit ihrem Prüfergebnis. `NEU` ist noch zu prüfen, `GEPRUEFT` lässt sich senden,
 * `FEHLER` nicht; `ABGELEHNT` stimmte beim Prüfen und beim Senden nicht mehr.
 */
export type Zeilenzustand = "NEU" | "GEPRUEFT" | "FEHLER" | "GESENDET" | "ABGELEHNT";

export const stapelZeile = pgTable(
  "stapel_zeile",
  {
    kasseId: kasseId(),
    stapelId: uuid("stapel_id").notNull(),
    /** Nummer der Zeile in der Datei; die Kopfzeile hat 1. */
    nr: integer("nr").notNull(),
    kontoId: uuid("konto_id").notNull(),
    persnr: text("persnr").notNull(),
    personId: uuid("person_id"),
    rohwerte: jsonb("rohwerte").$type<Record<string, string>>().notNull(),
    /** Stand des Lebenslaufs beim Prüfen (Regel C9); -1, bis die Prüfung ihn festhält. */
    lebenslaufVersion: integer("lebenslauf_version").notNull().default(0),
    zustand: text("zustand").$type<Zeilenzustand>().notNull(),
    befunde: jsonb("befunde").$type<Befund[]>().notNull().default([]),
    meldungId: uuid("meldung_id"),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.stapelId, t.nr] }),
    foreignKey({
      columns: [t.kasseId, t.stapelId],
      foreignColumns: [stapel.kasseId, stapel.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.kasseId, t.kontoId],
      foreignColumns: [konto.kasseId, konto.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.kasseId, t.personId], foreignColumns: [person.kasseId, person.id] }),
    foreignKey({
      columns: [t.kasseId, t.meldungId],
      foreignColumns: [meldung.kasseId, meldung.id],
    }),
    index("stapel_zeile_zustand").on(t.kasseId, t.stapelId, t.zustand, t.nr),
  ],
);
