import type { ReactNode } from "react";
import { CIRCLE_ALERT, CIRCLE_CHECK, INFO, TRIANGLE_ALERT } from "./pfade";
import { Zeichen } from "./zeichen";

/** Art eines Hinweises; jede trägt Zeichen, Wort und Farbe (ux.md 2: Farbe nie allein). */
export type Hinweisart = "info" | "erfolg" | "warnung" | "gefahr";

const ARTEN: Record<Hinweisart, { pfad: string; wort: string }> = {
  info: { pfad: INFO, wort: "Hinweis" },
  erfolg: { pfad: CIRCLE_CHECK, wort: "Erledigt" },
  warnung: { pfad: TRIANGLE_ALERT, wort: "Achtung" },
  gefahr: { pfad: CIRCLE_ALERT, wort: "Fehler" },
};

interface HinweisProps {
  art?: Hinweisart;
  /** Überschrift; ohne Angabe steht das Wort der Art. */
  titel?: string;
  /** `status` für Rückmeldungen, die nach einer Handlung erscheinen; sonst ist es fester Text. */
  rolle?: "status" | "alert";
  children?: ReactNode;
}

/** Abgesetzter Kasten mit einer Nachricht an die lesende Person. */
export function Hinweis({ art = "info", titel, rolle, children }: HinweisProps) {
  const { pfad, wort } = ARTEN[art];
  return (
    <div className={`hinweis hinweis-${art}`} role={rolle}>
      <Zeichen pfad={pfad} />
      <div>
        <p className="hinweis-titel">
          {titel ? (
            <>
              <span className="nur-vorlesen">{wort}: </span>
              {titel}
            </>
          ) : (
            wort
          )}
        </p>
        {children}
      </div>
    </div>
  );
}
