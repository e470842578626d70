import type { Schritt } from "@/components/ui/fortschritt";
import { formatZeitpunkt } from "@/lib/datum";
import type { MeldungAnsicht } from "@/lib/meldungen";

type Stand = Pick<MeldungAnsicht, "status" | "verlauf" | "gesendetAm">;

const ENDE: Partial<Record<MeldungAnsicht["status"], string>> = {
  abgelehnt: "Abgelehnt",
  zurueckgezogen: "Zurückgezogen",
};

/**
 * Stand als Schritte: Eingegangen, In Bearbeitung, gegebenenfalls Rückfrage, Ergebnis (ux.md 10). Eine
 * beantwortete Rückfrage steht vor der Bearbeitung, die danach weitergeht.
 */
export function fortschrittVon({ status, verlauf, gesendetAm }: Stand): Schritt[] {
  const zeit = (art: MeldungAnsicht["verlauf"][number]["art"]) => {
    const schritt = verlauf.findLast((s) => s.art === art);
    return schritt && formatZeitpunkt(schritt.am);
  };
  const eingegangen: Schritt = {
    titel: "Eingegangen",
    zustand: status === "uebermittelt" ? "aktuell" : "erledigt",
    datum: formatZeitpunkt(gesendetAm),
  };
  const bearbeitung: Schritt = {
    titel: "In Bearbeitung",
    zustand:
      status === "uebermittelt" ? "offen" : status === "in_bearbeitung" ? "aktuell" : "erledigt",
    datum: zeit("IN_BEARBEITUNG"),
  };
  const rueckfrage: Schritt = {
    titel: "Rückfrage",
    zustand: status === "rueckfrage" ? "aktuell" : "erledigt",
    datum: zeit("RUECKFRAGE"),
  };
  const ergebnis: Schritt = {
    titel: ENDE[status] ?? "Erledigt",
    zustand: ENDE[status] ? "abgebrochen" : status === "uebernommen" ? "erledigt" : "offen",
    datum: zeit("UEBERNOMMEN") ?? zeit("ABGELEHNT") ?? zeit("ZURUECKGEZOGEN"),
  };
  const mitte =
    status === "rueckfrage"
      ? [bearbeitung, rueckfrage]
      : rueckfrage.datum
        ? [rueckfrage, bearbeitung]
        : [bearbeitung];
  return [eingegangen, ...mitte, ergebnis];
}
