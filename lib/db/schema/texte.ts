import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { konto } from "./konto";
import { bytes, id, kasseId, zeit } from "./spalten";

/** Veröffentlichter Text einer Seite der Fußleiste; unveränderlich, es gilt die höchste begonnene Fassung. */
export const textfassung = pgTable(
  "textfassung",
  {
    kasseId: kasseId(),
    id: id(),
    seite: text("seite").notNull(),
    /** Zählt je Kasse und Seite ab 1; 0 ist der mitgelieferte Text und steht nicht hier. */
    fassung: integer("fassung").notNull(),
    inhalt: text("inhalt").notNull(),
    /** Was sich geändert hat, für die Liste der Fassungen und die Bitte um Zustimmung. */
    anlass: text("anlass").notNull(),
    gueltigAb: date("gueltig_ab").notNull(),
    /** Ob jedes Konto dieser Fassung zustimmen soll. */
    zustimmung: boolean("zustimmung").notNull().default(false),
    /** Letzter Tag, an dem sich die Zustimmung noch aufschieben lässt. */
    zustimmungBis: date("zustimmung_bis"),
    veroeffentlichtAm: zeit("veroeffentlicht_am").notNull().defaultNow(),
    kontoId: uuid("konto_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    unique("textfassung_nummer").on(t.kasseId, t.seite, t.fassung),
  ],
);

/** Angefangener Text einer Seite; einer je Kasse und Seite, alle Administrationen sehen denselben. */
export const textentwurf = pgTable(
  "textentwurf",
  {
    kasseId: kasseId(),
    seite: text("seite").notNull(),
    inhalt: text("inhalt").notNull(),
    version: integer("version").notNull().default(1),
    geaendertAm: zeit("geaendert_am").notNull().defaultNow(),
    kontoId: uuid("konto_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.seite] }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
  ],
);

/** Welches Konto welcher Fassung zugestimmt hat; unveränderlich. */
export const zustimmung = pgTable(
  "zustimmung",
  {
    kasseId: kasseId(),
    kontoId: uuid("konto_id").notNull(),
    seite: text("seite").notNull(),
    fassung: integer("fassung").notNull(),
    /** SHA-256 des Textes, dem zugestimmt wurde. */
    textHash: bytes("text_hash").notNull(),
    /** ANLAGE bestätigt durch die Administration, REGISTRIERUNG mit dem ersten Passwort, ANMELDUNG danach. */
    weg: text("weg").$type<"ANLAGE" | "REGISTRIERUNG" | "ANMELDUNG">().notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.kontoId, t.seite, t.fassung] }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
  ],
);

/** Wie oft eine Antwort der FAQ half; nur Zahlen, nie wer. */
export const faqStimme = pgTable(
  "faq_stimme",
  {
    kasseId: kasseId(),
    frage: text("frage").notNull(),
    ja: integer("ja").notNull().default(0),
    nein: integer("nein").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.kasseId, t.frage] })],
);

/** Anfrage an den Support, Feedback oder gemeldete Barriere; auch ohne Anmeldung. */
export const anliegen = pgTable(
  "anliegen",
  {
    kasseId: kasseId(),
    id: id(),
    art: text("art").$type<"SUPPORT" | "FEEDBACK" | "BARRIERE">().notNull(),
    referenz: text("referenz").notNull(),
    /** Schlüssel des Formulars: Eine wiederholte Sendung zählt nur einmal. */
    schluessel: uuid("schluessel").notNull(),
    bereich: text("bereich").notNull().default(""),
    thema: text("thema").notNull().default(""),
    text: text("text").notNull(),
    /** Leer ohne Wunsch nach Antwort. */
    name: text("name").notNull().default(""),
    email: text("email").notNull().default(""),
    kontoId: uuid("konto_id"),
    am: zeit("am").notNull().defaultNow(),
    /** Bis dahin soll eine gemeldete Barriere beantwortet sein. */
    antwortBis: date("antwort_bis"),
    erledigtAm: zeit("erledigt_am"),
    erledigtVon: uuid("erledigt_von"),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    foreignKey({ columns: [t.kasseId, t.erledigtVon], foreignColumns: [konto.kasseId, konto.id] }),
    unique("anliegen_schluessel").on(t.kasseId, t.schluessel),
    unique("anliegen_referenz").on(t.kasseId, t.referenz),
    index("anliegen_am").on(t.kasseId, t.am),
  ],
);
