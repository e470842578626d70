import "server-only";
import { z } from "zod";
import { type Akteur, GRENZEN, type Handlung, zaehle, zaehleViele } from "@/lib/auth";
import { eindeutigeNamen, type GepruefteDatei, pruefeAnlagen } from "@/lib/dateien";
import type { Tx } from "@/lib/db";
import { c8Anlagen } from "@/lib/formulare";
import { type Anlage, speichereDateien } from "./entwurf";

/** Geprüfte neue Anhänge einer Sendung. */
export interface NeueAnlagen {
  angenommen: GepruefteDatei[];
  fehler: string[];
}

/**
 * Eingabefeld `anlagen`: prüft den Inhalt der Dateien schon beim Lesen der Eingabe, also bevor eine
 * Transaktion offen ist.
 */
export const ANLAGEN = z
  .array(z.file())
  .max(50, "Höchstens 10 Anhänge.")
  .optional()
  .transform((dateien): Promise<NeueAnlagen> => pruefeAnlagen(dateien ?? [], []));

/** Vermerkt in der Prüfspur, dass die Inhaltsprüfung Dateien abgelehnt hat (security.md 6.3), ohne Namen. */
export function vermerkeAbgelehnte(
  h: Pick<Handlung<unknown, unknown>, "audit">,
  { fehler }: NeueAnlagen,
): void {
  if (fehler.length)
    h.audit({
      aktion: "anhang.abgelehnt",
      ergebnis: "abgelehnt",
      einzelheiten: { anzahl: fehler.length },
    });
}

/** Menge je Konto und Organisation an einem Tag (security.md 4.1); gezählt in angefangenen KiB. */
async function imTagesmass(
  tx: Tx,
  akteur: Akteur,
  mitgliedId: string | null,
  dateien: readonly GepruefteDatei[],
): Promise<boolean> {
  const kib = dateien.reduce((summe, d) => summe + Math.ceil(d.groesse / 1024), 0);
  return (
    (await zaehleViele(GRENZEN.mengeKonto, akteur.kontoId, kib, tx)) &&
    (!mitgliedId || (await zaehleViele(GRENZEN.mengeOrganisation, mitgliedId, kib, tx)))
  );
}

/**
 * Nimmt geprüfte Anhänge zu den vorhandenen, wenn Zahl und Summe passen (C8); sonst keinen der neuen.
 * @returns Fehlertext für das Feld oder `null`
 */
export async function nimmAnlagen(
  tx: Tx,
  akteur: Akteur,
  mitgliedId: string | null,
  neue: NeueAnlagen,
  vorhandene: readonly Anlage[],
  bezug: { entwurfId: string } | { ereignisId: string },
): Promise<string | null> {
  const { angenommen, fehler } = neue;
  const alle = [
    ...vorhandene.map((a) => ({ name: a.name, bytes: a.groesse })),
    ...angenommen.map((a) => ({ name: a.name, bytes: a.groesse })),
  ];
  const grenzen = angenommen.length ? c8Anlagen(alle).map((b) => b.text) : [];
  if (grenzen.length) return grenzen.join(" ");
  if (angenommen.length && !(await zaehle(GRENZEN.hochladen, akteur.kontoId, tx))) {
    return "Sie haben in kurzer Zeit sehr viele Dateien hochgeladen. Bitte warten Sie einige Minuten.";
  }
  if (angenommen.length && !(await imTagesmass(tx, akteur, mitgliedId, angenommen))) {
    return "Sie oder Ihre Organisation haben heute schon sehr viele Daten hochgeladen. Ihre übrigen Angaben sind gesichert; fügen Sie die Anhänge bitte morgen hinzu.";
  }
  const namen = eindeutigeNamen(
    angenommen.map((a) => a.name),
    vorhandene.map((a) => a.name),
  );
  await speichereDateien(
    tx,
    akteur,
    mitgliedId,
    angenommen.map((a, i) => ({ ...a, name: namen[i] ?? a.name })),
    bezug,
  );
  return fehler.length ? fehler.join(" ") : null;
}
