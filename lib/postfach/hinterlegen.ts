import "server-only";
import { type Tx, tabellen } from "@/lib/db";

const { nachricht } = tabellen;

/** Eine Nachricht, wie sie ins Postfach gelegt wird. */
export interface Brief {
  kasseId: string;
  mitgliedId: string;
  /** Persönliches Postfach oder Gruppenpostfach, genau eines. */
  ziel: { kontoId: string } | { gruppe: string };
  richtung: "eingang" | "ausgang";
  referenz: string;
  bereich: string;
  thema: string;
  betreff: string;
  text: string;
  meldungId: string | null;
}

/** Legt eine Nachricht in ein Postfach, in der Transaktion des Vorgangs. @returns Kennung der Nachricht */
export async function hinterlegeNachricht(tx: Tx, { ziel, ...brief }: Brief): Promise<string> {
  const id = crypto.randomUUID();
  await tx.insert(nachricht).values({
    id,
    ...brief,
    kontoId: "kontoId" in ziel ? ziel.kontoId : null,
    gruppe: "gruppe" in ziel ? ziel.gruppe : null,
  });
  return id;
}
