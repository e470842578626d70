import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Ablage, type Virenpruefer, versiegeleDatei } from "@/lib/dateien";
import { pool } from "@/lib/db";
import { log } from "@/lib/log";
import { weiseAb } from "./abweisen";

/** So lange gehört eine Datei einem Worker; Prüfung und Ablage zusammen sind vorher am Ende. */
const PACHT_SEKUNDEN = 120;
/** So viele Dateien nimmt ein Durchgang, damit ein Worker, der enden soll, nicht erst alles abarbeitet. */
export const JE_DURCHGANG = 20;

/** Womit gearbeitet wird; fehlt eines, entfällt der Schritt. */
export interface Dateimittel {
  pruefer: Virenpruefer | null;
  ablage: Ablage | null;
}

interface Zeile extends Record<string, unknown> {
  id: string;
  kasse_id: string;
  inhalt: Buffer | null;
  zustand: "WARTET" | "SAUBER" | "ABGEWIESEN";
  schluessel: string | null;
  ablage: string;
  versuche: number;
}

/** Holt eine fällige Datei; zwei Worker holen nie dieselbe. Eine nach der anderen, weil jede 10 MB haben kann. */
async function hole(): Promise<Zeile | null> {
  const [zeile] = await pool().db.execute<Zeile>(sql`
    update datei set offen_ab = now() + make_interval(secs => ${PACHT_SEKUNDEN}), versuche = versuche + 1
    where (kasse_id, id) in
      (select kasse_id, id from datei where offen_ab <= now() order by offen_ab limit 1 for update skip locked)
    returning id, kasse_id, inhalt, zustand, schluessel, ablage, versuche`);
  return zeile ?? null;
}

const dieser = (z: Zeile) => sql`kasse_id = ${z.kasse_id} and id = ${z.id}`;

/** Ohne Prüfer gilt als sauber, was `pruefeDatei` angenommen hat. @returns ob die Datei frei ist */
async function pruefe(z: Zeile, inhalt: Buffer, pruefer: Virenpruefer | null): Promise<boolean> {
  if (z.zustand !== "WARTET") return z.zustand === "SAUBER";
  const fund = pruefer ? await pruefer.pruefe(inhalt) : null;
  if (fund !== null) {
    await weiseAb(z, fund);
    return false;
  }
  await pool().db.execute(
    sql`update datei set zustand = 'SAUBER', geprueft_am = now() where ${dieser(z)}`,
  );
  return true;
}

/**
 * Bringt die Bytes in die Ablage. Der Schlüssel steht in der Zeile, bevor dort etwas liegt: Bricht der
 * Vorgang ab oder verschwindet die Zeile, weiß die Datenbank trotzdem, was zu löschen ist.
 */
async function zieheUm(z: Zeile, inhalt: Buffer, { art, lege }: Ablage): Promise<void> {
  const schluessel = z.schluessel ?? randomUUID();
  const vorgemerkt = await pool().db.execute(sql`update datei set ablage = ${art},
    schluessel = ${schluessel} where ${dieser(z)} and inhalt is not null returning id`);
  if (vorgemerkt.length === 0) return;
  await lege(schluessel, versiegeleDatei(z.id, inhalt), z.schluessel !== null);
  await pool().db.execute(
    sql`update datei set inhalt = null where ${dieser(z)} and schluessel = ${schluessel}`,
  );
}

async function erledige(z: Zeile, { pruefer, ablage }: Dateimittel): Promise<void> {
  if (z.inhalt && (await pruefe(z, z.inhalt, pruefer)) && ablage)
    await zieheUm(z, z.inhalt, ablage);
  await pool().db.execute(sql`update datei set offen_ab = null, versuche = 0 where ${dieser(z)}`);
}

/**
 * Prüft und verlagert, was offen ist, höchstens `JE_DURCHGANG` Dateien. Gelingt etwas nicht, bleibt die Datei, wie sie ist, und wird nach
 * 10, 20, 40 … Sekunden, höchstens nach einer Stunde wieder versucht; aufgegeben wird nie.
 * @returns Anzahl der bearbeiteten Dateien und der Fehlversuche
 */
export async function bearbeiteOffene(
  mittel: Dateimittel,
): Promise<{ bearbeitet: number; fehler: number }> {
  let bearbeitet = 0;
  let fehler = 0;
  while (bearbeitet < JE_DURCHGANG) {
    const z = await hole();
    if (!z) break;
    bearbeitet++;
    try {
      await erledige(z, mittel);
    } catch (ursache) {
      fehler++;
      log.fehler("dateilauf", ursache, { versuch: z.versuche });
      const sekunden = Math.min(10 * 2 ** Math.min(z.versuche - 1, 10), 3600);
      await pool().db.execute(
        sql`update datei set offen_ab = now() + make_interval(secs => ${sekunden}) where ${dieser(z)}`,
      );
    }
  }
  return { bearbeitet, fehler };
}
