import { alterAm, plusMonate, plusTage } from "@/lib/datum";
import { fehler, hinweis } from "../../befund";
import { imBereich } from "../../regeln/bereich";
import { c2Wirkungstag } from "../../regeln/c2";
import { c10Reihenfolge } from "../../regeln/c10";
import { m1Laufbahngruppe } from "../../regeln/m1";
import { istFreizuegig } from "../../regeln/staat";
import type { Befund, PruefKontext } from "../../typen";
import { pruefeAmtszeit } from "../bausteine/amtszeit";
import { pruefeAnschrift } from "../bausteine/person";
import { pruefeUmfang } from "../bausteine/umfang";
import { type AnmeldungWerte, FELDER } from "./felder";
import { pruefeWerdegang } from "./werdegang";

function pruefePerson(werte: AnmeldungWerte, heute: string): Befund[] {
  const { geburtsdatum, beginn, staatsangehoerigkeit, seit } = werte;
  const befunde: Befund[] = [];
  const alter = geburtsdatum && beginn ? alterAm(geburtsdatum, beginn) : null;
  if (alter !== null && (alter < 15 || alter > 67)) {
    const text =
      "Bei Beginn des Beamtenverhältnisses muss die Person zwischen 15 und 67 Jahre alt sein.";
    befunde.push(fehler("F1-ALTER", "geburtsdatum", text));
  } else if (alter !== null && alter > 42) {
    const text = "Die Person ist bei Beginn älter als 42 Jahre. Bitte prüfen Sie das Geburtsdatum.";
    befunde.push(hinweis("F1-ALTER-42", "geburtsdatum", text));
  }
  if (staatsangehoerigkeit && !istFreizuegig(staatsangehoerigkeit)) {
    const text =
      "Keine der Staatsangehörigkeiten gehört zu Deutschland, EU, EWR oder Schweiz (§ 7 BeamtStG). Bitte prüfen Sie die Angabe.";
    befunde.push(hinweis("F1-STAAT", "staatsangehoerigkeit", text));
  }
  if (geburtsdatum) {
    const spanne = { von: plusTage(geburtsdatum, 1), bis: heute };
    befunde.push(...imBereich("F1-SEIT", "seit", FELDER.seit.label, seit, spanne));
  }
  return befunde;
}

function pruefeErnennung({ beginn, ernennung_am, einweisung_am }: AnmeldungWerte): Befund[] {
  const befunde: Befund[] = [];
  if (beginn && ernennung_am && ernennung_am > beginn) {
    const text =
      "Die Ernennung liegt nach dem Beginn. Eine Ernennung auf einen zurückliegenden Zeitpunkt ist insoweit unwirksam (§ 8 Abs. 4 BeamtStG).";
    befunde.push(hinweis("F1-ERNENNUNG", "ernennung_am", text));
  }
  const fern =
    beginn &&
    einweisung_am &&
    (einweisung_am < plusMonate(beginn, -3) || einweisung_am > plusMonate(beginn, 3));
  if (fern) {
    const text =
      "Die Einweisung liegt mehr als drei Monate vom Beginn entfernt. Bitte prüfen Sie das Datum.";
    befunde.push(hinweis("F1-EINWEISUNG", "einweisung_am", text));
  }
  return befunde;
}

function pruefeBesoldung({ bv_art, tabelle, laufbahngruppe, besoldung }: AnmeldungWerte): Befund[] {
  const befunde = m1Laufbahngruppe("laufbahngruppe", laufbahngruppe, besoldung);
  if (bv_art === "W" && tabelle && tabelle !== "AW") {
    const text =
      "Im Vorbereitungsdienst gilt üblicherweise die Tabelle der Anwärter. Bitte prüfen Sie die Besoldungstabelle.";
    befunde.push(hinweis("F1-ANWAERTER", "tabelle", text));
  }
  return befunde;
}

function pruefeVorher({ vorher_bis, beginn }: AnmeldungWerte): Befund[] {
  if (!vorher_bis || !beginn || vorher_bis < beginn) return [];
  const text =
    "Der letzte Tag beim vorherigen Dienstherrn muss vor dem Beginn bei Ihrer Organisation liegen.";
  return [fehler("F1-VORHER", "vorher_bis", text)];
}

function pruefeZulagen({ zulagen = [], beginn }: AnmeldungWerte): Befund[] {
  return zulagen.flatMap(({ ab, bis }, nr) =>
    c10Reihenfolge(`zulagen.${nr}.bis`, ab ?? beginn, bis),
  );
}

/** Prüfungen F1 (formulare.md F1). Ob die Person schon angemeldet ist, sagt die Antwort `angemeldet`. */
export function pruefeAnmeldung(werte: AnmeldungWerte, kontext: PruefKontext): Befund[] {
  const { heute, antworten } = kontext;
  const { beginn, amtszeit_von, amtszeit_bis, wahlamt, geburtsdatum } = werte;
  const angemeldet = antworten.angemeldet
    ? [
        fehler(
          "F1-ANGEMELDET",
          "name",
          "Diese Person ist bei Ihrer Organisation bereits angemeldet.",
        ),
      ]
    : [];
  const amtszeit = pruefeAmtszeit("F1", wahlamt, amtszeit_von, amtszeit_bis);
  return [
    ...angemeldet,
    ...c2Wirkungstag("beginn", FELDER.beginn.label, beginn, heute),
    ...pruefePerson(werte, heute),
    ...pruefeAnschrift("F1", werte),
    ...pruefeErnennung(werte),
    ...amtszeit,
    ...(amtszeit.length === 0 ? c10Reihenfolge("amtszeit_bis", beginn, amtszeit_bis) : []),
    ...pruefeBesoldung(werte),
    ...pruefeUmfang("F1", werte, { ab: beginn, geburtsdatum }),
    ...pruefeZulagen(werte),
    ...pruefeVorher(werte),
    ...pruefeWerdegang(werte),
  ];
}
