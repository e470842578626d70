import type { ZeitscheibenArt } from "@/lib/lebenslauf";
import type { Feldleser } from "./feldleser";
import type { ScheibeAngabe } from "./typen";
import { NUMMER, NUMMER_GRUND } from "./zeile-mitglied";
import { liesZusatz } from "./zusatz";

const SCHLUESSEL = new Set([
  "von",
  "bis",
  "bezeichnung",
  "pnr",
  "abr",
  "traeger",
  "traegerArt",
  "besoldung",
  "umfang",
  "art",
  "zusatz",
]);
const ARTEN: readonly ZeitscheibenArt[] = ["DIENST", "BEURLAUBUNG", "AUSBILDUNG", "SONSTIGE"];
const TRAEGER_ARTEN = ["DIENSTHERR", "ARBEITGEBER", "AUSBILDUNG"] as const;
const BRUCH = /^\d{1,6}\/[1-9]\d{0,5}$/;
const BESOLDUNG = /^[A-Z]{1,6}\d{0,3}[A-Za-z]{0,2}(?:\+AZ)?$/;

function liesTraeger(leser: Feldleser): ScheibeAngabe["traeger"] {
  const frei = !leser.fehlt("traeger") || !leser.fehlt("traegerArt");
  const mitglied = !leser.fehlt("pnr") || !leser.fehlt("abr");
  if (frei && mitglied) {
    leser.melde(
      "traeger",
      leser.roh("traeger"),
      "Erlaubt ist entweder pnr mit abr oder traeger mit traegerArt.",
    );
  }
  if (frei)
    return { art: leser.auswahl("traegerArt", TRAEGER_ARTEN), name: leser.text("traeger", 120) };
  return {
    art: "MITGLIED",
    pnr: leser.muster("pnr", NUMMER, NUMMER_GRUND),
    abr: leser.muster("abr", NUMMER, NUMMER_GRUND),
  };
}

/** Umfang als Bruch; eine Beurlaubung darf ihn weglassen, sie zählt immer 0. */
function liesUmfang(leser: Feldleser, art: ZeitscheibenArt): { z: number; n: number } {
  if (art === "BEURLAUBUNG" && leser.fehlt("umfang")) return { z: 0, n: 1 };
  const bruch = leser.muster("umfang", BRUCH, "Der Umfang ist ein Bruch, zum Beispiel 80/100.");
  const [z = 0, n = 1] = bruch.split("/").map(Number);
  return { z, n };
}

/** Liest einen Eintrag von `zeitscheiben`. */
export function liesScheibe(leser: Feldleser): ScheibeAngabe {
  leser.nurSchluessel(SCHLUESSEL);
  const art = leser.auswahl("art", ARTEN);
  return {
    von: leser.datum("von"),
    bis: leser.datumOderNull("bis"),
    bezeichnung: leser.text("bezeichnung", 120),
    traeger: liesTraeger(leser),
    besoldung: leser.fehlt("besoldung")
      ? null
      : leser.muster(
          "besoldung",
          BESOLDUNG,
          "Die Besoldungsgruppe steht ohne Leerzeichen, zum Beispiel A12.",
        ),
    umfang: liesUmfang(leser, art),
    art,
    zusatz: liesZusatz(leser),
  };
}
