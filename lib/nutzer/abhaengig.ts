import { Zurueck } from "@/lib/auth";
import { type Auswahl, mitGrundlage, nenne, ohneGrundlage } from "./felder";

/**
 * Nimmt weg, was ohne sein Grundrecht nicht wirkt, nachdem es genannt und bestätigt ist
 * (ergaenzungen.md 3). Ohne Bestätigung geht das Formular mit der Liste zurück.
 * @throws Zurueck mit dem Feld `entfernen`
 */
export function bestaetigteAuswahl(auswahl: Auswahl, bestaetigt: boolean): Auswahl {
  const weg = nenne(ohneGrundlage(auswahl));
  if (weg.length && !bestaetigt)
    throw new Zurueck({
      titel: "Einige Berechtigungen wirken so nicht",
      fehler: {
        entfernen: `Ohne ihr Grundrecht entfallen: ${weg.join("; ")}. Wählen Sie das Grundrecht dazu oder bestätigen Sie, dass sie entfernt werden.`,
      },
    });
  return mitGrundlage(auswahl);
}
