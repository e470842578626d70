"use client";

import { GruppenHuelle } from "./feld-huelle";
import { useFeld } from "./kontext";
import type { FeldAngaben, Wahl } from "./typen";

interface MehrfachAuswahlProps extends FeldAngaben {
  moeglichkeiten: readonly Wahl[];
  /** Höchstzahl der Angaben; so viele Listen stehen untereinander. */
  max: number;
}

/**
 * Mehrere Angaben aus einer langen Liste, etwa bis zu drei Staatsangehörigkeiten: je Angabe eine
 * Auswahlliste desselben Namens. Im Rohwert stehen die Codes mit Komma verbunden.
 */
export function MehrfachAuswahl({ moeglichkeiten, max, ...angaben }: MehrfachAuswahlProps) {
  const { id, wert, fehler, attribute } = useFeld(angaben);
  const { "aria-describedby": _amRahmen, id: _erste, required, ...jede } = attribute;
  const codes = wert.split(",");
  return (
    <GruppenHuelle {...angaben} id={id} fehler={fehler}>
      {Array.from({ length: max }, (_, nr) => nr).map((nr) => (
        <select
          key={nr}
          {...jede}
          id={nr === 0 ? id : `${id}-${nr}`}
          required={nr === 0 && required}
          aria-label={`${angaben.label}, ${nr + 1}. Angabe`}
          defaultValue={codes[nr] ?? ""}
          className="eingabe"
        >
          <option value="">{nr === 0 ? "Bitte auswählen" : "keine weitere"}</option>
          {moeglichkeiten.map((m) => (
            <option key={m.wert} value={m.wert}>
              {m.text}
            </option>
          ))}
        </select>
      ))}
    </GruppenHuelle>
  );
}
