import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { mitglied } from "./kasse";
import { konto } from "./konto";
import { id, kasseId, zeit } from "./spalten";

/**
 * Störungsschalter der Kasse: was sie sofort abgeschaltet hat und warum. Ohne Organisation gilt er für
 * alle; ein aufgehobener bleibt als Verlauf stehen.
 */
export const stoerung = pgTable(
  "stoerung",
  {
    kasseId: kasseId(),
    id: id(),
    art: text("art").$type<"ORGANISATION" | "FUNKTION" | "SCHNITTSTELLE">().notNull(),
    mitgliedId: uuid("mitglied_id"),
    /** Nur bei `FUNKTION`: Schalter wie in `mitglied.abgeschaltet`. */
    schalter: text("schalter"),
    /** Nur für die Kasse. */
    grund: text("grund").notNull(),
    /** Satz für die Betroffenen. */
    hinweis: text("hinweis").notNull().default(""),
    begonnenAm: zeit("begonnen_am").notNull().defaultNow(),
    begonnenVon: uuid("begonnen_von").notNull(),
    aufgehobenAm: zeit("aufgehoben_am"),
    aufgehobenVon: uuid("aufgehoben_von"),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.id] }),
    foreignKey({
      columns: [t.kasseId, t.mitgliedId],
      foreignColumns: [mitglied.kasseId, mitglied.id],
    }),
    foreignKey({ columns: [t.kasseId, t.begonnenVon], foreignColumns: [konto.kasseId, konto.id] }),
    foreignKey({
      columns: [t.kasseId, t.aufgehobenVon],
      foreignColumns: [konto.kasseId, konto.id],
    }),
    index("stoerung_verlauf").on(t.kasseId, t.begonnenAm),
  ],
);
