import { fehler } from "../befund";
import type { Befund } from "../typen";

/** C9: Der Lebenslauf hat noch die Version, mit der das Formular geöffnet wurde; Eingaben bleiben. */
export function c9Version(geoeffnet: number, aktuell: number): Befund[] {
  if (geoeffnet === aktuell) return [];
  return [
    fehler(
      "C9",
      null,
      "Die Daten wurden zwischenzeitlich geändert. Bitte prüfen Sie Ihre Eingaben.",
    ),
  ];
}
