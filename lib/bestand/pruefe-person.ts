import { pruefeInvarianten, type Verstoss, type Zeitscheibe } from "@/lib/lebenslauf";
import type { Mangel, PersonZeile, ScheibeAngabe } from "./typen";
import type { Verzeichnis } from "./verzeichnis";

/** Ergebnis der Prüfung einer Person; bei Mängeln sind `scheiben` unvollständig. */
export interface PersonPruefung {
  scheiben: Zeitscheibe[];
  maengel: Mangel[];
  /** Auffälliges, das nicht sperrt, etwa ein Beginn vor dem 15. Geburtstag. */
  hinweise: Mangel[];
}

const UNBEKANNT =
  "Diese Mitgliedschaft ist nicht bekannt; die Zeile des Mitglieds muss vor der Person stehen.";

/** Setzt für PNR und Abr das Mitglied ein; `null`, wenn es keines gibt. */
function alsZeitscheibe(angabe: ScheibeAngabe, verzeichnis: Verzeichnis): Zeitscheibe | null {
  const { von, bis, bezeichnung, besoldung, umfang, art, zusatz = {}, traeger: t } = angabe;
  const traeger = t.art === "MITGLIED" ? verzeichnis.traeger(t.pnr, t.abr) : t;
  if (traeger === null) return null;
  return { id: null, von, bis, bezeichnung, traeger, besoldung, umfang, art, zusatz };
}

function alsMangel(verstoss: Verstoss, scheiben: readonly Zeitscheibe[]): Mangel {
  const plaetze = verstoss.scheiben.map((s) => scheiben.indexOf(s) + 1);
  const tage = verstoss.scheiben.map((s) => `${s.von}/${s.bis ?? ""}`);
  const feld = plaetze.map((platz) => `zeitscheiben[${platz}]`).join(", ");
  return { feld, wert: tage.join(", "), grund: `${verstoss.regel}: ${verstoss.text}` };
}

/**
 * Prüft, was an einer Person über ihre Zeile hinausgeht: Mitgliedschaften, Pers.-Nummer einmal je
 * Datei und die Invarianten des Lebenslaufs (formulare.md 1.3).
 */
export function pruefePerson(
  person: PersonZeile,
  nr: number,
  verzeichnis: Verzeichnis,
): PersonPruefung {
  const maengel: Mangel[] = [];
  const vorher = verzeichnis.merkePerson(person.persnr, nr);
  if (vorher !== null) {
    const grund = `Diese Pers.-Nummer steht schon in Zeile ${vorher}.`;
    maengel.push({ feld: "persnr", wert: person.persnr, grund });
  }
  const scheiben: Zeitscheibe[] = [];
  for (const [i, angabe] of person.zeitscheiben.entries()) {
    const scheibe = alsZeitscheibe(angabe, verzeichnis);
    if (scheibe !== null) scheiben.push(scheibe);
    else if (angabe.traeger.art === "MITGLIED") {
      const wert = `${angabe.traeger.pnr}/${angabe.traeger.abr}`;
      maengel.push({ feld: `zeitscheiben[${i + 1}].pnr`, wert, grund: UNBEKANNT });
    }
  }
  if (maengel.length > 0) return { scheiben, maengel, hinweise: [] };
  const verstoesse = pruefeInvarianten(scheiben, person);
  const nachSchwere = (schwere: Verstoss["schwere"]) =>
    verstoesse.filter((v) => v.schwere === schwere).map((v) => alsMangel(v, scheiben));
  return { scheiben, maengel: nachSchwere("fehler"), hinweise: nachSchwere("hinweis") };
}
