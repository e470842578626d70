import { sql } from "drizzle-orm";
import { check, date, foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { konto } from "./konto";
import { kasseId, zeit } from "./spalten";

/**
 * Einträge, mit denen eine Kasse die Codelisten ergänzt oder beendet. Es wird nur angefügt: Ein Code
 * kommt einmal dazu und endet einmal, und nichts davon ändert sich (formulare.md 3).
 */
export const codeeintrag = pgTable(
  "codeeintrag",
  {
    kasseId: kasseId(),
    /** Kennung der Liste, etwa `CL-BEU`. */
    liste: text("liste").notNull(),
    code: text("code").notNull(),
    art: text("art").$type<"NEU" | "ENDE">().notNull(),
    /** Erster Tag der Gültigkeit bei `NEU`, letzter bei `ENDE`. */
    tag: date("tag").notNull(),
    /** Bezeichnung; nur bei `NEU`. */
    label: text("label").notNull().default(""),
    /** Code derselben Liste, dessen fachliche Eigenschaften gelten; nur bei `NEU`. */
    wie: text("wie"),
    kontoId: uuid("konto_id").notNull(),
    urheber: text("urheber").notNull(),
    am: zeit("am").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.kasseId, t.liste, t.code, t.art] }),
    foreignKey({ columns: [t.kasseId, t.kontoId], foreignColumns: [konto.kasseId, konto.id] }),
    check(
      "codeeintrag_art",
      sql`${t.art} in ('NEU','ENDE') and (${t.art} = 'NEU') = (${t.label} <> '') and (${t.art} = 'NEU' or ${t.wie} is null)`,
    ),
  ],
);
