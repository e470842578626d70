import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { noetig } from "@/lib/env";
import * as schema from "./schema";
import { vorbereitet } from "./vorbereitet";

type Db = PostgresJsDatabase<typeof schema>;
/** Transaktion mit gesetztem Mandanten. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

interface Pool {
  sql: postgres.Sql;
  db: Db;
}

// Ein Pool je Prozess, auch wenn der Bündler das Modul mehrfach lädt.
const halter = globalThis as typeof globalThis & { vpPool?: Pool };

/** Öffnet den Pool der Laufzeitrolle; `DATABASE_WORKER_URL` hat im Worker Vorrang. */
export function pool(): Pool {
  if (!halter.vpPool) {
    const url = process.env.DATABASE_WORKER_URL || noetig("DATABASE_APP_URL");
    const sql = postgres(url, {
      max: 12,
      idle_timeout: 60,
      connect_timeout: 10,
      onnotice: () => {},
      // Ein gemeinsamer Plan für alle Werte träfe große und kleine Organisationen gleich schlecht.
      connection: { plan_cache_mode: "force_custom_plan" },
    });
    halter.vpPool = { sql, db: drizzle(vorbereitet(sql), { schema }) };
  }
  return halter.vpPool;
}

/** Schließt den Pool; für Programme und Tests, die enden wollen. */
export async function schliessePool(): Promise<void> {
  await halter.vpPool?.sql.end({ timeout: 5 });
  halter.vpPool = undefined;
}
