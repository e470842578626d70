import "server-only";
import { and, eq, lt } from "drizzle-orm";
import type { Akteur } from "@/lib/auth";
import { type Tx, tabellen } from "@/lib/db";
import { heute } from "@/lib/uhr";
import { LEERER_EINGANGSFILTER, OFFEN } from "./filter";
import { type Eingangszeile, listEingang, zaehleGedeckelt } from "./liste";

const { meldung } = tabellen;

/** Was auf der Startseite der Sachbearbeitung steht. */
export interface Eingangsueberblick {
  /** Alle unentschiedenen Meldungen; `null` heißt mehr als 1.000. */
  offene: number | null;
  /** Davon überfällige, gezählt wie `offene`. */
  ueberfaellige: number | null;
  /** Eigene Fälle, zuerst fällige zuerst. */
  eigene: Eingangszeile[];
  eigeneGesamt: number | null;
}

const HOECHSTENS = 5;

/** Zahlen des Eingangs und die eigenen Fälle. */
export async function ladeUeberblick(tx: Tx, akteur: Akteur): Promise<Eingangsueberblick> {
  const offen = and(eq(meldung.kasseId, akteur.kasseId), OFFEN);
  const eigene = await listEingang(tx, akteur, {
    nur: "meine",
    filter: LEERER_EINGANGSFILTER,
    proSeite: HOECHSTENS,
    seite: { art: "erste" },
  });
  return {
    offene: await zaehleGedeckelt(tx, offen),
    ueberfaellige: await zaehleGedeckelt(tx, and(offen, lt(meldung.faelligAm, heute()))),
    eigene: eigene.zeilen,
    eigeneGesamt: eigene.gesamt,
  };
}
