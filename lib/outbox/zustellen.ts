import { sql } from "drizzle-orm";
import { pool, tabellen } from "@/lib/db";
import { noetig } from "@/lib/env";
import type { Mail, Versand } from "@/lib/mail";
import { oeffneSiegel } from "@/lib/sicherheit";
import { ZWECK } from "./legen";

/** So lange gehört eine geholte Zeile einem Worker; in der Demo dauert die Zustellung nur eine Transaktion. */
const PACHT_SEKUNDEN = { versand: 120, demo: 5, ablage: 120 };
/** Nach 48 Stunden gibt die Outbox eine E-Mail auf; das Löschen einer Datei nie. */
const AUFGEBEN_NACH_STUNDEN = 48;

interface Zeile extends Record<string, unknown> {
  id: string;
  inhalt: Buffer;
  versuche: number;
}

/**
 * Wohin zugestellt wird: E-Mails an einen echten Versand oder in die Mailansicht der Demo, Löschaufträge
 * an die Dateiablage. Jedes Ziel holt nur seine Zeilen; eine stockende Ablage hält keine TAN auf.
 */
export type Ziel =
  | { art: "versand"; versand: Versand }
  | { art: "demo" }
  | { art: "ablage"; loesche: (auftrag: string) => Promise<void> };

/** Holt fällige Zeilen; zwei Worker holen nie dieselbe. */
async function hole(art: "mail" | "datei", anzahl: number, pacht: number): Promise<Zeile[]> {
  return pool().db.execute<Zeile>(sql`
    update outbox set gesperrt_bis = now() + make_interval(secs => ${pacht}), versuche = versuche + 1
    where id in (
      select id from outbox where art = ${art} and erledigt_am is null and aufgegeben_am is null and faellig_ab <= now()
        and (gesperrt_bis is null or gesperrt_bis < now()) and (verfaellt_am is null or verfaellt_am > now())
      order by faellig_ab limit ${anzahl} for update skip locked)
    returning id, inhalt, versuche`);
}

/** Verwirft abgelaufene Zeilen, etwa eine TAN, die nicht mehr gilt (security.md 7.6). */
async function verwerfeAbgelaufene(): Promise<void> {
  await pool().db.execute(sql`update outbox set aufgegeben_am = now(), letzter_fehler = 'verfallen', inhalt = null
    where erledigt_am is null and aufgegeben_am is null and verfaellt_am <= now()
      and (gesperrt_bis is null or gesperrt_bis < now())`);
}

/** In der Demo gehören Ansicht und Erledigung zusammen: eine Transaktion, also genau einmal. */
async function stelleInDemoZu(zeile: Zeile, mail: Mail): Promise<void> {
  await pool().db.transaction(async (tx) => {
    await tx
      .insert(tabellen.demoMail)
      .values({ id: zeile.id, an: mail.an, betreff: mail.betreff, text: mail.text })
      .onConflictDoNothing();
    await tx.execute(
      sql`update outbox set erledigt_am = now(), inhalt = null, letzter_fehler = null where id = ${zeile.id}`,
    );
  });
}

async function loescheDatei(
  zeile: Zeile,
  loesche: (auftrag: string) => Promise<void>,
): Promise<void> {
  await loesche(zeile.inhalt.toString("utf8"));
  await pool().db.execute(
    sql`update outbox set erledigt_am = now(), inhalt = null, letzter_fehler = null where id = ${zeile.id}`,
  );
}

async function stelleZu(zeile: Zeile, ziel: Ziel): Promise<void> {
  if (ziel.art === "ablage") return loescheDatei(zeile, ziel.loesche);
  const mail = JSON.parse(
    oeffneSiegel(noetig("OUTBOX_SCHLUESSEL"), ZWECK, zeile.inhalt).toString("utf8"),
  ) as Mail;
  if (ziel.art === "demo") return stelleInDemoZu(zeile, mail);
  const ref = await ziel.versand.sende(mail, zeile.id);
  // Der Inhalt wird nach der Zustellung nicht mehr gebraucht (security.md 6.4).
  await pool().db.execute(
    sql`update outbox set erledigt_am = now(), inhalt = null, letzter_fehler = null, anbieter_ref = ${ref} where id = ${zeile.id}`,
  );
}

async function vertage(zeile: Zeile, fehler: unknown): Promise<void> {
  // Fehlertexte des Mailservers nennen die Empfängeradresse; nur der Code wird behalten.
  const code = fehler instanceof Error && "code" in fehler ? String(fehler.code) : "FEHLER";
  const sekunden = Math.min(10 * 2 ** (zeile.versuche - 1), 3600);
  await pool().db.execute(sql`update outbox set gesperrt_bis = null, letzter_fehler = ${code.slice(0, 40)},
    faellig_ab = now() + make_interval(secs => ${sekunden}),
    aufgegeben_am = case when art = 'mail' and angelegt_am < now() - make_interval(hours => ${AUFGEBEN_NACH_STUNDEN}) then now() end
    where id = ${zeile.id}`);
}

/**
 * Stellt alles zu, was fällig ist.
 * @returns Anzahl der geholten Zeilen und der Fehlversuche
 */
export async function stelleFaelligeZu(ziel: Ziel): Promise<{ geholt: number; fehler: number }> {
  await verwerfeAbgelaufene();
  let geholt = 0;
  let fehler = 0;
  for (;;) {
    const zeilen = await hole(
      ziel.art === "ablage" ? "datei" : "mail",
      ziel.art === "ablage" ? 5 : 20,
      PACHT_SEKUNDEN[ziel.art],
    );
    if (zeilen.length === 0) return { geholt, fehler };
    geholt += zeilen.length;
    for (const zeile of zeilen) {
      try {
        await stelleZu(zeile, ziel);
      } catch (ursache) {
        fehler++;
        await vertage(zeile, ursache);
      }
    }
  }
}
