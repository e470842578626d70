import type { ReactNode } from "react";
import { pfadNachName } from "./pfad-nach-name";
import { Verweis } from "./verweis";
import { Zeichen } from "./zeichen";

interface KachelProps {
  /** Fehlt sie, ist die Kachel gesperrt; der Hinweis sagt, warum. */
  href?: string;
  titel: string;
  /** Name des Symbols bei lucide, etwa `calendar-off`. */
  symbol: string;
  hinweis?: string;
}

/** Kachel als Link, etwa auf ein Formular unter dem Lebenslauf. Steht in `Kacheln`. */
export function Kachel({ href, titel, symbol, hinweis }: KachelProps) {
  const inhalt = (
    <>
      <Zeichen pfad={pfadNachName(symbol)} />
      <span>
        {titel}
        {hinweis && <span className="kachel-hinweis">{hinweis}</span>}
      </span>
    </>
  );
  return (
    <li>
      {href ? (
        <Verweis href={href} className="kachel">
          {inhalt}
        </Verweis>
      ) : (
        <div className="kachel kachel-gesperrt">{inhalt}</div>
      )}
    </li>
  );
}

/** Raster von Kacheln; `label` benennt die Liste für Vorleseprogramme. */
export function Kacheln({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="kacheln" aria-label={label}>
      {children}
    </ul>
  );
}
