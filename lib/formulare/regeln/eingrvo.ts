/**
 * Besoldung der Wahlämter nach Einwohnerzahl (EingrVO NRW §§ 2, 3; formulare.md 3). Je Zeile die
 * Höchstzahl der Einwohner und die Gruppen für Bürgermeisterei, allgemeine Vertretung, Beigeordnete.
 */
const GEMEINDEN: readonly [hoechstens: number, bm: string, b1: string, bg: string][] = [
  [10_000, "B2", "A13 A14", ""],
  [20_000, "B3", "A14 A15", "A13 A14"],
  [30_000, "B4", "A15 A16", "A14 A15"],
  [40_000, "B5", "A16 B2", "A15 A16"],
  [60_000, "B6", "B2 B3", "A16 B2"],
  [100_000, "B7", "B3 B4", "B2 B3"],
  [150_000, "B8", "B4 B5", "B3 B4"],
  [250_000, "B9", "B5 B6", "B4 B5"],
  [500_000, "B10", "B6 B7", "B5 B6"],
  [750_000, "B11", "B8 B9", "B7 B8"],
  [Number.POSITIVE_INFINITY, "B11", "B9", "B8"],
];
const LANDRAETE: readonly [hoechstens: number, gruppen: string][] = [
  [200_000, "B6"],
  [Number.POSITIVE_INFINITY, "B7"],
];
const KREISDIREKTOREN: readonly [hoechstens: number, gruppen: string][] = [
  [200_000, "B3 B4"],
  [400_000, "B4 B5"],
  [Number.POSITIVE_INFINITY, "B5"],
];
/** Spalte der Gemeinden zu einem Wahlamt (CL-AMT). */
const SPALTE: Readonly<Record<string, 1 | 2 | 3>> = { BM: 1, OB: 1, B1: 2, BG: 3 };

/**
 * Gruppen, die die EingrVO für Amt und Einwohnerzahl vorsieht; `null`, wenn sie nichts sagt.
 * Eine leere Liste heißt: Das Amt gibt es in dieser Größe nicht.
 */
export function eingruppierung(wahlamt: string, einwohner: number): readonly string[] | null {
  const zeile = <T extends readonly [number, ...string[]]>(tabelle: readonly T[]) =>
    tabelle.find(([hoechstens]) => einwohner <= hoechstens);
  const spalte = SPALTE[wahlamt];
  const gruppen =
    spalte !== undefined
      ? zeile(GEMEINDEN)?.[spalte]
      : wahlamt === "LR"
        ? zeile(LANDRAETE)?.[1]
        : wahlamt === "KD"
          ? zeile(KREISDIREKTOREN)?.[1]
          : undefined;
  return gruppen === undefined ? null : gruppen.split(" ").filter(Boolean);
}
