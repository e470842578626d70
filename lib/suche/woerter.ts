import { falte } from "@/lib/text";

/** Höchstlänge einer Suchanfrage (security.md 5.5). */
export const FRAGE_MAX = 100;

/** Wörter einer Anfrage in Vergleichsform; Satzzeichen trennen, einzelne Buchstaben zählen nicht. */
export const woerterAus = (frage: string): string[] => [
  ...new Set(
    falte(frage.slice(0, FRAGE_MAX))
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w.length > 1 || /\d/.test(w)),
  ),
];

/** Anfrage für die Volltextsuche: alle Wörter, jedes auch als Wortanfang. */
export const alsTsquery = (woerter: readonly string[]): string =>
  woerter.map((w) => `${w}:*`).join(" & ");

/** Einfügen, Löschen, Ersetzen oder Vertauschen zweier Nachbarn: höchstens so viele Schritte. */
const HOECHSTENS = (laenge: number) => (laenge < 4 ? 0 : laenge < 8 ? 1 : 2);

/**
 * Schritte zwischen zwei Wörtern (Damerau-Levenshtein mit Nachbartausch); bricht nicht vorzeitig ab,
 * die Wörter sind kurz.
 */
export function abstand(a: string, b: string): number {
  let [vorvorige, vorige]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const zeile = [i];
    for (let j = 1; j <= b.length; j++) {
      const gleich = a[i - 1] === b[j - 1] ? 0 : 1;
      let wert = Math.min(
        (zeile[j - 1] ?? 0) + 1,
        (vorige?.[j] ?? 0) + 1,
        (vorige?.[j - 1] ?? 0) + gleich,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        wert = Math.min(wert, (vorvorige?.[j - 2] ?? 0) + 1);
      zeile.push(wert);
    }
    vorvorige = vorige;
    vorige = zeile;
  }
  return vorige?.[b.length] ?? 0;
}

/**
 * Das bekannte Wort, das am nächsten liegt, wenn die Anfrage sich nur vertippt hat.
 * @returns dasselbe Wort, wenn es bekannt oder Anfang eines bekannten ist, sonst das nächste oder `null`
 */
export function naechstesWort(wort: string, bekannte: readonly string[]): string | null {
  if (bekannte.some((b) => b.startsWith(wort))) return wort;
  let bestes: string | null = null;
  let weite = HOECHSTENS(wort.length) + 1;
  for (const b of bekannte) {
    if (Math.abs(b.length - wort.length) >= weite) continue;
    const d = abstand(wort, b);
    if (d < weite) {
      weite = d;
      bestes = b;
    }
  }
  return bestes;
}
