import { hinweis } from "../befund";
import { defineForm } from "../definiere";
import type { Felder, Fragen } from "../typen";
import { NAMENSMUSTER, NAMENSMUSTER_TEXT } from "../zeichen";

const FELDER = {
  name: {
    art: "text",
    label: "Name",
    max: 80,
    muster: NAMENSMUSTER,
    musterText: NAMENSMUSTER_TEXT,
    pflicht: true,
  },
  mitteilung: { art: "mehrzeilig", label: "Mitteilung", min: 10, max: 50, pflicht: false },
  stichtag: { art: "datum", label: "Stichtag", pflicht: false },
  modell: {
    art: "code",
    label: "Beschäftigungsmodell",
    liste: "CL-MODELL",
    pflicht: true,
    steuert: true,
  },
  prozent: {
    art: "zahl",
    label: "Beschäftigungsumfang",
    von: 0.01,
    bis: 99.99,
    nachkomma: 2,
    einheit: "%",
    pflicht: true,
    sichtbar: (w) => w.modell === "TEILZEIT",
  },
  einwohner: {
    art: "zahl",
    label: "Maßgebliche Einwohnerzahl",
    von: 1,
    bis: 20_000_000,
    nachkomma: 0,
    pflicht: false,
  },
  besoldung: {
    art: "code",
    label: "Besoldungsgruppe",
    liste: "CL-BES",
    filter: (code) => code.startsWith("B"),
    pflicht: false,
  },
  staaten: {
    art: "codes",
    label: "Staatsangehörigkeit",
    liste: "CL-STA",
    max: 3,
    pflicht: false,
  },
  bestaetigt: { art: "janein", label: "Dienstunfall", pflicht: false },
  zulagen: {
    art: "gruppe",
    label: "Zulagen",
    eintrag: "Zulage",
    max: 2,
    pflicht: false,
    felder: {
      aktion: { art: "code", label: "Aktion", liste: "CL-AKTION", pflicht: true },
      art: { art: "code", label: "Art", liste: "CL-ZUL", pflicht: true },
      betrag: {
        art: "betrag",
        label: "Betrag",
        pflicht: (w) => w.aktion === "NEU",
        sichtbar: (w) => w.aktion !== "WEGGEFALLEN",
      },
    },
  },
} satisfies Felder;

/** Formular nur für Tests: jede Feldart einmal, bedingte Felder, eine Gruppe. */
export const testformular = defineForm({
  id: "test",
  nummer: "F0",
  version: 1,
  titel: "Test",
  einleitung: "Sie können hier testen.",
  symbol: "TestTube",
  recht: "formular:beamte",
  thema: "Werdegang Beamte/r",
  ohnePerson: true,
  fuerKuenftige: false,
  felder: FELDER,
  gruppen: [
    { titel: "Person", felder: ["name", "staaten", "bestaetigt", "mitteilung", "stichtag"] },
    {
      titel: "Beschäftigung",
      felder: ["modell", "prozent", "einwohner", "besoldung", "zulagen"],
    },
  ],
  unterlagen: [],
  betreff: (_person, { name }) => `Test von ${name}`,
  wirksamAb: () => null,
  pruefe: ({ zulagen = [], name }) => [
    ...zulagen.flatMap(({ betrag }, nr) =>
      (betrag ?? 0) > 100_000 ? [hinweis("T-BETRAG", `zulagen.${nr}.betrag`, "Hoch.")] : [],
    ),
    ...(name === "Hinweis" ? [hinweis("T-NAME", "name", "Name.")] : []),
  ],
  wirkung: () => ({ operationen: [] }),
  zeile: () => ({ von: null, bis: null, text: "Test" }),
});

/** Formular nur für Tests: Änderungsfelder beider Arten. */
export const aenderungsformular = defineForm({
  id: "aenderung",
  nummer: "F0",
  version: 1,
  titel: "Änderung",
  einleitung: "Sie können hier ändern.",
  symbol: "TestTube",
  recht: "formular:personendaten",
  thema: "Personendaten",
  ohnePerson: false,
  fuerKuenftige: true,
  felder: {
    name: { art: "text", label: "Name", max: 80, pflicht: false, aenderung: "ergaenzen" },
    titel: { art: "text", label: "Titel", max: 40, pflicht: false, aenderung: "ersetzen" },
    staaten: {
      art: "codes",
      label: "Staatsangehörigkeit",
      liste: "CL-STA",
      max: 3,
      pflicht: false,
      aenderung: "ergaenzen",
    },
    modell: {
      art: "code",
      label: "Modell",
      liste: "CL-MODELL",
      pflicht: false,
      aenderung: "ersetzen",
    },
    seit: {
      art: "datum",
      label: "seit",
      pflicht: (w) => w._umgezogen === "ja",
      aenderung: "ergaenzen",
    },
    grund: { art: "text", label: "Grund", max: 40, pflicht: (w) => w._umgezogen === "ja" },
  },
  gruppen: [{ titel: "Person", felder: ["name", "titel", "staaten", "modell", "seit", "grund"] }],
  unterlagen: (w) => (w.name === "Neu" ? ["Namensurkunde"] : []),
  betreff: () => "Änderung",
  wirksamAb: () => null,
  pruefe: () => [],
  wirkung: () => ({ operationen: [] }),
  zeile: () => ({ von: null, bis: null, text: "Änderung" }),
  bisher: ({ person }) => person?.bisher ?? {},
  vorbelegung: ({ person }) => person?.bisher ?? {},
  vorschlag: ({ name = "" }) => ({ titel: name === "Neu" ? "Dr." : "" }),
  umstaende: (_kontext, w) => ({ _umgezogen: w.name === "Umzug" ? "ja" : "" }),
  fragen: ({ grund }): Fragen => (grund ? { bezug: { art: "REFERENZ", referenz: grund } } : {}),
});
