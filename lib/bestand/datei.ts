import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Sql } from "postgres";
import { pgFehler } from "@/lib/db";
import type { IsoDatum } from "@/lib/lebenslauf";
import { Importabbruch } from "./abbruch";
import { Fehlerbericht } from "./fehlerbericht";
import type { Uebernahmezahlen } from "./lauf";
import type { Mangel } from "./typen";
import { uebernimm } from "./uebernimm";

const STUECK_BYTES = 262_144;
const FORTSCHRITT_ZEILEN = 10_000;
const HOECHSTENS_HINWEISE = 20;

/** Ende eines Imports: 0 alles übernommen, 1 nichts, 3 nur die fehlerlosen Zeilen (contract.md 4). */
export interface Importende {
  status: 0 | 1 | 3;
  zahlen: Uebernahmezahlen;
}

interface Importwahl {
  heute: IsoDatum;
  teilweise: boolean;
  /** Bekommt Sätze für die Person am Bildschirm. */
  melde: (text: string) => void;
}

const DATEIFEHLER: Readonly<Record<string, string>> = {
  ENOENT: "Diese Datei gibt es nicht",
  EACCES: "Diese Datei darf nicht gelesen werden",
};

async function pruefeDatei(pfad: string): Promise<void> {
  try {
    if ((await stat(pfad)).isFile()) return;
  } catch (fehler) {
    const code = fehler instanceof Error && "code" in fehler ? String(fehler.code) : "";
    throw new Importabbruch(`${DATEIFEHLER[code] ?? "Diese Datei ist nicht lesbar"}: ${pfad}`);
  }
  throw new Importabbruch(`Das ist keine Datei: ${pfad}`);
}

const zahl = (n: number) => n.toLocaleString("de-DE");

/** Meldet die ersten Hinweise einzeln und zählt die übrigen. */
function hinweisliste(melde: (text: string) => void) {
  let anzahl = 0;
  return {
    nimm: (zeile: number, { grund }: Mangel) => {
      if (++anzahl <= HOECHSTENS_HINWEISE) melde(`Hinweis zu Zeile ${zeile}: ${grund}`);
    },
    schluss: () => {
      const weitere = anzahl - HOECHSTENS_HINWEISE;
      if (weitere > 0) melde(`Dazu ${zahl(weitere)} weitere Hinweise.`);
    },
  };
}

function schlusssatz({ zahlen: z, status }: Importende, bericht: string): string {
  const mit = `Fehler in ${zahl(z.fehler)} von ${zahl(z.zeilen)} Zeilen, siehe ${bericht}.`;
  if (status === 1) return `Nichts übernommen: ${mit}`;
  const was = `${zahl(z.neu)} neu, ${zahl(z.geaendert)} geändert, ${zahl(z.unveraendert)} unverändert`;
  return status === 0 ? `Übernommen: ${was}.` : `Teilweise übernommen: ${was}. ${mit}`;
}

/**
 * Übernimmt eine Bestandsdatei und schreibt bei Fehlern den Bericht `<datei>.fehler.csv` daneben.
 * @throws Importabbruch, wenn Datei oder Bericht nicht zugänglich sind oder die Datenbank ablehnt
 */
export async function uebernimmDatei(
  sql: Sql,
  pfad: string,
  wahl: Importwahl,
): Promise<Importende> {
  await pruefeDatei(pfad);
  const { heute, teilweise, melde } = wahl;
  const bericht = new Fehlerbericht(`${pfad}.fehler.csv`);
  const hinweise = hinweisliste(melde);
  try {
    const quelle = createReadStream(pfad, { highWaterMark: STUECK_BYTES });
    const { uebernommen, zahlen } = await uebernimm(sql, quelle, {
      heute,
      teilweise,
      mangel: (zeile, mangel) => bericht.schreibe(zeile, mangel),
      hinweis: hinweise.nimm,
      ablauf: melde,
      fortschritt: (zeilen) => {
        if (zeilen % FORTSCHRITT_ZEILEN === 0) melde(`${zahl(zeilen)} Zeilen gelesen …`);
      },
    });
    hinweise.schluss();
    const ende: Importende = { status: uebernommen ? (zahlen.fehler > 0 ? 3 : 0) : 1, zahlen };
    melde(schlusssatz(ende, bericht.pfad));
    return ende;
  } catch (fehler) {
    const grund = pgFehler(fehler);
    if (grund === null) throw fehler;
    const regel = grund.constraint ? `, Regel ${grund.constraint}` : "";
    throw new Importabbruch(
      `Die Datenbank hat den Import abgelehnt (${grund.code}${regel}). Es wurde nichts übernommen.`,
    );
  } finally {
    bericht.schliesse();
  }
}
