import { formatCode, labelVon } from "@/lib/codelisten";
import { plusMonate, plusTage } from "@/lib/datum";
import { type Aenderung, type Operation, scheibeAm, type Zeitscheibe } from "@/lib/lebenslauf";
import { fehler, hinweis } from "../befund";
import { defineForm, type WerteVon } from "../definiere";
import { nennePerson } from "../person";
import { c2Wirkungstag } from "../regeln/c2";
import { c3AmTag } from "../regeln/c3";
import { c4SpaetereAenderung } from "../regeln/c4";
import { eingruppierung } from "../regeln/eingrvo";
import type { Befund, Felder, PruefKontext, Rohwerte, Wirkungskontext } from "../typen";
import { scheibeZu } from "./bausteine/allgemein";
import { istBeigeordnet, ohneErnennung, pruefeAmtszeit } from "./bausteine/amtszeit";
import { istZeitgruppe, istZeittabelle, passtZurTabelle } from "./bausteine/besoldung";

/** Läuft ein Beamtenverhältnis auf Lebenszeit oder Probe, endet es mit der Wahl. */
const hatBisheriges = (w: Rohwerte) => w._bv_art === "L" || w._bv_art === "P";

/** Felder F10 (formulare.md F10). */
const FELDER = {
  art: { art: "code", label: "Art", liste: "CL-WAHLART", pflicht: true },
  wahlamt: { art: "code", label: "Amt", liste: "CL-AMT", pflicht: true, steuert: true },
  wahl_am: { art: "datum", label: "Tag der Wahl bzw. Annahme der Wahl", pflicht: true },
  amtszeit_von: { art: "datum", label: "Amtszeit von", pflicht: true, steuert: true },
  amtszeit_bis: { art: "datum", label: "Amtszeit bis", pflicht: true },
  tabelle: {
    art: "code",
    label: "Besoldungstabelle",
    liste: "CL-TAB",
    filter: istZeittabelle,
    pflicht: true,
    steuert: true,
  },
  besoldung: {
    art: "code",
    label: "Besoldungsgruppe",
    liste: "CL-BES",
    filter: (code, w) => istZeitgruppe(code) && passtZurTabelle(code, w.tabelle),
    pflicht: true,
  },
  einwohner: {
    art: "zahl",
    label: "Maßgebliche Einwohnerzahl",
    von: 1,
    bis: 20_000_000,
    nachkomma: 0,
    pflicht: false,
  },
  bezeichnung: { art: "text", label: "Amtsbezeichnung", max: 120, pflicht: true },
  bisher: {
    art: "janein",
    label: "Bisheriges Beamtenverhältnis endet kraft Gesetzes",
    hinweis: "§ 22 Abs. 3 BeamtStG",
    pflicht: hatBisheriges,
    sichtbar: hatBisheriges,
  },
} as const satisfies Felder;

type WahlzeitWerte = WerteVon<typeof FELDER>;

/** Ob eine eigene Amtszeit höchstens einen Tag vor der neuen endet. */
function schliesstAn(eigene: readonly Zeitscheibe[], von: string): boolean {
  const vortag = plusTage(von, -1);
  return eigene.some(
    (s) => s.zusatz.bvArt === "Z" && s.von < von && (s.bis === null || s.bis >= vortag),
  );
}

function pruefeWahl(
  { art, wahlamt, wahl_am, amtszeit_von: von }: WahlzeitWerte,
  kontext: PruefKontext,
) {
  const befunde: Befund[] = [];
  if (!von) return befunde;
  if (art === "WIEDERWAHL" && !schliesstAn(kontext.eigene, von)) {
    const text =
      "Vor der gemeldeten Amtszeit ist keine anschließende Amtszeit gespeichert. Bitte prüfen Sie, ob es eine Wiederwahl ist.";
    befunde.push(hinweis("F10-WIEDERWAHL", "art", text));
  }
  if (wahl_am && wahl_am > von) {
    const text = "Der Tag der Wahl kann nicht nach dem Beginn der Amtszeit liegen.";
    befunde.push(fehler("F10-WAHL", "wahl_am", text));
  }
  if (wahl_am && istBeigeordnet(wahlamt) && wahl_am < plusMonate(von, -6)) {
    const text =
      "Beigeordnete werden frühestens sechs Monate vor Beginn der Amtszeit gewählt (§ 71 GO NRW). Bitte prüfen Sie das Datum.";
    befunde.push(hinweis("F10-WAHL-FRUEH", "wahl_am", text));
  }
  return befunde;
}

function pruefeEingruppierung({ wahlamt, besoldung, einwohner }: WahlzeitWerte): Befund[] {
  if (!wahlamt || !besoldung || einwohner === undefined) return [];
  const gruppen = eingruppierung(wahlamt, einwohner);
  if (!gruppen || gruppen.includes(besoldung)) return [];
  const was = `das Amt „${labelVon("CL-AMT", wahlamt)}“ bei ${einwohner.toLocaleString("de-DE")} Einwohnern`;
  const text =
    gruppen.length === 0
      ? `Die Eingruppierungsverordnung sieht ${was} nicht vor. Bitte prüfen Sie die Angaben.`
      : `Die Eingruppierungsverordnung sieht für ${was} ${gruppen.map((g) => formatCode("CL-BES", g)).join(" oder ")} vor. Bitte prüfen Sie die Besoldungsgruppe.`;
  return [hinweis("F10-EINGRVO", "besoldung", text)];
}

function pruefe(werte: WahlzeitWerte, kontext: PruefKontext): Befund[] {
  const { heute, eigene } = kontext;
  const { amtszeit_von: von, amtszeit_bis: bis, wahlamt } = werte;
  // Eine Amtszeit schließt an: Es genügt, wenn der Tag davor noch gedeckt ist.
  const gedeckt = von && scheibeAm(eigene, plusTage(von, -1)) ? undefined : von;
  return [
    ...c2Wirkungstag("amtszeit_von", FELDER.amtszeit_von.label, von, heute),
    ...c3AmTag("amtszeit_von", gedeckt, eigene),
    ...c4SpaetereAenderung("amtszeit_von", von, eigene),
    ...pruefeAmtszeit("F10", wahlamt, von, bis),
    ...pruefeWahl(werte, kontext),
    ...pruefeEingruppierung(werte),
  ];
}

/** Gilt am Beginn eine eigene Zeitscheibe, wird sie geändert, sonst entsteht eine neue. */
function operationen(werte: WahlzeitWerte, { eigene, organisation }: Wirkungskontext): Operation[] {
  const { amtszeit_von: von, amtszeit_bis: bis, besoldung, bezeichnung, tabelle, wahlamt } = werte;
  if (!von || !bis || !besoldung || !bezeichnung) return [];
  const zusatz = { bvArt: "Z", tabelle, wahlamt, amtszeitVon: von, amtszeitBis: bis };
  const amt: Aenderung & { besoldung: string; bezeichnung: string } = {
    besoldung,
    bezeichnung,
    zusatz,
  };
  if (scheibeAm(eigene, von)) {
    return [
      { op: "SET", ab: von, werte: amt },
      { op: "BEFRISTE", ab: von, bis },
    ];
  }
  const { mitgliedId, mitgliedschaftId, anzeige } = organisation;
  const scheibe = {
    von,
    bis,
    besoldung,
    bezeichnung,
    traeger: { art: "MITGLIED", mitgliedId, mitgliedschaftId, anzeige },
    umfang: { z: 1, n: 1 },
    art: "DIENST",
    zusatz,
  } as const;
  return [{ op: "APPEND", scheibe }];
}

/** F10 (Wieder-)Wahl auf Zeit (formulare.md F10); mit der Amtszeit endet das Amt. */
export const wahlzeit = defineForm({
  id: "wahlzeit",
  nummer: "F10",
  version: 1,
  titel: "Meldung einer (Wieder-)Wahl auf Zeit",
  einleitung: "Sie können hier die Wahl oder Wiederwahl in ein Amt auf Zeit melden.",
  symbol: "Vote",
  recht: "formular:beamte",
  thema: "Werdegang Beamte/r",
  ohnePerson: false,
  fuerKuenftige: false,
  felder: FELDER,
  gruppen: [
    { titel: "Wahl", felder: ["art", "wahlamt", "wahl_am"] },
    { titel: "Amtszeit", felder: ["amtszeit_von", "amtszeit_bis"] },
    {
      titel: "Amt und Besoldung",
      felder: ["tabelle", "besoldung", "einwohner", "bezeichnung", "bisher"],
    },
  ],
  unterlagen: ({ wahlamt }) => [
    "Niederschrift oder Annahmeerklärung",
    ...(ohneErnennung(wahlamt) ? [] : ["Ernennungsurkunde"]),
  ],
  betreff: (person) => {
    const anlass = "Meldung einer (Wieder-)Wahl auf Zeit";
    return person ? `${anlass} für ${nennePerson(person)}` : anlass;
  },
  wirksamAb: ({ amtszeit_von }) => amtszeit_von ?? null,
  pruefe,
  wirkung: (werte, kontext) => ({
    operationen: operationen(werte, kontext),
    aufgaben:
      werte.bisher === false
        ? ["Das bisherige Beamtenverhältnis endet laut Meldung nicht kraft Gesetzes: prüfen"]
        : [],
  }),
  zeile: ({ amtszeit_von, amtszeit_bis }) => ({
    von: amtszeit_von ?? null,
    bis: amtszeit_bis ?? null,
    text: "(Wieder-)Wahl auf Zeit",
  }),
  vorbelegung: () => ({ bisher: "ja" }),
  vorschlag: ({ wahlamt = "" }): Rohwerte =>
    wahlamt === "" ? {} : { bezeichnung: labelVon("CL-AMT", wahlamt) },
  umstaende: (kontext, w) => ({
    _bv_art: scheibeZu(w.amtszeit_von, kontext)?.zusatz.bvArt ?? "",
  }),
});
