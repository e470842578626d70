import { plusMonate, plusTage } from "@/lib/datum";
import { hinweis } from "../befund";
import { defineForm, type WerteVon } from "../definiere";
import { nennePerson } from "../person";
import { imBereich } from "../regeln/bereich";
import { istFreizuegig } from "../regeln/staat";
import type { Befund, Felder, Personenwerte, PruefKontext, Rohwerte } from "../typen";
import { aendernd, keineAenderung } from "./bausteine/allgemein";
import { FAMILIENSTAND, NAMEN, NAMENSTEILE, STAATSANGEHOERIGKEIT } from "./bausteine/person";

const neuerName = (w: Rohwerte) => w._name_neu === "ja";

/** Felder F2 (formulare.md F2). Namen und Familienstand lassen sich ändern, nicht löschen. */
const FELDER = {
  gueltig_ab: { art: "datum", label: "Änderung gültig ab", pflicht: true },
  ...aendernd({ name: { ...NAMEN.name, steuert: true } }, "ergaenzen"),
  ...aendernd({ vorname: { ...NAMEN.vorname, steuert: true } }, "ergaenzen"),
  ...aendernd(NAMENSTEILE, "ersetzen"),
  grund_name: {
    art: "code",
    label: "Grund der Namensänderung",
    hinweis: "Nötig, wenn sich Name oder Vorname ändert.",
    liste: "CL-NAMENSGRUND",
    pflicht: neuerName,
  },
  ...aendernd({ staatsangehoerigkeit: STAATSANGEHOERIGKEIT }, "ergaenzen"),
  ...aendernd({ familienstand: FAMILIENSTAND }, "ergaenzen"),
  seit: {
    art: "datum",
    label: "Familienstand seit",
    hinweis: "Nötig, wenn sich der Familienstand ändert.",
    pflicht: (w) => w._familienstand_neu === "ja",
    aenderung: "ergaenzen",
  },
} as const satisfies Felder;

type PersonendatenWerte = WerteVon<typeof FELDER>;

const PERSON = [
  "name",
  "vorname",
  "titel",
  "namenszusatz",
  "geburtsname",
  "staatsangehoerigkeit",
  "familienstand",
  "seit",
] as const;

/** Familienstände, denen eine Ehe oder Lebenspartnerschaft vorausgeht (formulare.md F2). */
const VORAUSSETZUNG: Readonly<Record<string, { vorher: string; text: string }>> = {
  ...Object.fromEntries(["VW", "GS", "EA"].map((c) => [c, { vorher: "VH", text: "eine Ehe" }])),
  ...Object.fromEntries(
    ["LV", "LA", "LE"].map((c) => [c, { vorher: "LP", text: "eine Lebenspartnerschaft" }]),
  ),
};

function pruefeFamilienstand({ familienstand, seit }: PersonendatenWerte, bisher: Rohwerte) {
  const befunde: Befund[] = [];
  if (seit?.neu && bisher.seit && seit.neu < bisher.seit) {
    const text = "Der neue Familienstand kann nicht vor dem bisherigen beginnen.";
    befunde.push({ schwere: "fehler", regel: "F2-SEIT", feld: "seit", text });
  }
  if (!familienstand?.neu) return befunde;
  const { alt, neu } = familienstand;
  const voraussetzung = VORAUSSETZUNG[neu];
  if (neu === "LD" && alt !== null) {
    const text =
      "Nach einem anderen Familienstand ist „ledig“ nicht üblich. Bitte prüfen Sie die Angabe.";
    befunde.push(hinweis("F2-FAMILIENSTAND", "familienstand", text));
  }
  if (voraussetzung && alt !== voraussetzung.vorher) {
    const text = `Bisher ist keine Angabe über ${voraussetzung.text} gespeichert. Bitte prüfen Sie den Familienstand.`;
    befunde.push(hinweis("F2-FAMILIENSTAND", "familienstand", text));
  }
  return befunde;
}

function pruefeStaat({ staatsangehoerigkeit: staat }: PersonendatenWerte): Befund[] {
  if (!staat?.alt || !staat.neu || !istFreizuegig(staat.alt) || istFreizuegig(staat.neu)) return [];
  const text =
    "Mit dem Verlust der letzten Staatsangehörigkeit von Deutschland, EU, EWR oder Schweiz endet das Beamtenverhältnis (§ 22 Abs. 1 Nr. 1 BeamtStG). Bitte prüfen Sie die Angabe.";
  return [hinweis("F2-STAAT", "staatsangehoerigkeit", text)];
}

function pruefe(werte: PersonendatenWerte, { heute, person }: PruefKontext): Befund[] {
  if (!person) return [];
  const spanne = { von: plusTage(person.geburtsdatum, 1), bis: plusMonate(heute, 1) };
  return [
    ...imBereich("F2-GUELTIG", "gueltig_ab", FELDER.gueltig_ab.label, werte.gueltig_ab, spanne),
    ...(PERSON.some((k) => werte[k]) ? [] : [keineAenderung("F2-KEINE-AENDERUNG")]),
    ...pruefeFamilienstand(werte, person.bisher),
    ...pruefeStaat(werte),
  ];
}

/** Neue Werte je Schlüssel der Person. */
function aenderungen(werte: PersonendatenWerte): Personenwerte {
  return Object.fromEntries(
    PERSON.flatMap((k) => {
      const wert = werte[k];
      return wert === undefined ? [] : [[k, wert.neu]];
    }),
  );
}

const anders = (w: Rohwerte, bisher: Rohwerte, k: string) =>
  (w[k] ?? "").trim() !== "" && w[k]?.trim() !== (bisher[k] ?? "");

/** F2 Personendaten (formulare.md F2): Name, Staatsangehörigkeit, Familienstand. */
export const personendaten = defineForm({
  id: "personendaten",
  nummer: "F2",
  version: 1,
  titel: "Personendaten",
  einleitung: "Sie können hier Änderungen von Name, Staatsangehörigkeit und Familienstand melden.",
  symbol: "IdCard",
  recht: "formular:personendaten",
  thema: "Personendaten",
  ohnePerson: false,
  fuerKuenftige: true,
  felder: FELDER,
  gruppen: [
    { titel: "Gültigkeit", felder: ["gueltig_ab"] },
    {
      titel: "Name",
      felder: ["name", "vorname", "titel", "namenszusatz", "geburtsname", "grund_name"],
    },
    { titel: "Staatsangehörigkeit", felder: ["staatsangehoerigkeit"] },
    { titel: "Familienstand", felder: ["familienstand", "seit"] },
  ],
  unterlagen: [
    "Heirats-, Lebenspartnerschafts- oder Namensurkunde",
    "Scheidungsbeschluss mit Rechtskraftvermerk",
    "Einbürgerungsurkunde",
  ],
  betreff: (person) =>
    person
      ? `Angaben zu ${nennePerson(person)} wurden geändert - Bitte prüfen`
      : "Angaben wurden geändert - Bitte prüfen",
  wirksamAb: ({ gueltig_ab }) => gueltig_ab ?? null,
  pruefe,
  wirkung: (werte) => ({
    operationen: [],
    ...(werte.gueltig_ab && {
      personendaten: { gueltigAb: werte.gueltig_ab, werte: aenderungen(werte) },
    }),
    aufgaben: werte.familienstand?.neu === "GS" ? ["Versorgungsausgleich prüfen"] : [],
  }),
  zeile: ({ gueltig_ab }) => ({ von: gueltig_ab ?? null, bis: null, text: "Personendaten" }),
  bisher: ({ person }) => person?.bisher ?? {},
  vorbelegung: ({ person }) =>
    Object.fromEntries(PERSON.filter((k) => k !== "seit").map((k) => [k, person?.bisher[k] ?? ""])),
  umstaende: ({ person }, w) => {
    const bisher = person?.bisher ?? {};
    const name = anders(w, bisher, "name") || anders(w, bisher, "vorname");
    return {
      _name_neu: name ? "ja" : "",
      _familienstand_neu: anders(w, bisher, "familienstand") ? "ja" : "",
    };
  },
});
