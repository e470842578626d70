import { and, asc, eq, gt, or, type SQL, sql } from "drizzle-orm";
import { schreibeAudit } from "@/lib/audit";
import { ladeLebenslaeufe } from "@/lib/bestand";
import { pool, setzeMandant, type Tx, tabellen } from "@/lib/db";
import { log } from "@/lib/log";
import { jetzt } from "@/lib/uhr";
import { rechtsprofil } from "@/lib/versorgungsauskunft";
import { laufzeile } from "./zeile";

const { massenlauf, massenlaufTeil, person, personMitglied: pm } = tabellen;

/** Personen je Transaktion: So viel geht bei einem Ausfall höchstens verloren und wird neu gerechnet. */
const STAPEL = 250;
/** Danach gibt der Worker das Wort zurück, damit E-Mails nicht auf einen großen Lauf warten. */
const ZEIT_MS = 2000;
const VERSUCHE = 5;
const RUHE_SEKUNDEN = 30;

type Lauf = typeof massenlauf.$inferSelect;

/** Nächster offener Lauf, gesperrt bis zum Ende der Transaktion; ein zweiter Worker nimmt einen anderen. */
async function holeOffenen(tx: Tx): Promise<Lauf | null> {
  const [lauf] = await tx
    .select()
    .from(massenlauf)
    .where(
      and(
        sql`${massenlauf.stand} in ('WARTET','LAEUFT')`,
        sql`(${massenlauf.ruhtBis} is null or ${massenlauf.ruhtBis} <= ${jetzt().toISOString()}::timestamptz)`,
      ),
    )
    .orderBy(asc(massenlauf.angelegtAm))
    .limit(1)
    .for("update", { skipLocked: true });
  return lauf ?? null;
}

/** Nach der letzten geschriebenen Person, in der Reihenfolge der Pers.-Nummern. */
function dahinter({ letztePersnr, letztePerson }: Lauf): SQL | undefined {
  if (letztePersnr === null || letztePerson === null) return undefined;
  return or(
    gt(pm.persnrSort, letztePersnr),
    and(eq(pm.persnrSort, letztePersnr), gt(pm.personId, letztePerson)),
  );
}

const naechste = (tx: Tx, lauf: Lauf) =>
  tx
    .select({
      id: pm.personId,
      persnr: pm.persnr,
      persnrSort: pm.persnrSort,
      name: person.name,
      vorname: person.vorname,
      geburtsdatum: person.geburtsdatum,
    })
    .from(pm)
    .innerJoin(person, and(eq(person.kasseId, pm.kasseId), eq(person.id, pm.personId)))
    .where(
      and(
        eq(pm.kasseId, lauf.kasseId),
        eq(pm.mitgliedId, lauf.mitgliedId),
        eq(pm.status, "AKTIV"),
        dahinter(lauf),
      ),
    )
    .orderBy(asc(pm.persnrSort), asc(pm.personId))
    .limit(STAPEL);

/** Rechnet einen Stapel und schreibt Teil und Fortschritt zusammen; beides gilt oder keines. */
async function schreibeStapel(tx: Tx, lauf: Lauf): Promise<void> {
  const recht = rechtsprofil(lauf.rechtsprofil);
  if (recht === null) throw new Error("Der Lauf nennt kein bekanntes Recht.");
  const { kasseId, id, stichtag } = lauf;
  const personen = await naechste(tx, lauf);
  const lebenslaeufe = await ladeLebenslaeufe(
    tx,
    kasseId,
    personen.map((p) => p.id),
  );
  const umfeld = { recht, stichtag };
  const inhalt = personen
    .map((p) => laufzeile(umfeld, { ...p, lebenslauf: lebenslaeufe.get(p.id) ?? [] }))
    .join("");
  const letzte = personen.at(-1);
  const erledigt = lauf.erledigt + personen.length;
  if (letzte) {
    const [hoechster] = await tx
      .select({ nr: sql<number>`max(${massenlaufTeil.nr})` })
      .from(massenlaufTeil)
      .where(and(eq(massenlaufTeil.kasseId, kasseId), eq(massenlaufTeil.laufId, id)));
    await tx
      .insert(massenlaufTeil)
      .values({ kasseId, laufId: id, nr: (hoechster?.nr ?? 0) + 1, inhalt });
  }
  const fertig = personen.length < STAPEL;
  await tx
    .update(massenlauf)
    .set({
      stand: fertig ? "FERTIG" : "LAEUFT",
      erledigt,
      // Wer inzwischen dazukam oder ging, verschiebt das Ende.
      gesamt: fertig ? erledigt : Math.max(lauf.gesamt, erledigt),
      groesse: lauf.groesse + Buffer.byteLength(inhalt),
      versuche: 0,
      ...(letzte && { letztePersnr: letzte.persnrSort, letztePerson: letzte.id }),
      ...(fertig && { fertigAm: jetzt() }),
    })
    .where(and(eq(massenlauf.kasseId, kasseId), eq(massenlauf.id, id)));
  if (!fertig) return;
  await setzeMandant(tx, { kasseId, mitgliedId: null, kontoId: null, klasse: null });
  await schreibeAudit(
    tx,
    [
      {
        aktion: "massenlauf.fertig",
        objektArt: "massenlauf",
        objektId: id,
        einzelheiten: { anzahl: erledigt },
      },
    ],
    { anfrageId: "worker", ipKurz: "" },
  );
}

/** Vermerkt einen Fehlschlag; nach einigen gilt der Lauf als gescheitert, statt ewig zu laufen. */
async function vertage(lauf: Lauf, ursache: unknown): Promise<void> {
  log.fehler("massenlauf", ursache, { lauf: lauf.id });
  await pool().db.execute(sql`update massenlauf set versuche = versuche + 1,
    ruht_bis = now() + make_interval(secs => ${RUHE_SEKUNDEN}),
    stand = case when versuche + 1 >= ${VERSUCHE} then 'GESCHEITERT' else stand end
    where kasse_id = ${lauf.kasseId} and id = ${lauf.id} and stand in ('WARTET','LAEUFT')`);
}

/**
 * Rechnet an offenen Läufen, Stapel für Stapel in eigener Transaktion; Aufgabe des Workers. Endet der Worker
 * mittendrin, geht es hinter dem letzten geschriebenen Stapel weiter.
 * @returns ob noch etwas zu tun ist
 */
export async function arbeiteMassenlaeufeAb(zeitMs = ZEIT_MS): Promise<boolean> {
  const ende = jetzt().getTime() + zeitMs;
  do {
    let lauf: Lauf | null = null;
    try {
      await pool().db.transaction(async (tx) => {
        lauf = await holeOffenen(tx);
        if (lauf) await schreibeStapel(tx, lauf);
      });
    } catch (ursache) {
      if (lauf === null) throw ursache;
      await vertage(lauf, ursache);
    }
    if (lauf === null) return false;
  } while (jetzt().getTime() < ende);
  return true;
}
