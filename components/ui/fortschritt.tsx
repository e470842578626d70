import { CHECK, X } from "./pfade";
import { Zeichen } from "./zeichen";

/** Ein Schritt eines Vorgangs. */
export interface Schritt {
  titel: string;
  zustand: "erledigt" | "aktuell" | "offen" | "abgebrochen";
  /** Fertig formatiertes Datum oder Zeitpunkt. */
  datum?: string;
}

const WORT: Record<Schritt["zustand"], string> = {
  erledigt: "erledigt",
  aktuell: "aktueller Stand",
  offen: "noch offen",
  abgebrochen: "beendet",
};

/** Stand eines Vorgangs als geordnete Liste (ux.md 10), etwa ›Eingegangen‹ bis ›Erledigt‹. */
export function Fortschritt({ label, schritte }: { label: string; schritte: readonly Schritt[] }) {
  return (
    <ol className="fortschritt" aria-label={label}>
      {schritte.map(({ titel, zustand, datum }) => (
        <li
          key={titel}
          className={`schritt-${zustand}`}
          aria-current={zustand === "aktuell" ? "step" : undefined}
        >
          <span className="schritt-punkt">
            {zustand === "erledigt" && <Zeichen pfad={CHECK} />}
            {zustand === "abgebrochen" && <Zeichen pfad={X} />}
          </span>
          <span className="schritt-titel">
            {titel}
            <span className="nur-vorlesen">, {WORT[zustand]}</span>
          </span>
          {datum && <span className="schritt-datum">{datum}</span>}
        </li>
      ))}
    </ol>
  );
}
