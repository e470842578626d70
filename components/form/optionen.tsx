"use client";

import { GruppenHuelle } from "./feld-huelle";
import { useFeld } from "./kontext";
import type { FeldAngaben, Wahl } from "./typen";

interface OptionenProps extends FeldAngaben {
  moeglichkeiten: readonly Wahl[];
  /** Nebeneinander, für wenige kurze Möglichkeiten wie ja und nein. */
  nebeneinander?: boolean;
}

/** Optionsfelder, für bis zu sieben Möglichkeiten und für jede Frage mit ja oder nein. */
export function Optionen({ moeglichkeiten, nebeneinander = false, ...angaben }: OptionenProps) {
  const { id, wert, fehler, attribute } = useFeld(angaben);
  const { "aria-describedby": _amRahmen, "aria-invalid": _ebenso, ...jede } = attribute;
  return (
    <GruppenHuelle {...angaben} id={id} fehler={fehler} optionen>
      <div className={nebeneinander ? "optionen optionen-nebeneinander" : "optionen"}>
        {moeglichkeiten.map((m, nr) => (
          <label key={m.wert} className="option">
            <input
              {...jede}
              id={nr === 0 ? id : `${id}-${nr}`}
              type="radio"
              value={m.wert}
              defaultChecked={m.wert === wert}
            />
            <span>
              {m.text}
              {m.hinweis && <span className="option-hinweis">{m.hinweis}</span>}
            </span>
          </label>
        ))}
      </div>
    </GruppenHuelle>
  );
}

/** Frage, die mit ja oder nein beantwortet wird; gesendet wird `ja` oder `nein`. */
export function JaNein(angaben: FeldAngaben) {
  const moeglichkeiten = ["ja", "nein"].map((wert) => ({ wert, text: wert }));
  return <Optionen {...angaben} moeglichkeiten={moeglichkeiten} nebeneinander />;
}
