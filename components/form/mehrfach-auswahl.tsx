"use client";

import { GruppenHuelle } from "./feld-huelle";
import { Kombination } from "./kombination";
import { SUCHHINWEIS } from "./kombinationsfeld";
import { useFeld } from "./kontext";
import type { FeldAngaben, Wahl } from "./typen";

interface MehrfachAuswahlProps extends FeldAngaben {
  moeglichkeiten: readonly Wahl[];
  /** Höchstzahl der Angaben; so viele Felder stehen untereinander. */
  max: number;
}

/**
 * Mehrere Angaben aus einer langen Liste, etwa bis zu drei Staatsangehörigkeiten: je Angabe ein
 * Kombinationsfeld desselben Namens. Im Rohwert stehen die Codes mit Komma verbunden.
 */
export function MehrfachAuswahl({ moeglichkeiten, max, ...rest }: MehrfachAuswahlProps) {
  const angaben = { ...rest, hinweis: [SUCHHINWEIS, rest.hinweis].filter(Boolean).join(" ") };
  const { id, wert, fehler, attribute } = useFeld(angaben);
  const { "aria-describedby": _amRahmen, required, ...jede } = attribute;
  const codes = wert.split(",");
  return (
    <GruppenHuelle {...angaben} id={id} fehler={fehler}>
      {Array.from({ length: max }, (_, nr) => nr).map((nr) => (
        <Kombination
          key={nr}
          {...jede}
          id={nr === 0 ? id : `${id}-${nr}`}
          required={nr === 0 && required}
          aria-label={`${angaben.label}, ${nr + 1}. Angabe`}
          label={angaben.label}
          wert={codes[nr] ?? ""}
          moeglichkeiten={moeglichkeiten}
        />
      ))}
    </GruppenHuelle>
  );
}
