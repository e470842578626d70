import { defineForm } from "../../definiere";
import type { Fragen, Rohwerte } from "../../typen";
import { tagAus } from "../bausteine/allgemein";
import { DEUTSCHLAND } from "../bausteine/person";
import { regelstundenBei } from "../bausteine/umfang";
import { vorschlagRuhegehaltfaehig } from "../bausteine/zulagen";
import { BESCHAEFTIGUNG, FELDER, KONTAKT, PERSON, VORHER, WECHSEL } from "./felder";
import { pruefeAnmeldung } from "./pruefung";
import { wirkungAnmeldung } from "./wirkung";

const namen = (felder: object) => Object.keys(felder);

/** F1 Anmeldung neuer Beamter (formulare.md F1); die Person entsteht mit der Annahme. */
export const anmeldung = defineForm({
  id: "anmeldung",
  nummer: "F1",
  version: 1,
  titel: "Beamten anmelden",
  einleitung: "Sie können hier neue Beamtinnen und Beamte Ihrer Organisation anmelden.",
  symbol: "UserPlus",
  recht: "formular:beamte",
  thema: "Werdegang Beamte/r",
  ohnePerson: true,
  fuerKuenftige: false,
  felder: FELDER,
  gruppen: [
    { titel: "Personendaten", felder: namen(PERSON) },
    { titel: "Anschrift und Erreichbarkeit", felder: namen(KONTAKT) },
    { titel: "Angaben zur Beschäftigung", felder: [...namen(BESCHAEFTIGUNG), "beihilfe_wunsch"] },
    { titel: "Werdegang", felder: namen(VORHER) },
  ],
  unterlagen: ({ vorher }) =>
    vorher === WECHSEL
      ? [
          "Ernennungsurkunde",
          "Nachweise zum Werdegang",
          "Versetzungsverfügung",
          "Zustimmung zur Versorgungslastenteilung",
        ]
      : ["Ernennungsurkunde", "amtsärztliches Gesundheitszeugnis", "Nachweise zum Werdegang"],
  info: "Die Person erscheint in der Übersicht, sobald die Kasse die Anmeldung übernommen hat.",
  betreff: (_person, { name, vorname }) =>
    name && vorname ? `Anmeldung von ${vorname} ${name}` : "Anmeldung",
  wirksamAb: ({ beginn }) => beginn ?? null,
  pruefe: pruefeAnmeldung,
  gleichNach: ["name", "vorname", "geburtsdatum"],
  fragen: ({ name, vorname, geburtsdatum }): Fragen =>
    name && vorname && geburtsdatum
      ? { angemeldet: { art: "ANGEMELDET", name, vorname, geburtsdatum } }
      : {},
  wirkung: wirkungAnmeldung,
  zeile: ({ beginn }) => ({ von: beginn ?? null, bis: null, text: "Anmeldung" }),
  vorbelegung: () => ({ land: DEUTSCHLAND }),
  vorschlag: (w, { heute }): Rohwerte => {
    const geburt = tagAus(w.geburtsdatum, heute);
    const tag = tagAus(w.beginn, heute) ?? heute;
    return {
      ...vorschlagRuhegehaltfaehig("zulagen", "CL-ZUL", w),
      ...(geburt && { regelstunden: regelstundenBei(geburt, tag) }),
    };
  },
  umstaende: ({ organisation }) => ({
    _beihilfe: organisation.bereiche.includes("Beihilfe") ? "ja" : "",
  }),
});
