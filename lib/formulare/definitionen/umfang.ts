import { formatDatum, plusTage } from "@/lib/datum";
import { type Aenderung, type Operation, scheibeAm, type Zeitscheibe } from "@/lib/lebenslauf";
import { fehler, hinweis } from "../befund";
import { defineForm, type WerteVon } from "../definiere";
import { nennePerson } from "../person";
import { c2Wirkungstag } from "../regeln/c2";
import { c3ImZeitraum } from "../regeln/c3";
import { c4SpaetereAenderung } from "../regeln/c4";
import { c7Bewilligung } from "../regeln/c7";
import { c10Reihenfolge } from "../regeln/c10";
import type { Befund, Felder, PruefKontext, Rohwerte, Wirkungskontext } from "../typen";
import { keineAenderung, tagAus } from "./bausteine/allgemein";
import {
  ALTERSTEILZEIT_BLOCK,
  pruefeUmfang,
  regelstundenBei,
  SABBAT,
  TEILZEIT,
  UMFANG,
  umfangAus,
} from "./bausteine/umfang";

/** Blockmodelle mit Ansparphase und Freistellung. */
const istBlock = (w: Rohwerte) =>
  w.modell === TEILZEIT &&
  (w.rechtsgrundlage === SABBAT || w.rechtsgrundlage === ALTERSTEILZEIT_BLOCK);

/** Felder F8 (formulare.md F8). */
const FELDER = {
  ab: { art: "datum", label: "Geänderter Umfang ab", pflicht: true },
  bis: {
    art: "datum",
    label: "Geänderter Umfang bis",
    hinweis: "Leer heißt: bis auf Weiteres. Beim Blockmodell nötig.",
    pflicht: (w) => w.modell === TEILZEIT && w.rechtsgrundlage === SABBAT,
  },
  datum: { art: "datum", label: "Datum Bewilligung/Verfügung", pflicht: true },
  ...UMFANG,
  freistellung_ab: {
    art: "datum",
    label: "Beginn der Freistellungsphase",
    pflicht: istBlock,
    sichtbar: istBlock,
  },
} as const satisfies Felder;

type Werte = WerteVon<typeof FELDER>;

function gleicherUmfang(werte: Werte, { umfang, art }: Zeitscheibe): boolean {
  const neu = umfangAus(werte);
  return neu !== null && art !== "BEURLAUBUNG" && neu.z * umfang.n === umfang.z * neu.n;
}

function pruefeScheibe(werte: Werte, { eigene }: PruefKontext): Befund[] {
  const scheibe = werte.ab ? scheibeAm(eigene, werte.ab) : null;
  if (!werte.ab || !scheibe) return [];
  if (gleicherUmfang(werte, scheibe)) return [keineAenderung("F8-KEINE-AENDERUNG", "modell")];
  if (scheibe.art !== "BEURLAUBUNG") return [];
  const vortag = formatDatum(plusTage(werte.ab, -1));
  const text = `Am ${formatDatum(werte.ab)} ist die Person beurlaubt. Beurlaubung endet am ${vortag}?`;
  return [hinweis("F8-BEURLAUBUNG", "ab", text)];
}

function pruefeFreistellung({ ab, bis, freistellung_ab }: Werte): Befund[] {
  if (!freistellung_ab || !ab || (freistellung_ab > ab && (!bis || freistellung_ab <= bis))) {
    return [];
  }
  const text =
    "Die Freistellungsphase muss nach dem Beginn und bis zum Ende des Zeitraums beginnen.";
  return [fehler("F8-FREISTELLUNG", "freistellung_ab", text)];
}

function pruefe(werte: Werte, kontext: PruefKontext): Befund[] {
  const { ab, bis, datum } = werte;
  const { heute, eigene, person } = kontext;
  return [
    ...c2Wirkungstag("ab", FELDER.ab.label, ab, heute),
    ...c10Reihenfolge("bis", ab, bis),
    ...c3ImZeitraum({ feld: "ab", tag: ab }, { feld: "bis", tag: bis }, eigene),
    ...c4SpaetereAenderung("ab", ab, eigene),
    ...c7Bewilligung("datum", FELDER.datum.label, datum, { beginn: ab, heute }),
    ...pruefeScheibe(werte, kontext),
    ...pruefeUmfang("F8", werte, { ab, bis, geburtsdatum: person?.geburtsdatum }),
    ...pruefeFreistellung(werte),
  ];
}

/** Ein Umfang über 0 % beendet eine Beurlaubung im Zeitraum. */
function operationen(werte: Werte, { eigene }: Wirkungskontext): Operation[] {
  const { ab, bis, modell, rechtsgrundlage } = werte;
  const umfang = umfangAus(werte);
  if (!ab || !umfang) return [];
  const betroffen = bis
    ? eigene.filter((s) => s.von <= bis && (s.bis === null || ab <= s.bis))
    : eigene.filter((s) => s === scheibeAm(eigene, ab));
  const beurlaubt = betroffen.some((s) => s.art === "BEURLAUBUNG");
  const aenderung: Aenderung = {
    umfang,
    ...(beurlaubt && { art: "DIENST" }),
    zusatz: { modell, rechtsgrundlage },
  };
  return [
    bis ? { op: "INSERT", von: ab, bis, werte: aenderung } : { op: "SET", ab, werte: aenderung },
  ];
}

/** F8 Änderung des Beschäftigungsumfangs (formulare.md F8); ein Blockmodell behält einen Umfang. */
export const umfang = defineForm({
  id: "umfang",
  nummer: "F8",
  version: 1,
  titel: "Änderung des Beschäftigungsumfangs",
  einleitung: "Sie können hier melden, in welchem Umfang die Person beschäftigt ist.",
  symbol: "Percent",
  recht: "formular:beamte",
  thema: "Werdegang Beamte/r",
  ohnePerson: false,
  fuerKuenftige: false,
  felder: FELDER,
  gruppen: [
    { titel: "Zeitraum", felder: ["ab", "bis", "datum"] },
    {
      titel: "Beschäftigungsumfang",
      felder: [
        "modell",
        "rechtsgrundlage",
        "angabe",
        "prozent",
        "stunden",
        "regelstunden",
        "freistellung_ab",
      ],
    },
  ],
  unterlagen: ["Bewilligungsbescheid"],
  betreff: (person) => {
    const anlass = "Meldung eines geänderten Beschäftigungsumfangs";
    return person ? `${anlass} für ${nennePerson(person)}` : anlass;
  },
  wirksamAb: ({ ab }) => ab ?? null,
  pruefe,
  wirkung: (werte, kontext) => ({ operationen: operationen(werte, kontext) }),
  zeile: ({ ab, bis }) => ({ von: ab ?? null, bis: bis ?? null, text: "Beschäftigungsumfang" }),
  vorschlag: ({ ab }, { person, heute }): Rohwerte =>
    person
      ? { regelstunden: regelstundenBei(person.geburtsdatum, tagAus(ab, heute) ?? heute) }
      : {},
});
