"use client";

import { beschrifte } from "./beschriftung";
import { FeldTexte } from "./feld-huelle";
import { useFeld } from "./kontext";
import type { FeldAngaben } from "./typen";

interface HakenProps extends FeldAngaben {
  /** Gesendeter Wert, wenn der Haken gesetzt ist. */
  gesetzt?: string;
}

/** Einzelner Haken für eine Erklärung, etwa „Hinweis gelesen“; Tatsachen fragt `JaNein` ab. */
export function Haken({ gesetzt = "ja", ...angaben }: HakenProps) {
  const { id, wert, fehler, attribute } = useFeld(angaben);
  return (
    <div className={fehler ? "feld feld-falsch" : "feld"}>
      <FeldTexte id={id} fehler={fehler} />
      <label className="option">
        <input {...attribute} type="checkbox" value={gesetzt} defaultChecked={wert === gesetzt} />
        <span>{beschrifte(angaben.label, angaben.pflicht)}</span>
      </label>
      <FeldTexte id={id} hinweis={angaben.hinweis} bisher={angaben.bisher} />
    </div>
  );
}
