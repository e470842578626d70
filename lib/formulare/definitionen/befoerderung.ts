import { formatCode } from "@/lib/codelisten";
import { formatDatum, plusMonate, tageZwischen } from "@/lib/datum";
import { type IsoDatum, type Operation, scheibeAm, type Zeitscheibe } from "@/lib/lebenslauf";
import { fehler, hinweis } from "../befund";
import { defineForm, type WerteVon } from "../definiere";
import { nennePerson } from "../person";
import { c2Wirkungstag } from "../regeln/c2";
import { c3AmTag } from "../regeln/c3";
import { c4SpaetereAenderung } from "../regeln/c4";
import { m1Laufbahngruppe } from "../regeln/m1";
import type { Befund, Felder, PruefKontext, Rohwerte, Wirkungskontext } from "../typen";
import { aendernd, geltend, keineAenderung, scheibeZu } from "./bausteine/allgemein";
import { ANDERE_TABELLE, passtZurTabelle, tabelleZu, zerlegeGruppe } from "./bausteine/besoldung";
import {
  AKTION,
  brauchtBetrag,
  nachMeldungen,
  RUHEGEHALTFAEHIG,
  vorschlagRuhegehaltfaehig,
} from "./bausteine/zulagen";

const tabelleIn = (w: Rohwerte) => w.tabelle || w._tabelle;
const inAndererTabelle = (w: Rohwerte) => tabelleIn(w) === ANDERE_TABELLE;
const tabelleNeu = (w: Rohwerte) => w._tabelle_neu === "ja";

/** Felder F4 (formulare.md F4). Ein leeres Feld lässt den Wert, wie er ist. */
const FELDER = {
  aenderung_am: {
    art: "datum",
    label: "Zeitpunkt der Änderung",
    pflicht: true,
    steuert: true,
  },
  einweisung_am: { art: "datum", label: "Zeitpunkt der Einweisung", pflicht: false },
  ...aendernd(
    {
      tabelle: {
        art: "code",
        label: "Einschlägige Besoldungstabelle",
        liste: "CL-TAB",
        pflicht: false,
        steuert: true,
      },
      besoldung: {
        art: "code",
        label: "Besoldungs-/Vergütungsgruppe",
        hinweis: "Nötig, wenn sich die Besoldungstabelle ändert.",
        liste: "CL-BES",
        filter: (code, w) => passtZurTabelle(code, tabelleIn(w)),
        sichtbar: (w) => !inAndererTabelle(w),
        pflicht: (w) => tabelleNeu(w) && !inAndererTabelle(w),
      },
      besoldung_andere: {
        art: "text",
        label: "Besoldungs-/Vergütungsgruppe der anderen Tabelle",
        max: 20,
        sichtbar: inAndererTabelle,
        pflicht: (w) => tabelleNeu(w) && inAndererTabelle(w),
      },
      laufbahngruppe: {
        art: "code",
        label: "Laufbahngruppe",
        liste: "CL-LG",
        pflicht: false,
      },
      fachrichtung: { art: "code", label: "Fachrichtung", liste: "CL-FR", pflicht: false },
      bezeichnung: { art: "text", label: "Amts-/Dienstbezeichnung", max: 120, pflicht: false },
      bv_art: {
        art: "code",
        label: "Art des Beamtenverhältnisses",
        liste: "CL-BV",
        pflicht: false,
      },
    },
    "ergaenzen",
  ),
  zulagen: {
    art: "gruppe",
    label: "Zulagen",
    eintrag: "Zulage",
    max: 5,
    pflicht: false,
    felder: {
      aktion: AKTION,
      art: { art: "code", label: "Art", liste: "CL-ZUL", pflicht: true, steuert: true },
      betrag: {
        art: "betrag",
        label: "Betrag",
        pflicht: brauchtBetrag,
        sichtbar: (w) => w.aktion !== "WEGGEFALLEN",
      },
      ruhegehaltfaehig: RUHEGEHALTFAEHIG,
      ab: { art: "datum", label: "ab", pflicht: false },
      bis: { art: "datum", label: "bis", pflicht: false },
    },
  },
} as const satisfies Felder;

type BefoerderungWerte = WerteVon<typeof FELDER>;

const AENDERUNGEN = [
  "tabelle",
  "besoldung",
  "besoldung_andere",
  "laufbahngruppe",
  "fachrichtung",
  "bezeichnung",
  "bv_art",
] as const;

function gespeichert(s: Zeitscheibe | null): Rohwerte {
  if (!s) return {};
  const { tabelle, laufbahngruppe = "", fachrichtung = "", bvArt = "" } = s.zusatz;
  const besoldung = s.besoldung ?? "";
  return {
    tabelle: tabelle ?? tabelleZu(besoldung) ?? "",
    besoldung,
    besoldung_andere: besoldung,
    laufbahngruppe,
    fachrichtung,
    bezeichnung: s.bezeichnung,
    bv_art: bvArt,
  };
}

function pruefeEinweisung({ aenderung_am: am, einweisung_am: e }: BefoerderungWerte): Befund[] {
  if (!am || !e) return [];
  const fruehestens = `${plusMonate(am, -3).slice(0, 8)}01`;
  if (fruehestens <= e && e <= am) return [];
  const text = `Die Einweisung liegt üblicherweise zwischen dem ${formatDatum(fruehestens)} und dem ${formatDatum(am)}. Bitte prüfen Sie das Datum.`;
  return [hinweis("F4-EINWEISUNG", "einweisung_am", text)];
}

function pruefeGruppe({ besoldung, bezeichnung }: BefoerderungWerte): Befund[] {
  if (!besoldung?.neu || besoldung.alt === null) return [];
  const befunde: Befund[] = [];
  const [alt, neu] = [zerlegeGruppe(besoldung.alt), zerlegeGruppe(besoldung.neu)];
  if (alt && neu && alt.reihe === neu.reihe) {
    const schritt = neu.stufe - alt.stufe;
    const was = `von ${formatCode("CL-BES", besoldung.alt)} nach ${formatCode("CL-BES", besoldung.neu)}`;
    if (schritt > 1 || schritt < 0) {
      const wie = schritt < 0 ? "abwärts" : "um mehr als eine Gruppe";
      const text = `Die Besoldungsgruppe ändert sich ${wie} (${was}). Bitte prüfen Sie die Angabe.`;
      befunde.push(hinweis("F4-SPRUNG", "besoldung", text));
    }
  }
  if (!bezeichnung) {
    const text =
      "Die Besoldungsgruppe ändert sich, die Amts-/Dienstbezeichnung bleibt. Bitte prüfen Sie die Angabe.";
    befunde.push(hinweis("F4-BEZEICHNUNG", "bezeichnung", text));
  }
  return befunde;
}

/** Tage auf Probe bis zum Tag davor, in den sichtbaren Zeitscheiben. */
function probetage({ eigene, frueher }: PruefKontext, bis: IsoDatum): number {
  return [...eigene, ...frueher]
    .filter((s) => (s.zusatz.bvArt === "P" || s.zusatz.bvArt === "PL") && s.von < bis)
    .map((s) => tageZwischen(s.von, s.bis === null || s.bis >= bis ? bis : s.bis) + 1)
    .reduce((summe, n) => summe + n, 0);
}

/** Sechs Monate Probezeit als Tage; der kürzeste halbe Jahreslauf hat 181. */
const SECHS_MONATE = 181;

function pruefeArt({ bv_art, aenderung_am }: BefoerderungWerte, kontext: PruefKontext): Befund[] {
  if (!bv_art?.neu || !aenderung_am) return [];
  const { alt, neu } = bv_art;
  if (neu === "E" || alt === "E") {
    const text =
      "Ein Ehrenbeamtenverhältnis kann nicht in ein anderes umgewandelt werden und kein anderes in dieses (§ 5 Abs. 3 BeamtStG).";
    return [fehler("F4-EHRENBEAMTE", "bv_art", text)];
  }
  if (neu === "Z" || neu === "ZL") {
    return [fehler("F4-ZEIT", "bv_art", "Bitte Formular (Wieder-)Wahl auf Zeit verwenden.")];
  }
  if (neu === "L" && probetage(kontext, aenderung_am) < SECHS_MONATE) {
    const text =
      "Vor dem Beamtenverhältnis auf Lebenszeit sind keine sechs Monate auf Probe gespeichert (§ 10 BeamtStG). Bitte prüfen Sie die Angabe.";
    return [hinweis("F4-PROBEZEIT", "bv_art", text)];
  }
  if (alt === "L" && ["P", "PL", "W", "WV"].includes(neu)) {
    const text =
      "Aus einem Beamtenverhältnis auf Lebenszeit wird üblicherweise keines auf Probe oder Widerruf. Bitte prüfen Sie die Angabe.";
    return [hinweis("F4-RUECKSCHRITT", "bv_art", text)];
  }
  return [];
}

function pruefeZulagen({ aenderung_am, zulagen = [] }: BefoerderungWerte): Befund[] {
  return zulagen.flatMap(({ ab, bis }, nr): Befund[] => {
    if (aenderung_am && ab && ab < aenderung_am) {
      const text = "Die Zulage kann nicht vor dem Zeitpunkt der Änderung beginnen.";
      return [fehler("F4-ZULAGE-AB", `zulagen.${nr}.ab`, text)];
    }
    const beginn = ab ?? aenderung_am;
    if (!beginn || !bis || beginn <= bis) return [];
    return [fehler("C10", `zulagen.${nr}.bis`, "Das Ende darf nicht vor dem Beginn liegen.")];
  });
}

function pruefe(werte: BefoerderungWerte, kontext: PruefKontext): Befund[] {
  const { heute, eigene } = kontext;
  const am = werte.aenderung_am;
  const jetzige = am ? scheibeAm(eigene, am) : null;
  const laufbahngruppe = geltend(werte.laufbahngruppe, jetzige?.zusatz.laufbahngruppe);
  const geaendert = AENDERUNGEN.some((k) => werte[k]) || (werte.zulagen ?? []).length > 0;
  const m1 =
    werte.besoldung || werte.laufbahngruppe
      ? m1Laufbahngruppe(
          "laufbahngruppe",
          laufbahngruppe,
          geltend(werte.besoldung, jetzige?.besoldung ?? undefined),
        )
      : [];
  return [
    ...c2Wirkungstag("aenderung_am", FELDER.aenderung_am.label, am, heute),
    ...c3AmTag("aenderung_am", am, eigene),
    ...c4SpaetereAenderung("aenderung_am", am, eigene),
    ...(geaendert ? [] : [keineAenderung("F4-KEINE-AENDERUNG")]),
    ...pruefeEinweisung(werte),
    ...pruefeGruppe(werte),
    ...m1,
    ...pruefeArt(werte, kontext),
    ...pruefeZulagen(werte),
  ];
}

function operationen(werte: BefoerderungWerte, { eigene }: Wirkungskontext): Operation[] {
  const { aenderung_am: ab, einweisung_am, zulagen = [] } = werte;
  if (!ab) return [];
  const vorher = scheibeAm(eigene, ab)?.zusatz.zulagen ?? [];
  const besoldung = werte.besoldung_andere?.neu ?? werte.besoldung?.neu;
  const zusatz = {
    tabelle: werte.tabelle?.neu,
    laufbahngruppe: werte.laufbahngruppe?.neu,
    fachrichtung: werte.fachrichtung?.neu,
    bvArt: werte.bv_art?.neu,
    einweisungAm: einweisung_am,
    zulagen: zulagen.length > 0 ? nachMeldungen(vorher, zulagen, ab) : undefined,
  };
  const genannt = Object.entries(zusatz).filter(([, wert]) => wert != null);
  return [
    {
      op: "SET",
      ab,
      werte: {
        ...(besoldung && { besoldung }),
        ...(werte.bezeichnung?.neu && { bezeichnung: werte.bezeichnung.neu }),
        zusatz: Object.fromEntries(genannt),
      },
    },
  ];
}

/** F4 Änderung Beförderung, Zulagen und/oder Status (formulare.md F4). */
export const befoerderung = defineForm({
  id: "befoerderung",
  nummer: "F4",
  version: 1,
  titel: "Änderung Beförderung, Zulagen und/oder Status",
  einleitung: "Sie können hier Beförderungen, Zulagen und Änderungen des Status melden.",
  symbol: "TrendingUp",
  recht: "formular:beamte",
  thema: "Werdegang Beamte/r",
  ohnePerson: false,
  fuerKuenftige: false,
  felder: FELDER,
  gruppen: [
    { titel: "Zeitpunkt", felder: ["aenderung_am", "einweisung_am"] },
    {
      titel: "Amt und Status",
      felder: [
        "tabelle",
        "besoldung",
        "besoldung_andere",
        "laufbahngruppe",
        "fachrichtung",
        "bezeichnung",
        "bv_art",
      ],
    },
    { titel: "Zulagen", felder: ["zulagen"] },
  ],
  unterlagen: ["Ernennungsurkunde oder Verfügung"],
  betreff: (person) => {
    const anlass = "Meldung von Beförderung, Zulagen und/oder Status";
    return person ? `${anlass} für ${nennePerson(person)}` : anlass;
  },
  wirksamAb: ({ aenderung_am }) => aenderung_am ?? null,
  pruefe,
  wirkung: (werte, kontext) => ({ operationen: operationen(werte, kontext) }),
  zeile: ({ aenderung_am }) => ({
    von: aenderung_am ?? null,
    bis: null,
    text: "Beförderung, Zulagen und/oder Status",
  }),
  bisher: (kontext, w) => gespeichert(scheibeZu(w.aenderung_am, kontext)),
  vorbelegung: ({ eigene, heute }) => ({
    bezeichnung: scheibeAm(eigene, heute)?.bezeichnung ?? "",
  }),
  vorschlag: (w) => vorschlagRuhegehaltfaehig("zulagen", "CL-ZUL", w),
  umstaende: (kontext, w) => {
    const { tabelle = "" } = gespeichert(scheibeZu(w.aenderung_am, kontext));
    const neu = (w.tabelle ?? "") !== "" && w.tabelle !== tabelle;
    return { _tabelle: tabelle, _tabelle_neu: neu ? "ja" : "" };
  },
});
