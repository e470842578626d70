"use client";

import { FeldHuelle } from "./feld-huelle";
import { useFeld } from "./kontext";
import type { FeldAngaben } from "./typen";

/** Eine einzelne Datei, mit dem Dateifeld des Browsers; Anhänge nimmt `DateiFeld`. */
export function DateiWahl({ accept, ...angaben }: FeldAngaben & { accept: string }) {
  const { id, fehler, attribute } = useFeld(angaben);
  return (
    <FeldHuelle {...angaben} id={id} fehler={fehler}>
      <input {...attribute} type="file" accept={accept} className="eingabe" />
    </FeldHuelle>
  );
}
