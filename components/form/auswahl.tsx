"use client";

import { FeldHuelle } from "./feld-huelle";
import { useFeld } from "./kontext";
import type { FeldAngaben, Wahl } from "./typen";

interface AuswahlProps extends FeldAngaben {
  moeglichkeiten: readonly Wahl[];
  /** Text des leeren Eintrags; `null` lässt ihn weg. */
  leer?: string | null;
}

/** Browsereigene Auswahlliste, für mehr als sieben Möglichkeiten. */
export function Auswahl({ moeglichkeiten, leer = "Bitte auswählen", ...angaben }: AuswahlProps) {
  const { id, wert, fehler, attribute } = useFeld(angaben);
  return (
    <FeldHuelle {...angaben} id={id} fehler={fehler}>
      <select {...attribute} defaultValue={wert} className="eingabe">
        {leer !== null && <option value="">{leer}</option>}
        {moeglichkeiten.map((m) => (
          <option key={m.wert} value={m.wert}>
            {m.text}
          </option>
        ))}
      </select>
    </FeldHuelle>
  );
}
