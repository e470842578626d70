import { alterAm, plusMonate } from "@/lib/datum";
import { fehler, hinweis } from "../../befund";
import { c2Wirkungstag } from "../../regeln/c2";
import { c3ImZeitraum } from "../../regeln/c3";
import { c4SpaetereAenderung } from "../../regeln/c4";
import { c7Bewilligung } from "../../regeln/c7";
import { c10Reihenfolge } from "../../regeln/c10";
import type { Befund, PruefKontext } from "../../typen";
import { summeTage, tageInJahren, zaehltFuer15Jahre } from "./dauer";
import { ARBEITSMARKT, type BeurlaubungWerte, BIS_RUHESTAND, ELTERNZEIT, FELDER } from "./felder";

/** Ohne `bis` reicht die Beurlaubung bis zum Ruhestand, also über alles, was folgt. */
function pruefeUeberschneidung(
  { ab, bis }: BeurlaubungWerte,
  { eigene }: Pick<PruefKontext, "eigene">,
): Befund[] {
  if (!ab || (bis && bis < ab)) return [];
  const beruehrt = eigene.some(
    (s) => s.art === "BEURLAUBUNG" && (!bis || s.von <= bis) && (s.bis === null || ab <= s.bis),
  );
  if (!beruehrt) return [];
  const text =
    "Im Zeitraum besteht bereits eine Beurlaubung. Bitte melden Sie nur die Verlängerung.";
  return [fehler("F5-UEBERSCHNEIDUNG", "ab", text)];
}

function pruefeHoechstdauer(werte: BeurlaubungWerte, kontext: PruefKontext): Befund[] {
  const befunde: Befund[] = [];
  if (summeTage(werte, kontext, zaehltFuer15Jahre) > tageInJahren(15)) {
    const text =
      "Die Beurlaubungen aus familiären und arbeitsmarktpolitischen Gründen überschreiten zusammen 15 Jahre (§§ 64, 70 LBG NRW).";
    befunde.push(hinweis("F5-15-JAHRE", "rechtsgrundlage", text));
  }
  if (summeTage(werte, kontext, (code) => code === ARBEITSMARKT) > tageInJahren(6)) {
    const text =
      "Die arbeitsmarktpolitischen Beurlaubungen überschreiten zusammen 6 Jahre (§ 70 LBG NRW).";
    befunde.push(hinweis("F5-6-JAHRE", "rechtsgrundlage", text));
  }
  return befunde;
}

function pruefeAlter(
  { ab, rechtsgrundlage }: BeurlaubungWerte,
  { person }: Pick<PruefKontext, "person">,
): Befund[] {
  if (rechtsgrundlage !== BIS_RUHESTAND || !ab || !person) return [];
  if (alterAm(person.geburtsdatum, ab) >= 50) return [];
  const text =
    "Die Beurlaubung bis zum Ruhestand setzt voraus, dass die Person 50 Jahre alt ist (§ 70 LBG NRW).";
  return [hinweis("F5-ALTER", "rechtsgrundlage", text)];
}

function pruefeElternzeit({ ab, bis, rechtsgrundlage }: BeurlaubungWerte): Befund[] {
  if (rechtsgrundlage !== ELTERNZEIT || !ab || !bis || bis < plusMonate(ab, 36)) return [];
  return [hinweis("F5-ELTERNZEIT", "bis", "Die gemeldete Elternzeit ist länger als 36 Monate.")];
}

/** Prüfungen F5 gegen Werte und Lebenslauf (formulare.md F5). Keine Mindestdauer. */
export function pruefeBeurlaubung(werte: BeurlaubungWerte, kontext: PruefKontext): Befund[] {
  const { ab, bis, datum } = werte;
  const { heute, eigene } = kontext;
  return [
    ...c2Wirkungstag("ab", FELDER.ab.label, ab, heute),
    ...c10Reihenfolge("bis", ab, bis),
    ...c3ImZeitraum({ feld: "ab", tag: ab }, { feld: "bis", tag: bis }, eigene),
    ...pruefeUeberschneidung(werte, kontext),
    ...c4SpaetereAenderung("ab", ab, eigene),
    ...c7Bewilligung("datum", FELDER.datum.label, datum, { beginn: ab, heute }),
    ...pruefeAlter(werte, kontext),
    ...pruefeElternzeit(werte),
    ...pruefeHoechstdauer(werte, kontext),
  ];
}
