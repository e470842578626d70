"use client";

import { useState } from "react";
import { FeldHuelle } from "./feld-huelle";
import { useFeld } from "./kontext";
import type { FeldAngaben } from "./typen";

interface MehrzeiligProps extends FeldAngaben {
  /** Höchstzahl der Zeichen; die Eingabe wird nie abgeschnitten, nur gezählt. */
  max: number;
  zeilen?: number;
}

/** Mehrzeiliges Textfeld mit Zähler `0 / 10000`. */
export function Mehrzeilig({ max, zeilen = 5, ...angaben }: MehrzeiligProps) {
  const { id, wert, fehler, attribute } = useFeld(angaben);
  const [laenge, setLaenge] = useState(wert.length);
  const zuViel = laenge - max;
  return (
    <FeldHuelle {...angaben} id={id} fehler={fehler}>
      <textarea
        {...attribute}
        rows={zeilen}
        defaultValue={wert}
        className="eingabe"
        onChange={(e) => setLaenge(e.target.value.length)}
      />
      <p className={zuViel > 0 ? "zaehler zaehler-zu-viel" : "zaehler"}>
        <span className="nur-vorlesen">Zeichen: </span>
        {laenge} / {max}
      </p>
      <p role="status" className="nur-vorlesen">
        {zuViel > 0 ? `Der Text ist ${zuViel} Zeichen zu lang.` : ""}
      </p>
    </FeldHuelle>
  );
}
