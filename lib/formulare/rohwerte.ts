import { type Codes, codeZuText, mitCodes } from "@/lib/codelisten";
import type { EinfachesFeld, Formular, Gruppenfeld, Rohwerte } from "./typen";

/** Ein Gruppenschlüssel wie `zulagen.0.art`; höchstens 100 Einträge je Gruppe. */
const GRUPPENSCHLUESSEL = /^([^.]+)\.(0|[1-9]\d?)\.([^.]+)$/;

/** `zulagen`, 0, `art` → `zulagen.0.art`: Name des Eingabefelds und Pfad in Befunden. */
export function eintragsschluessel(gruppe: string, nr: number, schluessel: string): string {
  return `${gruppe}.${nr}.${schluessel}`;
}

function zerlege(schluessel: string): { gruppe: string; nr: number; unter: string } | null {
  const [, gruppe, nr, unter] = GRUPPENSCHLUESSEL.exec(schluessel) ?? [];
  return gruppe && nr && unter ? { gruppe, nr: Number(nr), unter } : null;
}

/** Das einfache Feld zu einem Rohschlüssel; `null` bei unbekanntem Schlüssel. */
function feldVon({ felder }: Pick<Formular, "felder">, schluessel: string): EinfachesFeld | null {
  if (Object.hasOwn(felder, schluessel)) {
    const feld = felder[schluessel];
    return !feld || feld.art === "gruppe" ? null : feld;
  }
  const teile = zerlege(schluessel);
  if (!teile || !Object.hasOwn(felder, teile.gruppe)) return null;
  const gruppe = felder[teile.gruppe];
  if (gruppe?.art !== "gruppe" || !Object.hasOwn(gruppe.felder, teile.unter)) return null;
  return gruppe.felder[teile.unter] ?? null;
}

/** Zeilenwechsel vereinheitlicht; was keine Datenbank als Text nimmt, wird zum Ersatzzeichen. */
function bereinige(wert: string): string {
  return wert.replace(/\r\n?/g, "\n").replace(/[\0\p{Cs}]/gu, "\uFFFD");
}

/**
 * Übernimmt aus gesendeten Paaren (etwa `FormData` oder ein Objekt mit Listen), was zum Formular gehört, sonst ungeprüft und
 * ungekürzt. Unbekannte Schlüssel und Dateien fallen weg. Aus dem Text eines Kombinationsfelds wird
 * sein Code. Mehrfach gesendete Werte: bei `codes` mit Komma verbunden, sonst gilt der letzte.
 */
export function parseRohwerte(
  formular: Pick<Formular, "felder">,
  raw: Iterable<readonly [string, unknown]>,
  codes?: Codes,
): Rohwerte {
  return mitCodes(codes, () => uebernimm(formular, raw));
}

function uebernimm(
  formular: Pick<Formular, "felder">,
  raw: Iterable<readonly [string, unknown]>,
): Rohwerte {
  const werte: Record<string, string> = {};
  const einzeln = [...raw].flatMap(([k, roh]) =>
    Array.isArray(roh) ? roh.map((einer: unknown) => [k, einer] as const) : [[k, roh] as const],
  );
  for (const [schluessel, roh] of einzeln) {
    const feld = feldVon(formular, schluessel);
    if (!feld || typeof roh !== "string") continue;
    const istCode = feld.art === "code" || feld.art === "codes";
    const wert = istCode ? codeZuText(feld.liste, bereinige(roh)) : bereinige(roh);
    const bisher = werte[schluessel];
    const verbinden = feld.art === "codes" && bisher;
    werte[schluessel] = verbinden ? [bisher, wert].filter(Boolean).join(",") : wert;
  }
  return werte;
}

/** Nummern der Einträge einer Gruppe, auch der leeren, aufsteigend. */
export function eintragsnummern(werte: Rohwerte, gruppe: string): number[] {
  const nummern = Object.keys(werte)
    .map(zerlege)
    .flatMap((teile) => (teile?.gruppe === gruppe ? [teile.nr] : []));
  return [...new Set(nummern)].sort((a, b) => a - b);
}

/** Rohwerte eines Eintrags nach den Schlüsseln der Gruppe; fehlende sind leer. */
export function eintragRoh(werte: Rohwerte, gruppe: string, feld: Gruppenfeld, nr: number) {
  return Object.fromEntries(
    Object.keys(feld.felder).map((k) => [k, werte[eintragsschluessel(gruppe, nr, k)] ?? ""]),
  );
}

/** Was Bedingungen im Eintrag sehen: seine Werte über denen des Formulars. */
export function eintragswerte(
  werte: Rohwerte,
  gruppe: string,
  feld: Gruppenfeld,
  nr: number,
): Rohwerte {
  return { ...werte, ...eintragRoh(werte, gruppe, feld, nr) };
}
