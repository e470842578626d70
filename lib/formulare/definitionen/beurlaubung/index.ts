import type { Aenderung, Operation } from "@/lib/lebenslauf";
import { defineForm } from "../../definiere";
import { nennePerson } from "../../person";
import { type BeurlaubungWerte, FELDER } from "./felder";
import { pruefeBeurlaubung } from "./pruefung";

function operationen({ ab, bis, rechtsgrundlage }: BeurlaubungWerte): Operation[] {
  if (!ab || !rechtsgrundlage) return [];
  const werte: Aenderung = {
    art: "BEURLAUBUNG",
    umfang: { z: 0, n: 1 },
    zusatz: { rechtsgrundlage },
  };
  return [bis ? { op: "INSERT", von: ab, bis, werte } : { op: "SET", ab, werte }];
}

/** F5 Meldung einer Beurlaubung (formulare.md F5). `beihilfeberechtigt` bleibt unberührt. */
export const beurlaubung = defineForm({
  id: "beurlaubung",
  nummer: "F5",
  version: 1,
  titel: "Meldung einer Beurlaubung",
  einleitung: "Sie können hier melden, in welchem Zeitraum die Person beurlaubt ist.",
  symbol: "CalendarOff",
  recht: "formular:beamte",
  thema: "Werdegang Beamte/r",
  ohnePerson: false,
  fuerKuenftige: false,
  felder: FELDER,
  gruppen: [
    { titel: "Zeitraum der Beurlaubung", felder: ["ab", "bis"] },
    { titel: "Bewilligung", felder: ["datum", "rechtsgrundlage", "erlaeuterung"] },
  ],
  unterlagen: ["Bewilligungsbescheid"],
  info: "Die Beurlaubung kann sich auf Beihilfe und Versorgung auswirken.",
  betreff: (person) =>
    person ? `Meldung einer Beurlaubung für ${nennePerson(person)}` : "Meldung einer Beurlaubung",
  wirksamAb: ({ ab }) => ab ?? null,
  pruefe: pruefeBeurlaubung,
  wirkung: (werte) => ({ operationen: operationen(werte) }),
  zeile: ({ ab, bis }) => ({ von: ab ?? null, bis: bis ?? null, text: "Beurlaubung" }),
});
