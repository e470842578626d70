"use client";

import { FeldTexte } from "./feld-huelle";
import { useFeld } from "./kontext";

/** Fehler, der einer ganzen Feldgruppe gilt, etwa „mindestens eine Angabe“. */
export function GruppenFehler({ name, fehler }: { name: string; fehler?: string }) {
  const feld = useFeld({ name, label: "", fehler });
  return <FeldTexte id={feld.id} fehler={feld.fehler} />;
}
