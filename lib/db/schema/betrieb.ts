import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, kasseId, zeit } from "./spalten";

/** Ergebnis eines Absendens, damit ein zweites mit demselben Schlüssel dasselbe zurückgibt. */
export const einreichung = pgTable(
  "einreichung",
  {
    kasseId: kasseId(),
    kontoId: uuid("konto_id").notNull(),
    submissionId: uuid("submission_id").notNull(),
    hash: text("hash").notNull(),
    ergebnis: jsonb("ergebnis").$type<unknown>().notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.kontoId, t.submissionId] }),
    index("einreichung_alter").on(t.am),
  ],
);

/** Wirkung nach außen, in derselben Transaktion beschlossen, vom Worker ausgeführt. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    kasseId: uuid("kasse_id").notNull(),
    art: text("art").notNull(),
    dedupeKey: text("dedupe_key").notNull().unique(),
    inhalt: bytes("inhalt"),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
    faelligAb: zeit("faellig_ab").notNull().defaultNow(),
    /** Danach wird nicht mehr gesendet, etwa bei einer abgelaufenen TAN. */
    verfaelltAm: zeit("verfaellt_am"),
    versuche: integer("versuche").notNull().default(0),
    gesperrtBis: zeit("gesperrt_bis"),
    erledigtAm: zeit("erledigt_am"),
    aufgegebenAm: zeit("aufgegeben_am"),
    /** HMAC der Empfängeradresse: So findet die Kasse die E-Mails eines Kontos, ohne Inhalt und Adresse. */
    empfaengerHash: bytes("empfaenger_hash"),
    anbieterRef: text("anbieter_ref"),
    letzterFehler: text("letzter_fehler"),
  },
  (t) => [
    index("outbox_faellig")
      .on(t.faelligAb)
      .where(sql`erledigt_am is null and aufgegeben_am is null`),
    index("outbox_empfaenger").on(t.kasseId, t.empfaengerHash),
    index("outbox_erledigt").on(t.erledigtAm).where(sql`erledigt_am is not null`),
  ],
);

/** Zugestellte E-Mails der Demo; nur im Demobetrieb beschrieben und lesbar. */
export const demoMail = pgTable(
  "demo_mail",
  {
    id: uuid("id").primaryKey(),
    an: text("an").notNull(),
    betreff: text("betreff").notNull(),
    text: text("text").notNull(),
    gesendetAm: zeit("gesendet_am").notNull().defaultNow(),
  },
  (t) => [index("demo_mail_an").on(t.an, t.gesendetAm)],
);

/** Zähler der Ratenbegrenzung; `schluessel` ist ein Hash, nie ein Klartext. */
export const zaehler = pgTable(
  "zaehler",
  {
    schluessel: text("schluessel").notNull(),
    fenster: bigint("fenster", { mode: "number" }).notNull(),
    anzahl: integer("anzahl").notNull(),
    bis: zeit("bis").notNull(),
  },
  (t) => [primaryKey({ columns: [t.schluessel, t.fenster] }), index("zaehler_bis").on(t.bis)],
);

/** Prüfspur; nur über `audit_schreiben()`, verkettet je Kasse (security.md 6.1). */
export const auditEreignis = pgTable(
  "audit_ereignis",
  {
    nr: bigserial("nr", { mode: "number" }).primaryKey(),
    kasseId: kasseId(),
    /** Lückenlose Nummer in der Kette der Kasse; leer, solange ein Lesezugriff noch nicht verkettet ist. */
    folge: bigint("folge", { mode: "number" }),
    am: zeit("am").notNull(),
    kontoId: uuid("konto_id"),
    klasse: text("klasse"),
    aktion: text("aktion").notNull(),
    objektArt: text("objekt_art"),
    objektId: text("objekt_id"),
    ergebnis: text("ergebnis").notNull(),
    anfrageId: text("anfrage_id"),
    ipKurz: text("ip_kurz"),
    einzelheiten: jsonb("einzelheiten").$type<Record<string, unknown>>().notNull().default({}),
    vorigerHash: bytes("voriger_hash"),
    hash: bytes("hash"),
  },
  (t) => [
    unique("audit_folge").on(t.kasseId, t.folge),
    index("audit_unverkettet").on(t.kasseId, t.nr).where(sql`folge is null`),
    index("audit_objekt").on(t.kasseId, t.objektArt, t.objektId),
  ],
);

/** Welche täglichen Aufgaben für welchen Tag schon gelaufen sind. */
export const tageslauf = pgTable(
  "tageslauf",
  {
    aufgabe: text("aufgabe").notNull(),
    tag: text("tag").notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.aufgabe, t.tag] })],
);

/**
 * Was der Betrieb zuletzt tat, eine Zeile je Aufgabe: Aufgaben des Workers, Sicherung, Prüfung der Prüfspur
 * (`pruefspur:<Kasse>`). Enthält nie Personendaten.
 */
export const betriebsstand = pgTable("betriebsstand", {
  name: text("name").primaryKey(),
  am: zeit("am").notNull().defaultNow(),
  naechsterAm: zeit("naechster_am"),
  fehlerAm: zeit("fehler_am"),
  /** Art oder Code des letzten Fehlers, nie sein Text. */
  fehlerklasse: text("fehlerklasse"),
  angaben: jsonb("angaben").$type<Record<string, string | number>>().notNull().default({}),
});
