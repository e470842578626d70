import { fehler } from "../befund";
import { defineForm, type WerteVon } from "../definiere";
import { nennePerson } from "../person";
import { c2Wirkungstag } from "../regeln/c2";
import type { Befund, Felder, Fragen, PruefKontext } from "../typen";

const KORREKTUR = "KORREKTUR";

/** Felder F12 (formulare.md F12). */
const FELDER = {
  kategorie: {
    art: "code",
    label: "Kategorie",
    liste: "CL-KATEGORIE",
    pflicht: true,
    steuert: true,
  },
  bezug: {
    art: "text",
    label: "Referenz einer früheren Meldung",
    hinweis: "Fünf Zeichen wie D14R3; bei einer Korrektur nötig.",
    max: 5,
    muster: /^[A-Za-z0-9]{5}$/,
    musterText: "Geben Sie fünf Buchstaben und Ziffern wie D14R3 ein.",
    wandle: (wert) => wert.toUpperCase(),
    pflicht: (w) => w.kategorie === KORREKTUR,
  },
  stichtag: { art: "datum", label: "Betrifft Zeitpunkt", pflicht: false },
  text: { art: "mehrzeilig", label: "Mitteilung", min: 10, max: 10_000, pflicht: true },
} as const satisfies Felder;

type SonstigeWerte = WerteVon<typeof FELDER>;

function pruefe({ stichtag, bezug }: SonstigeWerte, { heute, antworten }: PruefKontext): Befund[] {
  const befunde = c2Wirkungstag("stichtag", FELDER.stichtag.label, stichtag, heute);
  if (bezug && antworten.bezug === false) {
    const text = `Eine Meldung mit der Referenz ${bezug} gibt es in Ihrer Organisation nicht.`;
    befunde.push(fehler("F12-BEZUG", "bezug", text));
  }
  return befunde;
}

/** F12 Sonstige Meldung (formulare.md F12); ändert von selbst nichts. */
export const sonstige = defineForm({
  id: "sonstige",
  nummer: "F12",
  version: 1,
  titel: "Sonstige Meldung",
  einleitung: "Sie können hier mitteilen, wofür es kein eigenes Formular gibt.",
  symbol: "MessageSquareText",
  recht: "formular:beamte",
  thema: "Werdegang Beamte/r",
  ohnePerson: false,
  fuerKuenftige: true,
  felder: FELDER,
  gruppen: [{ titel: "Mitteilung", felder: ["kategorie", "bezug", "stichtag", "text"] }],
  unterlagen: [],
  betreff: (person) =>
    person ? `Sonstige Meldung für ${nennePerson(person)}` : "Sonstige Meldung",
  wirksamAb: ({ stichtag }) => stichtag ?? null,
  pruefe,
  fragen: ({ bezug }): Fragen => (bezug ? { bezug: { art: "REFERENZ", referenz: bezug } } : {}),
  wirkung: () => ({ operationen: [] }),
  zeile: ({ stichtag }) => ({ von: stichtag ?? null, bis: null, text: "Sonstige Meldung" }),
});
