import { liesAnschrift } from "./anschrift";
import type { Feldleser } from "./feldleser";
import type { MitgliedschaftAngabe, MitgliedZeile } from "./typen";

const SCHLUESSEL = new Set(["art", "mitgliedsnummer", "name", "anschrift", "mitgliedschaften"]);
const SCHLUESSEL_MITGLIEDSCHAFT = new Set(["geschaeftsbereich", "pnr", "abr", "von", "bis"]);
const GESCHAEFTSBEREICHE = ["Beamtenversorgung", "Beihilfe", "Zusatzversorgung"] as const;

/** Form von PNR und Abr (formulare.md 1.1); führende Nullen gehören dazu. */
export const NUMMER = /^\d{3,8}$/;
export const NUMMER_GRUND = "Erlaubt sind 3 bis 8 Ziffern.";

function liesMitgliedschaft(leser: Feldleser): MitgliedschaftAngabe {
  leser.nurSchluessel(SCHLUESSEL_MITGLIEDSCHAFT);
  const angabe = {
    geschaeftsbereich: leser.auswahl("geschaeftsbereich", GESCHAEFTSBEREICHE),
    pnr: leser.muster("pnr", NUMMER, NUMMER_GRUND),
    abr: leser.muster("abr", NUMMER, NUMMER_GRUND),
    von: leser.datum("von"),
    bis: leser.datumOderNull("bis"),
  };
  if (angabe.bis !== null && angabe.bis < angabe.von) {
    leser.melde("bis", angabe.bis, "Das Ende darf nicht vor dem Beginn liegen.");
  }
  return angabe;
}

/** Liest eine Zeile `{"art":"mitglied",…}` mit ihren Mitgliedschaften je Geschäftsbereich. */
export function liesMitglied(leser: Feldleser): MitgliedZeile {
  leser.nurSchluessel(SCHLUESSEL);
  return {
    art: "mitglied",
    mitgliedsnummer: leser.text("mitgliedsnummer", 20),
    name: leser.text("name", 120),
    anschrift: liesAnschrift(leser, "anschrift"),
    mitgliedschaften: leser.objekte("mitgliedschaften", 50, liesMitgliedschaft),
  };
}
