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
const halter = globalThis as typeof globalThis & { vpPool?: Pool; vpMandantenPool?: Pool };

/** Öffnet den Pool der Laufzeitrolle; `DATABASE_WORKER_URL` hat im Worker Vorrang. */
export function pool(): Pool {
  if (!halter.vpPool) {
    halter.vpPool = oeffne(process.env.DATABASE_WORKER_URL || noetig("DATABASE_APP_URL"), 12);
  }
  return halter.vpPool;
}

function oeffne(url: string, max: number): Pool {
  const sql = postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    // Ein gemeinsamer Plan für alle Werte träfe große und kleine Organisationen gleich schlecht.
    connection: { plan_cache_mode: "force_custom_plan" },
  });
  return { sql, db: drizzle(vorbereitet(sql), { schema }) };
}

/**
 * Pool für Transaktionen eines Mandanten. Die Zeilenregeln gelten der Rolle der Anwendung; der Worker
 * meldet sich dafür als sie an, mit wenigen Verbindungen neben seinen eigenen.
 */
export function mandantenPool(): Pool {
  if (!process.env.DATABASE_WORKER_URL) return pool();
  halter.vpMandantenPool ??= oeffne(noetig("DATABASE_APP_URL"), 2);
  return halter.vpMandantenPool;
}

/** Schließt den Pool; für Programme und Tests, die enden wollen. */
export async function schliessePool(): Promise<void> {
  await Promise.all([
    halter.vpPool?.sql.end({ timeout: 5 }),
    halter.vpMandantenPool?.sql.end({ timeout: 5 }),
  ]);
  halter.vpPool = undefined;
  halter.vpMandantenPool = undefined;
}
