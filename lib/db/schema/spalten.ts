import { sql } from "drizzle-orm";
import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** Mandant, führt jede Tabelle und jeden Schlüssel an. */
export const kasseId = () => uuid("kasse_id").notNull();

/** Zufällige Kennung der Zeile. */
export const id = () => uuid("id").notNull().default(sql`gen_random_uuid()`);

/** Zeitpunkt in UTC. */
export const zeit = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Rohe Bytes. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => "bytea",
});
