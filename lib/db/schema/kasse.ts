import {
  boolean,
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
import { id, kasseId, zeit } from "./spalten";

/** Postanschrift, wie sie auf Briefen steht. */
export interface Anschrift {
  zeilen: string[];
}

/** Eine Zeile: wofür diese Datenbank da ist. Demodaten gelangen nur in eine Demo-Datenbank. */
export const installation = pgTable("installation", {
  eine: boolean("eine").primaryKey().default(true),
  demo: boolean("demo").notNull(),
  angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
});

/** Versorgungskasse: der Mandant. */
export const kasse = pgTable("kasse", {
  id: uuid("id").primaryKey().defaultRandom(),
  code: text("code").notNull().unique(),
  name: text("name").notNull(),
  anschrift: jsonb("anschrift").$type<Anschrift>().notNull().default({ zeilen: [] }),
  supportMail: text("support_mail").notNull().default(""),
  /** Adresse der Sachbearbeitung, an die Eingänge gemeldet werden. */
  eingangMail: text("eingang_mail").notNull().default(""),
  web: text("web").notNull().default(""),
  absenderName: text("absender_name").notNull().default(""),
  /** Recht, nach dem Lebensläufe dieser Kasse gerechnet werden; ohne Angabe werden sie es nicht. */
  rechtsprofil: text("rechtsprofil").notNull().default(""),
  /** Aufbewahrung von Nachrichten in Monaten. */
  nachrichtMonate: integer("nachricht_monate").notNull().default(12),
  /** Ob geänderte Konten eine E-Mail bekommen; nach dem Handbuch nicht (design.md 7). */
  kontoMails: boolean("konto_mails").notNull().default(false),
  /** Nach so vielen Monaten bestätigt die Administration Berechtigungen neu; 0 schaltet das ab. */
  pruefungMonate: integer("pruefung_monate").notNull().default(6),
  /** So viele Tage nach der Fälligkeit enden unbestätigte Berechtigungen. */
  pruefungFristTage: integer("pruefung_frist_tage").notNull().default(42),
  /** Früheste Fälligkeit: Andere Werte beenden nichts, bevor ihre Frist ganz abgelaufen ist. */
  pruefungAb: date("pruefung_ab").notNull().defaultNow(),
});

/** Arbeitgeber, der Mitglied der Kasse ist. */
export const mitglied = pgTable(
  "mitglied",
  {
    kasseId: kasseId().references(() => kasse.id),
    id: id(),
    mitgliedsnummer: text("mitgliedsnummer").notNull(),
    name: text("name").notNull(),
    anschrift: jsonb("anschrift").$type<Anschrift>().notNull().default({ zeilen: [] }),
    /** Wohin Quittungen gehen: PERSOENLICH oder GRUPPE (Beamtenversorgung). */
    quittungZiel: text("quittung_ziel").notNull().default("PERSOENLICH"),
    /** Von der Kasse abgeschaltete Rechte und Gruppen. */
    abgeschaltet: text("abgeschaltet").array().notNull().default([]),
    /** Zweiter Faktor neuer Konten der Sachbearbeitung und der Administration (ergaenzungen.md 3). */
    zweiterFaktor: text("zweiter_faktor")
      .$type<"EMAIL_TAN" | "TOTP">()
      .notNull()
      .default("EMAIL_TAN"),
    zweiterFaktorAdmin: text("zweiter_faktor_admin")
      .$type<"EMAIL_TAN" | "TOTP">()
      .notNull()
      .default("TOTP"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    unique("mitglied_nummer").on(t.kasseId, t.mitgliedsnummer),
    unique("mitglied_name").on(t.kasseId, t.name),
  ],
);

/** Mitgliedschaft in einem Geschäftsbereich; an ihr hängen PNR und Abr. */
export const mitgliedschaft = pgTable(
  "mitgliedschaft",
  {
    kasseId: kasseId(),
    id: id(),
    mitgliedId: uuid("mitglied_id").notNull(),
    geschaeftsbereich: text("geschaeftsbereich").notNull(),
    pnr: text("pnr").notNull(),
    abr: text("abr").notNull(),
    von: date("von").notNull(),
    bis: date("bis"),
    /** `Mäuserast (Beamtenversorgung) (PNR: 78970, Abr: 102898)`; steht in Kopfzeile und Lebenslauf. */
    anzeige: text("anzeige").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    // Ziel der Zeitscheiben: Mitgliedschaft und Mitglied passen dort immer zusammen.
    unique("mitgliedschaft_mit_mitglied").on(t.kasseId, t.id, t.mitgliedId),
    unique("mitgliedschaft_nummern").on(t.kasseId, t.pnr, t.abr, t.geschaeftsbereich),
    index("mitgliedschaft_mitglied").on(t.kasseId, t.mitgliedId),
  ],
);

/** E-Mail-Adressen eines Gruppenpostfachs. */
export const gruppenadresse = pgTable(
  "gruppenadresse",
  {
    kasseId: kasseId(),
    mitgliedId: uuid("mitglied_id").notNull(),
    gruppe: text("gruppe").notNull(),
    email: text("email").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.mitgliedId, t.gruppe, t.email] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
  ],
);
