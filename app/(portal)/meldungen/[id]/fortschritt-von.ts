import type { Schritt } from "@/components/ui/fortschritt";
import { formatZeitpunkt } from "@/lib/datum";
import type { MeldungAnsicht } from "@/lib/meldungen";

/** Stand als Schritte: Eingegangen, In Bearbeitung, gegebenenfalls Rückfrage, Ergebnis (ux.md 10). */
export function fortschrittVon({
  status,
  verlauf,
  gesendetAm,
}: Pick<MeldungAnsicht, "status" | "verlauf" | "gesendetAm">): Schritt[] {
  const zeit = (art: MeldungAnsicht["verlauf"][number]["art"]) => {
    const schritt = verlauf.findLast((s) => s.art === art);
    return schritt && formatZeitpunkt(schritt.am);
  };
  const entschieden =
    status === "uebernommen" || status === "abgelehnt" || status === "zurueckgezogen";
  const inBearbeitung =
    status === "uebermittelt" ? "offen" : status === "in_bearbeitung" ? "aktuell" : "erledigt";
  const schritte: Schritt[] = [
    {
      titel: "Eingegangen",
      zustand: status === "uebermittelt" ? "aktuell" : "erledigt",
      datum: formatZeitpunkt(gesendetAm),
    },
    { titel: "In Bearbeitung", zustand: inBearbeitung, datum: zeit("IN_BEARBEITUNG") },
  ];
  if (zeit("RUECKFRAGE"))
    schritte.push({
      titel: "Rückfrage",
      zustand: status === "rueckfrage" ? "aktuell" : "erledigt",
      datum: zeit("RUECKFRAGE"),
    });
  const ende =
    status === "abgelehnt"
      ? "Abgelehnt"
      : status === "zurueckgezogen"
        ? "Zurückgezogen"
        : "Erledigt";
  schritte.push({
    titel: ende,
    zustand: entschieden ? "aktuell" : "offen",
    datum: zeit("UEBERNOMMEN") ?? zeit("ABGELEHNT") ?? zeit("ZURUECKGEZOGEN"),
  });
  return schritte;
}
