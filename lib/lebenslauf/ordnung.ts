import { plusTage } from "@/lib/datum";
import type { IsoDatum, Zeitscheibe } from "./typen";

/** Offenes Ende als Text, der nach jedem Datum kommt. */
const OHNE_ENDE = "~";

function ende(s: Pick<Zeitscheibe, "bis">): string {
  return s.bis ?? OHNE_ENDE;
}

/** Neue Liste, neueste Zeitscheibe zuerst (formulare.md 1.3). */
export function ordne(scheiben: readonly Zeitscheibe[]): Zeitscheibe[] {
  return scheiben.toSorted((a, b) => {
    if (a.von !== b.von) return a.von < b.von ? 1 : -1;
    if (ende(a) === ende(b)) return 0;
    return ende(a) < ende(b) ? 1 : -1;
  });
}

/** Ob die Zeitscheibe bei diesem Mitglied liegt, gleich in welcher seiner Mitgliedschaften. */
export function istEigene(s: Zeitscheibe, mitgliedId: string): boolean {
  return s.traeger.art === "MITGLIED" && s.traeger.mitgliedId === mitgliedId;
}

/** Ob der Tag in der Zeitscheibe liegt; beide Ränder zählen mit. */
export function deckt(s: Pick<Zeitscheibe, "von" | "bis">, tag: IsoDatum): boolean {
  return s.von <= tag && tag <= ende(s);
}

/** Ob beide Zeitscheiben mindestens einen Tag gemeinsam haben. */
export function ueberschneiden(
  a: Pick<Zeitscheibe, "von" | "bis">,
  b: Pick<Zeitscheibe, "von" | "bis">,
): boolean {
  return a.von <= ende(b) && b.von <= ende(a);
}

/** Die Zeitscheibe, in der der Tag liegt, oder `null`. */
export function scheibeAm(scheiben: readonly Zeitscheibe[], tag: IsoDatum): Zeitscheibe | null {
  return scheiben.find((s) => deckt(s, tag)) ?? null;
}

/**
 * Ob jeder Tag von `von` bis `bis` (beide zählen mit) in einer der Zeitscheiben liegt (Regel C3).
 * `bis: null` verlangt eine Deckung ohne Ende. Ein leerer Zeitraum (`bis` vor `von`) ist gedeckt.
 */
export function abgedeckt(
  eigene: readonly Zeitscheibe[],
  von: IsoDatum,
  bis: IsoDatum | null,
): boolean {
  const ziel = ende({ bis });
  let offenAb = von;
  while (offenAb <= ziel) {
    const scheibe = scheibeAm(eigene, offenAb);
    if (scheibe === null) return false;
    if (scheibe.bis === null || scheibe.bis >= ziel) return true;
    offenAb = plusTage(scheibe.bis, 1);
  }
  return true;
}
