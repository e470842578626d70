import type { Sql, TransactionSql } from "postgres";
import { Importabbruch } from "./abbruch";
import { keineZahlen, Lauf, type Uebernahmewahl, type Uebernahmezahlen } from "./lauf";
import { liesZeilen } from "./lies-zeilen";
import { legeZwischenablage } from "./zwischenablage";

/** Schlüssel der Sperre, unter der nur ein Import zugleich läuft. */
const SPERRE = 726_014;
/** Geänderte Zeilen, ab denen sich neue Statistiken für die Planung lohnen. */
const VIELE = 1_000;

/** Ergebnis eines Imports; ohne `uebernommen` ist der Bestand unverändert. */
export interface Uebernahmeergebnis {
  uebernommen: boolean;
  zahlen: Uebernahmezahlen;
}

/** Bricht die Transaktion ab, weil die Datei Fehler hat. */
class Verworfen extends Error {
  constructor(readonly lauf: Lauf) {
    super("Die Datei hat Fehler.");
  }
}

/** Übernommen wird nur in eine Datenbank, die der Start eingerichtet und gekennzeichnet hat. */
export async function pruefeEingerichtet(tx: TransactionSql): Promise<void> {
  const [installation] = await tx`select from installation`;
  if (installation) return;
  throw new Importabbruch(
    "Diese Datenbank ist noch nicht eingerichtet. Starten Sie das Portal einmal mit „npm start“.",
  );
}

async function sperre(tx: TransactionSql, wahl: Uebernahmewahl): Promise<void> {
  const [frei] = await tx`select pg_try_advisory_xact_lock(${SPERRE}) as frei`;
  if (frei?.frei) return;
  wahl.ablauf?.("Ein anderer Import läuft; dieser beginnt danach.");
  await tx`select pg_advisory_xact_lock(${SPERRE})`;
}

/** Ein Eintrag je Kasse; die Kette der Prüfspur ist bis zum Commit gesperrt, daher zuletzt. */
async function schreibePruefspur(
  tx: TransactionSql,
  lauf: Lauf,
  ergebnis: "ok" | "abgelehnt",
): Promise<void> {
  for (const [kasseId, zahlen] of lauf.jeKasse) {
    const ereignis = { aktion: "bestand.uebernehmen", ergebnis, einzelheiten: { ...zahlen } };
    // Eine Kasse, die mit dem Lauf verworfen wurde, hat keine Prüfspur.
    await tx`select set_config('vp.kasse', ${kasseId}, true)`;
    await tx`select audit_schreiben(${JSON.stringify([ereignis])}::text::jsonb, true)
      where exists (select from kasse where id = ${kasseId})`;
  }
}

async function alsUebernahme(
  sql: Sql,
  arbeit: (tx: TransactionSql) => Promise<void>,
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx.unsafe("set local role vp_import");
    await arbeit(tx);
  });
}

/** Liest und schreibt die ganze Datei. @throws Verworfen, wenn wegen Fehlern nichts bleiben darf */
async function laufeDurch(
  tx: TransactionSql,
  quelle: AsyncIterable<Uint8Array>,
  wahl: Uebernahmewahl,
): Promise<Lauf> {
  await pruefeEingerichtet(tx);
  await sperre(tx, wahl);
  await legeZwischenablage(tx);
  const lauf = new Lauf(tx, wahl);
  for await (const zeile of liesZeilen(quelle)) await lauf.verarbeite(zeile);
  await lauf.beende();
  if (lauf.verworfen) throw new Verworfen(lauf);
  await tx.unsafe("set constraints all immediate");
  await schreibePruefspur(tx, lauf, "ok");
  return lauf;
}

/** Neue Statistiken für die Spalten, nach denen gesucht und verbunden wird. */
const STATISTIK = `analyze person (kasse_id, id, persnr), zeitscheibe (kasse_id, person_id, mitglied_id, von, ersetzt_am),
  person_mitglied (kasse_id, mitglied_id, person_id, status, name_sort, vorname_sort, persnr_sort, geburtsdatum)`;

/** Läuft nach dem Commit und darf deshalb nicht mehr scheitern lassen, was schon übernommen ist. */
async function aktualisiereStatistik(sql: Sql, wahl: Uebernahmewahl): Promise<void> {
  try {
    await ordneNeu(sql);
  } catch {
    wahl.ablauf?.("Die Statistik der Datenbank ist noch alt; das holt sie von selbst nach.");
  }
}

async function ordneNeu(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx.unsafe("set local role vp_owner");
    await tx.unsafe(STATISTIK);
    // Sonst liegen die neuen Suchwörter ungeordnet, und die Planung meidet den Index bis zum Autovacuum.
    await tx.unsafe("select gin_clean_pending_list('pm_text')");
  });
}

/**
 * Übernimmt den Bestand einer oder mehrerer Kassen aus JSON Lines (contract.md 4), in einer
 * Transaktion und mit gleichbleibendem Speicher. Eine Person, deren Zeile nichts Neues sagt, bleibt
 * unberührt; dieselbe Datei zweimal ändert nichts.
 * @param sql Anmeldung, die `vp_import` und `vp_owner` annehmen darf
 * @param quelle Inhalt der Datei in beliebigen Stücken
 * @throws Importabbruch, wenn der Start die Datenbank noch nicht eingerichtet hat
 */
export async function uebernimm(
  sql: Sql,
  quelle: AsyncIterable<Uint8Array>,
  wahl: Uebernahmewahl,
): Promise<Uebernahmeergebnis> {
  let zahlen = keineZahlen();
  try {
    await alsUebernahme(sql, async (tx) => {
      zahlen = (await laufeDurch(tx, quelle, wahl)).zahlen;
    });
  } catch (fehler) {
    if (!(fehler instanceof Verworfen)) throw fehler;
    const { lauf } = fehler;
    await alsUebernahme(sql, (tx) => schreibePruefspur(tx, lauf, "abgelehnt"));
    const { zeilen, fehler: mitFehlern } = lauf.zahlen;
    return { uebernommen: false, zahlen: { ...zahlen, zeilen, fehler: mitFehlern } };
  }
  if (zahlen.neu + zahlen.geaendert >= VIELE) await aktualisiereStatistik(sql, wahl);
  return { uebernommen: true, zahlen };
}
