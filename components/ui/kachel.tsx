import type { ReactNode } from "react";
import { pfadNachName } from "./pfad-nach-name";
import { Verweis } from "./verweis";
import { Zeichen } from "./zeichen";

interface KachelProps {
  href: string;
  titel: string;
  /** Name des Symbols bei lucide, etwa `calendar-off`. */
  symbol: string;
  hinweis?: string;
}

/** Kachel als Link, etwa auf ein Formular unter dem Lebenslauf. Steht in `Kacheln`. */
export function Kachel({ href, titel, symbol, hinweis }: KachelProps) {
  return (
    <li>
      <Verweis href={href} className="kachel">
        <Zeichen pfad={pfadNachName(symbol)} />
        <span>
          {titel}
          {hinweis && <span className="kachel-hinweis">{hinweis}</span>}
        </span>
      </Verweis>
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
