import { formatDatum, plusTage } from "@/lib/datum";
import { scheibeAm } from "@/lib/lebenslauf";
import { fehler, hinweis } from "../befund";
import { defineForm, type WerteVon } from "../definiere";
import { nennePerson } from "../person";
import { imBereich } from "../regeln/bereich";
import { c4SpaetereAenderung } from "../regeln/c4";
import type { Befund, Felder, PruefKontext } from "../typen";

/** Felder F7 (formulare.md F7). */
const FELDER = {
  todestag: { art: "datum", label: "Todestag", pflicht: true },
  dienstunfall: {
    art: "code",
    label: "Tod im Zusammenhang mit einem Dienstunfall",
    hinweis: "Bei „ja“ schreiben Sie der Kasse bitte zusätzlich unter dem Thema „Dienstunfall“.",
    liste: "CL-JANEINUNBEKANNT",
    pflicht: false,
  },
  hinterbliebene: {
    art: "gruppe",
    label: "Kontaktperson der Hinterbliebenen",
    hinweis: "Bitte informieren Sie die Person darüber, dass ihre Daten an die Kasse gehen.",
    eintrag: "Kontaktperson",
    max: 1,
    pflicht: false,
    felder: {
      name: { art: "text", label: "Name", max: 120, pflicht: true },
      anschrift: { art: "text", label: "Anschrift", max: 200, pflicht: false },
      telefon: { art: "text", label: "Telefon", max: 40, pflicht: false },
    },
  },
  bestaetigung: {
    art: "janein",
    label: "Ich habe Person und Datum geprüft",
    pflicht: true,
  },
} as const satisfies Felder;

type TodesfallWerte = WerteVon<typeof FELDER>;

function pruefe({ todestag, bestaetigung }: TodesfallWerte, kontext: PruefKontext): Befund[] {
  const { heute, eigene, person } = kontext;
  const befunde: Befund[] = [];
  if (todestag && todestag > heute) {
    befunde.push(fehler("F7-ZUKUNFT", "todestag", "Der Todestag liegt in der Zukunft."));
  } else if (person) {
    const spanne = { von: plusTage(person.geburtsdatum, 1), bis: heute };
    befunde.push(...imBereich("F7-TODESTAG", "todestag", "Todestag", todestag, spanne));
  }
  const jetzige = scheibeAm(eigene, heute);
  if (todestag && jetzige && todestag < jetzige.von) {
    const text = `Der Todestag liegt vor dem Beginn des jetzigen Abschnitts im Lebenslauf (${formatDatum(jetzige.von)}). Bitte prüfen Sie Person und Datum.`;
    befunde.push(hinweis("F7-ABSCHNITT", "todestag", text));
  } else {
    befunde.push(...c4SpaetereAenderung("todestag", todestag, eigene));
  }
  if (bestaetigung === false) {
    const text = "Bitte prüfen Sie Person und Datum, bevor Sie einen Todesfall melden.";
    befunde.push(fehler("F7-BESTAETIGUNG", "bestaetigung", text));
  }
  return befunde;
}

function aufgaben({ dienstunfall }: TodesfallWerte): string[] {
  return [
    "Beihilfe über den Todesfall informieren",
    ...(dienstunfall === "JA" ? ["Tod im Zusammenhang mit einem Dienstunfall prüfen"] : []),
  ];
}

/** F7 Todesfall (formulare.md F7). */
export const todesfall = defineForm({
  id: "todesfall",
  nummer: "F7",
  version: 1,
  titel: "Meldung eines Todesfalls",
  einleitung: "Sie können hier melden, dass die Person verstorben ist.",
  symbol: "Flower2",
  recht: "formular:beamte",
  thema: "Werdegang Beamte/r",
  ohnePerson: false,
  meldetAb: true,
  fuerKuenftige: false,
  felder: FELDER,
  gruppen: [
    { titel: "Todesfall", felder: ["todestag", "dienstunfall"] },
    { titel: "Hinterbliebene", felder: ["hinterbliebene"] },
    { titel: "Bestätigung", felder: ["bestaetigung"] },
  ],
  unterlagen: ["Sterbeurkunde"],
  betreff: (person) =>
    person ? `Abmeldung nach Todesfall für ${nennePerson(person)}` : "Abmeldung nach Todesfall",
  wirksamAb: ({ todestag }) => todestag ?? null,
  pruefe,
  wirkung: (werte) =>
    werte.todestag
      ? {
          operationen: [{ op: "CLOSE", letzterTag: werte.todestag }],
          todestag: werte.todestag,
          aufgaben: aufgaben(werte),
        }
      : { operationen: [] },
  zeile: ({ todestag }) => ({ von: todestag ?? null, bis: null, text: "Todesfall" }),
});
