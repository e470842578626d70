import { plusMonate } from "@/lib/datum";
import { defineForm, type WerteVon } from "../definiere";
import { nennePerson } from "../person";
import { imBereich } from "../regeln/bereich";
import type { Befund, Felder, Personenwerte, PruefKontext, Rohwerte } from "../typen";
import { aendernd, geltend, keineAenderung } from "./bausteine/allgemein";
import { ANSCHRIFT, DEUTSCHLAND, ERREICHBARKEIT, pruefeAnschrift } from "./bausteine/person";

/** Ändert sich ein Teil der Anschrift, muss sie ganz dastehen. */
const neueAnschrift = (w: Rohwerte) => w._anschrift_neu === "ja";
const noetig = { pflicht: neueAnschrift, steuert: true } as const;

/** Felder F3 (formulare.md F3). */
const FELDER = {
  gueltig_ab: { art: "datum", label: "Gültig ab", pflicht: true },
  ...aendernd(
    {
      strasse: { ...ANSCHRIFT.strasse, ...noetig },
      hausnr: { ...ANSCHRIFT.hausnr, ...noetig },
      zusatz: ANSCHRIFT.zusatz,
      plz: { ...ANSCHRIFT.plz, ...noetig },
      ort: { ...ANSCHRIFT.ort, ...noetig },
      land: { ...ANSCHRIFT.land, ...noetig },
      ...ERREICHBARKEIT,
    },
    "ersetzen",
  ),
} as const satisfies Felder;

type KontaktdatenWerte = WerteVon<typeof FELDER>;

const TEILE = ["strasse", "hausnr", "zusatz", "plz", "ort", "land"] as const;
const KONTAKT = [...TEILE, "telefon_privat", "telefon_mobil", "telefon_dienst", "email"] as const;

/** Gespeicherte Werte; eine Anschrift ohne Land liegt in Deutschland. */
function gespeichert({ person }: Pick<PruefKontext, "person">): Rohwerte {
  return { land: DEUTSCHLAND, ...person?.bisher };
}

function pruefe(werte: KontaktdatenWerte, kontext: PruefKontext): Befund[] {
  const { heute } = kontext;
  const bisher = gespeichert(kontext);
  const spanne = { von: plusMonate(heute, -24), bis: plusMonate(heute, 6) };
  const anschrift = {
    strasse: werte.strasse?.neu ?? "",
    plz: werte.plz || werte.land ? geltend(werte.plz, bisher.plz) : "",
    land: geltend(werte.land, bisher.land),
  };
  return [
    ...imBereich("F3-GUELTIG", "gueltig_ab", FELDER.gueltig_ab.label, werte.gueltig_ab, spanne),
    ...(KONTAKT.some((k) => werte[k]) ? [] : [keineAenderung("F3-KEINE-AENDERUNG")]),
    ...pruefeAnschrift("F3", anschrift),
  ];
}

function aenderungen(werte: KontaktdatenWerte, bisher: Rohwerte): Personenwerte {
  const neue = KONTAKT.flatMap((k) => {
    const wert = werte[k];
    return wert === undefined ? [] : [[k, wert.neu] as const];
  });
  const mitLand = TEILE.some((k) => werte[k])
    ? [["land", geltend(werte.land, bisher.land) ?? DEUTSCHLAND] as const]
    : [];
  return Object.fromEntries([...neue, ...mitLand]);
}

/** F3 Kontaktdaten (formulare.md F3): Anschrift, Telefon, E-Mail. */
export const kontaktdaten = defineForm({
  id: "kontaktdaten",
  nummer: "F3",
  version: 1,
  titel: "Kontaktdaten",
  einleitung: "Sie können hier Änderungen von Anschrift, Telefon und E-Mail-Adresse melden.",
  symbol: "Contact",
  recht: "formular:personendaten",
  thema: "Kontaktdaten",
  ohnePerson: false,
  fuerKuenftige: true,
  felder: FELDER,
  gruppen: [
    { titel: "Gültigkeit", felder: ["gueltig_ab"] },
    { titel: "Anschrift", felder: TEILE },
    {
      titel: "Erreichbarkeit",
      felder: ["telefon_privat", "telefon_mobil", "telefon_dienst", "email"],
    },
  ],
  unterlagen: [],
  betreff: (person) =>
    person
      ? `Angaben zu ${nennePerson(person)} wurden geändert - Bitte prüfen`
      : "Angaben wurden geändert - Bitte prüfen",
  wirksamAb: ({ gueltig_ab }) => gueltig_ab ?? null,
  pruefe,
  wirkung: (werte, kontext) => ({
    operationen: [],
    ...(werte.gueltig_ab && {
      personendaten: {
        gueltigAb: werte.gueltig_ab,
        werte: aenderungen(werte, gespeichert(kontext)),
      },
    }),
  }),
  zeile: ({ gueltig_ab }) => ({ von: gueltig_ab ?? null, bis: null, text: "Kontaktdaten" }),
  bisher: gespeichert,
  vorbelegung: (kontext) => {
    const bisher = gespeichert(kontext);
    return Object.fromEntries(KONTAKT.map((k) => [k, bisher[k] ?? ""]));
  },
  umstaende: (kontext, w) => {
    const bisher = gespeichert(kontext);
    const neu = TEILE.some((k) => w[k] !== undefined && w[k].trim() !== (bisher[k] ?? ""));
    return { _anschrift_neu: neu ? "ja" : "" };
  },
});
