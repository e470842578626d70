"use client";

import { FeldHuelle } from "./feld-huelle";
import { Kombination } from "./kombination";
import { useFeld } from "./kontext";
import type { FeldAngaben, Wahl } from "./typen";

interface KombinationsfeldProps extends FeldAngaben {
  moeglichkeiten: readonly Wahl[];
}

/** Wie man im Feld sucht; steht vor dem eigenen Hinweis des Felds. */
export const SUCHHINWEIS = "Suchen Sie nach Code oder Name.";

/** Auswahl aus einer langen Liste mit Suche nach Code und Name (ux.md 4). */
export function Kombinationsfeld({ moeglichkeiten, ...rest }: KombinationsfeldProps) {
  const angaben = { ...rest, hinweis: [SUCHHINWEIS, rest.hinweis].filter(Boolean).join(" ") };
  const { id, wert, fehler, attribute } = useFeld(angaben);
  return (
    <FeldHuelle {...angaben} id={id} fehler={fehler}>
      <Kombination
        {...attribute}
        id={id}
        wert={wert}
        label={angaben.label}
        moeglichkeiten={moeglichkeiten}
      />
    </FeldHuelle>
  );
}
