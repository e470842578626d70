import { formatCode } from "@/lib/codelisten";
import { plusTage } from "@/lib/datum";
import { scheibeAm } from "@/lib/lebenslauf";
import { falte } from "@/lib/text";
import { fehler, hinweis } from "../befund";
import { defineForm, type WerteVon } from "../definiere";
import { nennePerson } from "../person";
import { c2Wirkungstag } from "../regeln/c2";
import { c3AmTag } from "../regeln/c3";
import { c4SpaetereAenderung } from "../regeln/c4";
import { c7Bewilligung } from "../regeln/c7";
import type { Befund, Felder, PruefKontext, Rohwerte } from "../typen";

/** Kein Mitglied der Kasse: Dann braucht sie Ort und Art des Dienstherrn. */
const istFrei = (w: Rohwerte) => (w.neuer_dienstherr ?? "").trim() !== "" && w._mitglied !== "ja";

/** Felder F9 (formulare.md F9). */
const FELDER = {
  versetzung_zum: {
    art: "datum",
    label: "Versetzung zum",
    hinweis: "Erster Tag beim neuen Dienstherrn.",
    pflicht: true,
  },
  verfuegung_am: { art: "datum", label: "Datum der Verfügung", pflicht: false },
  neuer_dienstherr: {
    art: "text",
    label: "Neuer Dienstherr",
    hinweis: "Mitglieder der Kasse werden beim Tippen vorgeschlagen.",
    max: 120,
    pflicht: true,
    vorschlaege: "MITGLIEDER",
    steuert: true,
  },
  ort: { art: "text", label: "Ort", max: 80, pflicht: istFrei, sichtbar: istFrei },
  dienstherr_art: {
    art: "code",
    label: "Art des neuen Dienstherrn",
    liste: "CL-DIENSTHERR",
    pflicht: istFrei,
    sichtbar: istFrei,
  },
  anlass: { art: "code", label: "Anlass", liste: "CL-VERSETZUNG", pflicht: true },
  zustimmung: {
    art: "code",
    label: "Zustimmung zum Dienstherrenwechsel (Versorgungslastenteilung)",
    liste: "CL-ZUSTIMMUNG",
    pflicht: true,
  },
} as const satisfies Felder;

type VersetzungWerte = WerteVon<typeof FELDER>;

const vortag = (tag: string | undefined) => (tag ? plusTage(tag, -1) : undefined);

function pruefe(werte: VersetzungWerte, kontext: PruefKontext): Befund[] {
  const { heute, eigene, organisation } = kontext;
  const { versetzung_zum: zum, neuer_dienstherr, verfuegung_am } = werte;
  const letzter = vortag(zum);
  const befunde = [
    ...c2Wirkungstag("versetzung_zum", FELDER.versetzung_zum.label, zum, heute),
    ...c3AmTag("versetzung_zum", letzter, eigene),
    ...c4SpaetereAenderung("versetzung_zum", letzter, eigene),
    ...c7Bewilligung("verfuegung_am", FELDER.verfuegung_am.label, verfuegung_am, {
      beginn: zum,
      heute,
    }),
  ];
  if (neuer_dienstherr && falte(neuer_dienstherr) === falte(organisation.name)) {
    const text = "Die Versetzung muss zu einem anderen Dienstherrn führen.";
    befunde.push(fehler("F9-DIENSTHERR", "neuer_dienstherr", text));
  }
  const bvArt = letzter && scheibeAm(eigene, letzter)?.zusatz.bvArt;
  if (bvArt === "W" || bvArt === "E") {
    const text = `Eine Versetzung ist bei der Art des Beamtenverhältnisses „${formatCode("CL-BV", bvArt)}“ nicht üblich. Bitte prüfen Sie den Fall.`;
    befunde.push(hinweis("F9-ART", "versetzung_zum", text));
  }
  return befunde;
}

/** F9 Versetzung (formulare.md F9). Beim neuen Dienstherrn entsteht keine Zeitscheibe. */
export const versetzung = defineForm({
  id: "versetzung",
  nummer: "F9",
  version: 1,
  titel: "Meldung einer Versetzung",
  einleitung: "Sie können hier melden, dass die Person zu einem anderen Dienstherrn wechselt.",
  symbol: "ArrowRightLeft",
  recht: "formular:beamte",
  thema: "Werdegang Beamte/r",
  ohnePerson: false,
  meldetAb: true,
  fuerKuenftige: false,
  felder: FELDER,
  gruppen: [
    { titel: "Versetzung", felder: ["versetzung_zum", "verfuegung_am"] },
    { titel: "Neuer Dienstherr", felder: ["neuer_dienstherr", "ort", "dienstherr_art"] },
    { titel: "Anlass und Zustimmung", felder: ["anlass", "zustimmung"] },
  ],
  unterlagen: [
    "Versetzungsverfügung",
    "letzter Bezügenachweis oder Bezügedaten",
    "Nachweis der versicherungspflichtigen Einkommen",
    "Rentenauskunft, wenn gesetzliche Rentenanwartschaften bestehen",
  ],
  betreff: (person) =>
    person
      ? `Abmeldung aufgrund von Versetzung für ${nennePerson(person)}`
      : "Abmeldung aufgrund von Versetzung",
  wirksamAb: ({ versetzung_zum }) => versetzung_zum ?? null,
  pruefe,
  wirkung: ({ versetzung_zum, neuer_dienstherr }) => {
    const letzterTag = vortag(versetzung_zum);
    return {
      operationen: letzterTag ? [{ op: "CLOSE", letzterTag }] : [],
      aufgaben: neuer_dienstherr ? [`Anmeldung durch ${neuer_dienstherr} erwartet`] : [],
    };
  },
  zeile: ({ versetzung_zum }) => ({ von: versetzung_zum ?? null, bis: null, text: "Versetzung" }),
  umstaende: ({ mitglieder }, { neuer_dienstherr = "" }) => {
    const name = falte(neuer_dienstherr.trim());
    return { _mitglied: mitglieder.some((m) => falte(m) === name) ? "ja" : "" };
  },
});
