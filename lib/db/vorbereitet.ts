import type postgres from "postgres";

/** Längere Anweisungen sind Sammelanweisungen; ihr Text wiederholt sich kaum und füllte nur den Speicher. */
const HOECHSTENS_ZEICHEN = 4000;

type Verbindung = postgres.Sql | postgres.TransactionSql;
type Unsafe = postgres.Sql["unsafe"];

/**
 * Lässt drizzle vorbereitete Anweisungen benutzen. Von sich aus fragt es je Anweisung erst nach den
 * Typen und führt dann aus, also zwei Wege zur Datenbank statt einem; beim Senden einer Nachricht sind das
 * zwanzig Wege mehr (docs/messungen.md).
 */
export function vorbereitet<V extends Verbindung>(verbindung: V): V {
  const unsafe: Unsafe = (text, werte, optionen) =>
    verbindung.unsafe(text, werte, { ...optionen, prepare: text.length <= HOECHSTENS_ZEICHEN });
  return new Proxy(verbindung, {
    get(ziel, name) {
      if (name === "unsafe") return unsafe;
      const wert: unknown = Reflect.get(ziel, name);
      if (name !== "begin" && name !== "savepoint") return wert;
      // Beide rufen den letzten Wert mit der Verbindung der Transaktion auf.
      return (...argumente: unknown[]) => {
        const arbeit = argumente.pop() as (tx: postgres.TransactionSql) => unknown;
        const innen = (tx: postgres.TransactionSql) => arbeit(vorbereitet(tx));
        return (wert as (...a: unknown[]) => unknown).apply(ziel, [...argumente, innen]);
      };
    },
  });
}
