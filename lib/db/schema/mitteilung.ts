import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { konto } from "./konto";
import { id, kasseId, zeit } from "./spalten";

/** Mitteilung der Kasse über allen Seiten: Neuigkeit oder Störung, je Rolle und Organisation. */
export const mitteilung = pgTable(
  "mitteilung",
  {
    kasseId: kasseId(),
    id: id(),
    art: text("art").$type<"info" | "warnung">().notNull(),
    titel: text("titel").notNull(),
    text: text("text").notNull(),
    /** Kontoklassen S, X, K; leer heißt alle. */
    klassen: text("klassen").array().notNull().default([]),
    /** Organisationen; leer heißt alle. Die Kasse selbst gehört zu keiner. */
    mitglieder: uuid("mitglieder").array().notNull().default([]),
    von: zeit("von").notNull(),
    bis: zeit("bis"),
    version: integer("version").notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.kasseId, t.id] }), index("mitteilung_von").on(t.kasseId, t.von)],
);

/** Wer eine Mitteilung geschlossen hat; bei einer neuen Fassung erscheint sie wieder. */
export const mitteilungZu = pgTable(
  "mitteilung_zu",
  {
    kasseId: kasseId(),
    kontoId: uuid("konto_id").notNull(),
    mitteilungId: uuid("mitteilung_id").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.kontoId, t.mitteilungId] }),
    foreignKey({
      columns: [t.kasseId, t.kontoId],
      foreignColumns: [konto.kasseId, konto.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.kasseId, t.mitteilungId],
      foreignColumns: [mitteilung.kasseId, mitteilung.id],
    }).onDelete("cascade"),
  ],
);
