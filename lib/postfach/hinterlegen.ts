import "server-only";
import { type Tx, tabellen } from "@/lib/db";

const { nachricht } = tabellen;

/** Wem ein Postfach gehört: einer Person oder einer Gruppe, genau eines. */
export type Postfachziel = { kontoId: string } | { gruppe: string };

/** Eine Nachricht, wie sie ins Postfach gelegt wird. */
export interface Brief {
  kasseId: string;
  mitgliedId: string;
  ziel: Postfachziel;
  richtung: "eingang" | "ausgang";
  referenz: string;
  bereich: string;
  thema: string;
  betreff: string;
  text: string;
  meldungId: string | null;
  /** Wer geschrieben hat; Systemmeldungen haben niemanden. */
  urheberId?: string;
  urheber?: string;
  rundschreibenId?: string;
}

/** Spalten des Postfachs zu seinem Ziel. */
export const alsSpalten = (ziel: Postfachziel) => ({
  kontoId: "kontoId" in ziel ? ziel.kontoId : null,
  gruppe: "gruppe" in ziel ? ziel.gruppe : null,
});

/** Legt eine Nachricht in ein Postfach, in der Transaktion des Vorgangs. @returns Kennung der Nachricht */
export async function hinterlegeNachricht(tx: Tx, { ziel, ...brief }: Brief): Promise<string> {
  const id = crypto.randomUUID();
  await tx.insert(nachricht).values({ id, ...brief, ...alsSpalten(ziel) });
  return id;
}
