import { alterAm, formatDatum } from "@/lib/datum";
import { formatTraeger } from "./anzeige";
import { ordne, ueberschneiden } from "./ordnung";
import type { IsoDatum, Zeitscheibe } from "./typen";

/** Angaben zur Person, gegen die I7 prüft. */
export interface PersonDaten {
  geburtsdatum: IsoDatum;
  todestag: IsoDatum | null;
}

/** Verstoß gegen eine Invariante; ein `hinweis` sperrt nicht. */
export interface Verstoss {
  regel: "I1" | "I2" | "I4" | "I6" | "I7";
  schwere: "fehler" | "hinweis";
  /** Für die Kasse: nennt auch Träger und Tage, die ein Mitglied nicht sehen darf (1.4). */
  text: string;
  scheiben: readonly Zeitscheibe[];
}

const MINDESTALTER = 15;

/** Name einer Zeitscheibe in Texten für die Kasse. */
export function nenne(s: Zeitscheibe): string {
  return `ab ${formatDatum(s.von)} (${formatTraeger(s.traeger)})`;
}

function fehler(regel: Verstoss["regel"], text: string, scheiben: Zeitscheibe[]): Verstoss {
  return { regel, schwere: "fehler", text, scheiben };
}

function pruefeReihenfolge(s: Zeitscheibe): Verstoss[] {
  if (s.bis === null || s.von <= s.bis) return [];
  return [fehler("I1", `Die Zeitscheibe ${nenne(s)} endet vor ihrem Beginn.`, [s])];
}

/** Merkt sich das späteste Ende: Eine lange Zeitscheibe kann auch eine übernächste treffen. */
function pruefeUeberschneidung(aufsteigend: readonly Zeitscheibe[]): Verstoss[] {
  const verstoesse: Verstoss[] = [];
  let laengste: Zeitscheibe | null = null;
  for (const s of aufsteigend) {
    if (laengste !== null && ueberschneiden(laengste, s)) {
      const text = `Die Zeitscheiben ${nenne(laengste)} und ${nenne(s)} überschneiden sich.`;
      verstoesse.push(fehler("I2", text, [laengste, s]));
    }
    if (laengste === null || (laengste.bis !== null && (s.bis === null || s.bis > laengste.bis))) {
      laengste = s;
    }
  }
  return verstoesse;
}

function pruefeOffene(neuesteZuerst: readonly Zeitscheibe[]): Verstoss[] {
  const text = (s: Zeitscheibe) =>
    `Die Zeitscheibe ${nenne(s)} hat kein Ende, ist aber nicht die letzte.`;
  return neuesteZuerst
    .slice(1)
    .filter((s) => s.bis === null)
    .map((s) => fehler("I4", text(s), [s]));
}

/** Warum Art und Umfang nicht zusammenpassen: 0 % gilt nur und immer für eine Beurlaubung. */
function umfangsfehler({ art, umfang: { z, n } }: Zeitscheibe): string | null {
  const istBruch = Number.isSafeInteger(z) && Number.isSafeInteger(n) && n > 0;
  if (!istBruch || z < 0 || z > n) return "ihr Umfang muss zwischen 0 % und 100 % liegen";
  if (art === "BEURLAUBUNG") {
    return z === 0 ? null : "sie ist eine Beurlaubung, ihr Umfang muss 0 % sein";
  }
  return z > 0 ? null : "sie ist keine Beurlaubung, ihr Umfang muss über 0 % liegen";
}

function pruefeUmfang(s: Zeitscheibe): Verstoss[] {
  const grund = umfangsfehler(s);
  return grund === null ? [] : [fehler("I6", `Zur Zeitscheibe ${nenne(s)}: ${grund}.`, [s])];
}

function pruefePerson(s: Zeitscheibe, person: PersonDaten): Verstoss[] {
  const verstoesse: Verstoss[] = [];
  if (alterAm(person.geburtsdatum, s.von) < MINDESTALTER) {
    const text = `Die Zeitscheibe ${nenne(s)} beginnt vor dem ${MINDESTALTER}. Geburtstag.`;
    verstoesse.push({ regel: "I7", schwere: "hinweis", text, scheiben: [s] });
  }
  if (person.todestag !== null && (s.bis === null || s.bis > person.todestag)) {
    verstoesse.push(
      fehler("I7", `Die Zeitscheibe ${nenne(s)} reicht über den Todestag hinaus.`, [s]),
    );
  }
  return verstoesse;
}

/** I1, I2, I4 und I6: was ohne Kenntnis der Person zu prüfen ist. */
export function pruefeZeitscheiben(scheiben: readonly Zeitscheibe[]): Verstoss[] {
  const neuesteZuerst = ordne(scheiben);
  return [
    ...scheiben.flatMap(pruefeReihenfolge),
    ...pruefeUeberschneidung(neuesteZuerst.toReversed()),
    ...pruefeOffene(neuesteZuerst),
    ...scheiben.flatMap(pruefeUmfang),
  ];
}

/**
 * Prüft alle geltenden Zeitscheiben einer Person, eigene und fremde, gegen die Invarianten
 * (formulare.md 1.3). I3, I5 und I8 erlauben etwas, I9 gilt für die Speicherung. Leer heißt in Ordnung.
 */
export function pruefeInvarianten(
  scheiben: readonly Zeitscheibe[],
  person: PersonDaten,
): Verstoss[] {
  return [...pruefeZeitscheiben(scheiben), ...scheiben.flatMap((s) => pruefePerson(s, person))];
}
