import postgres from "postgres";
import { schliessePool } from "@/lib/db";

/** Anmeldung mit allen Rechten, an der keine Zeilenregel gilt; legt Testdaten an und sieht nach. */
let eignerSql: postgres.Sql | null = null;

function url(name: string): string {
  const wert = process.env[name];
  if (!wert)
    throw new Error(`${name} fehlt: Diese Tests brauchen die Testdatenbank von „npm test“.`);
  return wert;
}

export function eigner(): postgres.Sql {
  eignerSql ??= postgres(url("TEST_DATABASE_URL"), { max: 3, onnotice: () => {} });
  return eignerSql;
}

/** Eigene Verbindung der Laufzeitrolle, am Programm vorbei; der Aufrufer schließt sie. */
export const anwendung = (max = 1) =>
  postgres(url("DATABASE_APP_URL"), { max, onnotice: () => {} });

/** Eigene Verbindung der Workerrolle; der Aufrufer schließt sie. */
export const arbeiter = (max = 1) => postgres(url("TEST_WORKER_URL"), { max, onnotice: () => {} });

/** Führt aus, als wäre dies der Worker: Der Pool meldet sich mit dessen Rolle an. */
export async function alsArbeiter<T>(arbeit: () => Promise<T>): Promise<T> {
  await schliessePool();
  process.env.DATABASE_WORKER_URL = url("TEST_WORKER_URL");
  try {
    return await arbeit();
  } finally {
    await schliessePool();
    process.env.DATABASE_WORKER_URL = "";
  }
}

/** Schließt alle Verbindungen einer Testdatei. */
export async function schliesseAlles(): Promise<void> {
  await schliessePool();
  await eignerSql?.end({ timeout: 5 });
  eignerSql = null;
}

/** Code des Fehlers, mit dem PostgreSQL ablehnt; `null`, wenn es annimmt. */
export async function ablehnung(arbeit: PromiseLike<unknown>): Promise<string | null> {
  try {
    await arbeit;
    return null;
  } catch (fehler) {
    for (let f = fehler; f instanceof Error; f = f.cause) {
      if ("code" in f && typeof f.code === "string" && /^[0-9A-Z]{5}$/.test(f.code)) return f.code;
    }
    throw fehler;
  }
}
