"use client";

import { createContext, use } from "react";
import { beschreibung, feldKennung } from "./beschriftung";
import type { FeldAngaben, FormZustand } from "./typen";

interface FormularKontext {
  zustand: FormZustand;
  /** Eine Sendung ist unterwegs. */
  sendet: boolean;
  /** Vorsatz der Kennungen, wenn mehrere Formulare auf einer Seite stehen. */
  kennung?: string;
}

/** Zustand des umgebenden `FormularRahmen`; außerhalb gelten allein die Angaben am Feld. */
export const Kontext = createContext<FormularKontext>({ zustand: {}, sendet: false });

/** Zustand des umgebenden Formulars, für eigene Felder einer Seite. */
export function useFormular(): FormularKontext {
  return use(Kontext);
}

/**
 * Wert, Fehler und die gemeinsamen Attribute eines Eingabefelds.
 * `formfehler` ist ein beim Verlassen bemerkter Formfehler; er gilt vor dem Fehler des Servers.
 */
export function useFeld(angaben: FeldAngaben, formfehler?: string) {
  const { zustand, kennung } = useFormular();
  const { name, pflicht, hinweis, bisher, autocomplete, steuert } = angaben;
  const id = feldKennung(name, kennung);
  const vomServer = zustand.fehler ? zustand.fehler[name] : angaben.fehler;
  const fehler = formfehler ?? vomServer;
  return {
    id,
    wert: zustand.werte?.[name] ?? angaben.wert ?? "",
    fehler,
    attribute: {
      id,
      name,
      required: pflicht,
      autoComplete: autocomplete,
      "data-steuert": steuert || undefined,
      "aria-invalid": fehler ? true : undefined,
      "aria-describedby": beschreibung(id, { hinweis, bisher, fehler }),
    },
  };
}
