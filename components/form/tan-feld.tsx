"use client";

import { FeldHuelle } from "./feld-huelle";
import { useFeld } from "./kontext";
import type { FeldAngaben } from "./typen";

type TanFeldProps = Omit<FeldAngaben, "label" | "wert" | "autocomplete"> & { label?: string };

/** Sechsstellige TAN; ein abgelehnter Wert steht nie wieder im Feld (ux.md 4). */
export function TanFeld({ label = "TAN", ...rest }: TanFeldProps) {
  const angaben = { ...rest, label };
  const { id, fehler, attribute } = useFeld(angaben);
  return (
    <FeldHuelle {...angaben} id={id} fehler={fehler}>
      <input
        {...attribute}
        data-geheim
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        className="eingabe eingabe-tan"
      />
    </FeldHuelle>
  );
}
