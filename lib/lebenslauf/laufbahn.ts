import { type IsoDatum, plusTage, tageZwischen } from "@/lib/datum";
import type { Zeitscheibe } from "./typen";

/** Ein Zeitraum der gezeichneten Laufbahn; Lage und Breite in Prozent der ganzen Linie. */
export interface Laufbahnstueck {
  x: number;
  breite: number;
  von: IsoDatum;
  /** Letzter Tag; `null` heißt bis auf Weiteres. */
  bis: IsoDatum | null;
}

/** Gezeichnete Laufbahn: Zeitscheiben, Lücken und offene Meldungen auf einer gemeinsamen Zeitachse. */
export interface Laufbahn<O> {
  scheiben: (Laufbahnstueck & { scheibe: Zeitscheibe; anteil: number })[];
  luecken: Laufbahnstueck[];
  offene: (Laufbahnstueck & { meldung: O })[];
  jahre: { x: number; jahr: number }[];
  /** Lage des heutigen Tags. */
  heute: number;
}

/** Was eine offene Meldung auf der Linie einnimmt; ohne Beginn steht sie nicht darauf. */
interface OffenerZeitraum {
  von: IsoDatum | null;
  bis: IsoDatum | null;
}

/** Mehr Jahreszahlen hätten auf einem Telefon keinen Platz nebeneinander. */
const HOECHSTENS_JAHRE = 7;
const SCHRITTE = [1, 2, 5, 10, 20, 50];

/**
 * Ordnet Zeitscheiben und offene Meldungen auf einer Linie vom ersten bis zum letzten bekannten Tag an
 * (mindestens bis heute). `null` ohne Zeitscheibe. `anteil` ist der Umfang von 0 bis 1.
 */
export function zeichneLaufbahn<O extends OffenerZeitraum>(
  scheiben: readonly Zeitscheibe[],
  offene: readonly O[],
  heute: IsoDatum,
): Laufbahn<O> | null {
  const geordnet = scheiben.toSorted((a, b) => a.von.localeCompare(b.von));
  const [erste] = geordnet;
  if (!erste) return null;
  const tage = [...scheiben, ...offene].flatMap((s) => [s.von, s.bis]).filter((t) => t !== null);
  const beginn = erste.von;
  const ende = tage.reduce((a, b) => (a > b ? a : b), heute);
  const laenge = tageZwischen(beginn, ende) + 1;
  const lage = (tag: IsoDatum) => grenze((100 * tageZwischen(beginn, tag)) / laenge);
  const stueck = (von: IsoDatum, bis: IsoDatum | null): Laufbahnstueck => {
    const x = lage(von);
    return { x, breite: lage(plusTage(bis ?? ende, 1)) - x, von, bis };
  };
  return {
    scheiben: geordnet.map((scheibe) => ({
      ...stueck(scheibe.von, scheibe.bis),
      scheibe,
      anteil: scheibe.art === "BEURLAUBUNG" ? 0 : scheibe.umfang.z / scheibe.umfang.n,
    })),
    luecken: luecken(geordnet).map(([von, bis]) => stueck(von, bis)),
    offene: offene.flatMap((meldung) =>
      meldung.von && meldung.von >= beginn
        ? [{ ...stueck(meldung.von, meldung.bis), meldung }]
        : [],
    ),
    jahre: jahre(beginn, ende).map((jahr) => ({ x: lage(`${jahr}-01-01` as IsoDatum), jahr })),
    heute: lage(heute),
  };
}

const grenze = (x: number) => Math.min(100, Math.max(0, x));

/** Zeiträume zwischen den Zeitscheiben, in denen keine gilt. */
function luecken(geordnet: readonly Zeitscheibe[]): [IsoDatum, IsoDatum][] {
  const gefunden: [IsoDatum, IsoDatum][] = [];
  let frei: IsoDatum | null = null;
  for (const { von, bis } of geordnet) {
    if (frei && frei < von) gefunden.push([frei, plusTage(von, -1)]);
    if (bis === null) break;
    const danach = plusTage(bis, 1);
    if (!frei || danach > frei) frei = danach;
  }
  return gefunden;
}

/** Runde Jahreszahlen in gleichem Abstand, höchstens `HOECHSTENS_JAHRE`. */
function jahre(beginn: IsoDatum, ende: IsoDatum): number[] {
  const erstes = Number(beginn.slice(0, 4)) + (beginn.endsWith("-01-01") ? 0 : 1);
  const letztes = Number(ende.slice(0, 4));
  const schritt =
    SCHRITTE.find((s) => (letztes - erstes) / s < HOECHSTENS_JAHRE) ?? letztes - erstes;
  const start = Math.ceil(erstes / schritt) * schritt;
  return Array.from(
    { length: Math.max(0, Math.floor((letztes - start) / schritt) + 1) },
    (_, i) => start + i * schritt,
  );
}
