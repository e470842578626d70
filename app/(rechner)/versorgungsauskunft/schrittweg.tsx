import { CHECK } from "@/components/ui/pfade";
import { Verweis } from "@/components/ui/verweis";
import { Zeichen } from "@/components/ui/zeichen";

const SCHRITTE = [
  ["Anmeldung", "/versorgungsauskunft"],
  ["Rahmendaten", "/versorgungsauskunft/rahmendaten"],
  ["Ruhestand", "/versorgungsauskunft/ruhestand"],
  ["Dienstzeiten", "/versorgungsauskunft/dienstzeiten"],
  ["Ergebnis", "/versorgungsauskunft/ergebnis"],
] as const;

/** Die Schritte des Rechners; frühere sind Links zurück. */
export function Schrittweg({ aktuell }: { aktuell: 1 | 2 | 3 | 4 | 5 }) {
  return (
    <ol className="fortschritt rechner-schritte" aria-label="Schritte der Versorgungsauskunft">
      {SCHRITTE.map(([titel, href], i) => {
        const zustand = i + 1 < aktuell ? "erledigt" : i + 1 === aktuell ? "aktuell" : "offen";
        return (
          <li
            key={href}
            className={`schritt-${zustand}`}
            aria-current={zustand === "aktuell" ? "step" : undefined}
          >
            <span className="schritt-punkt">
              {zustand === "erledigt" && <Zeichen pfad={CHECK} />}
            </span>
            <span className="schritt-titel">
              {zustand === "erledigt" ? <Verweis href={href}>{titel}</Verweis> : titel}
              {zustand === "offen" && <span className="nur-vorlesen">, noch offen</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
