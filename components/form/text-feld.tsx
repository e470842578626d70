"use client";

import type { HTMLInputTypeAttribute } from "react";
import { FeldHuelle } from "./feld-huelle";
import { useFeld } from "./kontext";
import type { FeldAngaben } from "./typen";

interface TextFeldProps extends FeldAngaben {
  /** `email`, `tel` und `search` ändern nur die Bildschirmtastatur; geprüft wird auf dem Server. */
  typ?: Extract<HTMLInputTypeAttribute, "text" | "email" | "tel" | "search">;
  tastatur?: "numeric" | "decimal";
  /** Einheit hinter dem Feld, etwa `€` oder `%`. */
  einheit?: string;
  /** Breite nach der erwarteten Länge. */
  breite?: "kurz" | "mittel" | "voll";
  /** Vorschläge beim Tippen; freier Text bleibt möglich. */
  vorschlaege?: readonly string[];
}

/** Einzeiliges Textfeld, auch für Zahlen und Beträge. Nichts begrenzt das Einfügen. */
export function TextFeld({
  typ = "text",
  tastatur,
  einheit,
  breite = "voll",
  vorschlaege = [],
  ...angaben
}: TextFeldProps) {
  const { id, wert, fehler, attribute } = useFeld(angaben);
  const liste = vorschlaege.length > 0 ? `${id}-vorschlaege` : undefined;
  const eingabe = (
    <input
      {...attribute}
      list={liste}
      type={typ}
      inputMode={tastatur}
      defaultValue={wert}
      className={`eingabe eingabe-${breite}`}
    />
  );
  return (
    <FeldHuelle {...angaben} id={id} fehler={fehler}>
      {einheit ? (
        <div className="eingabe-mit-einheit">
          {eingabe}
          <span aria-hidden="true">{einheit}</span>
        </div>
      ) : (
        eingabe
      )}
      {liste && (
        <datalist id={liste}>
          {vorschlaege.map((v) => (
            <option key={v} value={v} />
          ))}
        </datalist>
      )}
    </FeldHuelle>
  );
}
