import { sql } from "drizzle-orm";
import {
  check,
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
import { meldung } from "./meldung";
import { person } from "./person";
import { id, kasseId, zeit } from "./spalten";

/**
 * Bearbeitungsfrist eines Formulars ab einem Tag, in Arbeitstagen nach dem Eingang. Einträge kommen nur
 * hinzu: Welche Frist einer Meldung galt, steht an ihr und ändert sich nie.
 */
export const bearbeitungsfrist = pgTable(
  "bearbeitungsfrist",
  {
    kasseId: kasseId(),
    id: id(),
    formular: text("formular").notNull(),
    gueltigAb: date("gueltig_ab").notNull(),
    /** Ab diesem Arbeitstag zeigt die Ampel Gelb. */
    gelbTage: integer("gelb_tage").notNull(),
    /** An diesem Arbeitstag ist die Meldung fällig, danach zeigt die Ampel Rot. */
    faelligTage: integer("faellig_tage").notNull(),
    kontoId: uuid("konto_id").notNull(),
    urheber: text("urheber").notNull(),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    check(
      "bearbeitungsfrist_tage",
      sql`${t.gelbTage} between 1 and ${t.faelligTage} and ${t.faelligTage} <= 250`,
    ),
    index("bearbeitungsfrist_formular").on(t.kasseId, t.formular, t.gueltigAb, t.angelegtAm),
  ],
);

/** Interne Notiz der Kasse zu einer Meldung; der Arbeitgeber sieht sie nie, und sie bleibt stehen. */
export const meldungNotiz = pgTable(
  "meldung_notiz",
  {
    kasseId: kasseId(),
    id: id(),
    meldungId: uuid("meldung_id").notNull(),
    kontoId: uuid("konto_id").notNull(),
    urheber: text("urheber").notNull(),
    text: text("text").notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.meldungId],
      foreignColumns: [meldung.kasseId, meldung.id],
    }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    index("meldung_notiz_meldung").on(t.kasseId, t.meldungId, t.am),
  ],
);

/**
 * Zusammenführung zweier Personen: Die Dublette bleibt als Zeile stehen, hat aber keinen Lebenslauf mehr;
 * ihre Kennung führt zur bleibenden Person.
 */
export const zusammenfuehrung = pgTable(
  "zusammenfuehrung",
  {
    kasseId: kasseId(),
    id: id(),
    /** Bleibende Person. */
    personId: uuid("person_id").notNull(),
    dubletteId: uuid("dublette_id").notNull(),
    kontoId: uuid("konto_id").notNull(),
    urheber: text("urheber").notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    unique("zusammenfuehrung_dublette").on(t.kasseId, t.dubletteId),
    foreignKey({ columns: [t.kasseId, t.personId], foreignColumns: [person.kasseId, person.id] }),
    foreignKey({ columns: [t.kasseId, t.dubletteId], foreignColumns: [person.kasseId, person.id] }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    index("zusammenfuehrung_person").on(t.kasseId, t.personId),
    check("zusammenfuehrung_zwei", sql`${t.personId} <> ${t.dubletteId}`),
  ],
);
