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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { mitglied } from "./kasse";
import { konto } from "./konto";
import { id, kasseId, zeit } from "./spalten";

export type Massenlaufstand = "WARTET" | "LAEUFT" | "FERTIG" | "GESCHEITERT";

/** Versorgungsauskunft für alle Aktiven einer Organisation; die Kasse stößt an, der Worker rechnet. */
export const massenlauf = pgTable(
  "massenlauf",
  {
    kasseId: kasseId(),
    id: id(),
    mitgliedId: uuid("mitglied_id").notNull(),
    /** Wer ihn begann. */
    kontoId: uuid("konto_id").notNull(),
    /** Recht, nach dem gerechnet wird, und der Tag, der als heute gilt. */
    rechtsprofil: text("rechtsprofil").notNull(),
    stichtag: date("stichtag").notNull(),
    stand: text("stand").$type<Massenlaufstand>().notNull().default("WARTET"),
    gesamt: integer("gesamt").notNull(),
    erledigt: integer("erledigt").notNull().default(0),
    /** Bytes der bisherigen Teile. */
    groesse: integer("groesse").notNull().default(0),
    /** Letzte geschriebene Person; dahinter geht es nach einem Ausfall weiter. */
    letztePersnr: integer("letzte_persnr"),
    letztePerson: uuid("letzte_person"),
    versuche: integer("versuche").notNull().default(0),
    /** Bis dahin ruht er nach einem Fehlschlag. */
    ruhtBis: zeit("ruht_bis"),
    angelegtAm: zeit("angelegt_am").notNull().defaultNow(),
    fertigAm: zeit("fertig_am"),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    // Ein zweiter Klick findet den laufenden, statt einen zweiten zu beginnen.
    uniqueIndex("massenlauf_offen")
      .on(t.kasseId, t.mitgliedId)
      .where(sql`stand in ('WARTET','LAEUFT')`),
    index("massenlauf_mitglied").on(t.kasseId, t.mitgliedId, t.angelegtAm),
    index("massenlauf_alter").on(t.angelegtAm),
    check("massenlauf_stand", sql`${t.stand} in ('WARTET','LAEUFT','FERTIG','GESCHEITERT')`),
  ],
);

/** Stück der Tabelle eines Laufs, ab 1 gezählt. */
export const massenlaufTeil = pgTable(
  "massenlauf_teil",
  {
    kasseId: kasseId(),
    laufId: uuid("lauf_id").notNull(),
    nr: integer("nr").notNull(),
    inhalt: text("inhalt").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.laufId, t.nr] }),
    foreignKey({
      columns: [t.kasseId, t.laufId],
      foreignColumns: [massenlauf.kasseId, massenlauf.id],
    }).onDelete("cascade"),
  ],
);
