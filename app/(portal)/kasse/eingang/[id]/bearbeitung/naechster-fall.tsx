"use client";

import { useEffect, useRef } from "react";
import { LISTE_GEMERKT } from "../../gemerkte-liste";

/** Eine Funktionstaste statt eines Buchstabens: Buchstaben träfen auch, wer diktiert (WCAG 2.1.4). */
const TASTE = "F8";

const tippt = (ziel: EventTarget | null) =>
  ziel instanceof Element &&
  ziel.closest("input, textarea, select, [contenteditable=true], dialog[open]") !== null;

interface NaechsterFallProps {
  meldungId: string;
  /** Angaben der Liste aus der Adresse, etwa `?nur=meine`; leer, wenn sie dort nicht steht. */
  angaben: string;
}

/**
 * „Nächster Fall“ als Schaltfläche und mit der Taste F8. In einem Feld und in einem offenen Dialog bleibt
 * die Taste ohne Wirkung, ebenso mit Umschalt-, Strg- oder Alt-Taste. Ohne Skript ist es ein Formular und
 * folgt den Angaben der Adresse.
 */
export function NaechsterFall({ meldungId, angaben }: NaechsterFallProps) {
  const form = useRef<HTMLFormElement>(null);
  const felder = [...new URLSearchParams(angaben), ["von", meldungId] as const];

  useEffect(() => {
    function taste(ereignis: KeyboardEvent) {
      const { key, altKey, ctrlKey, metaKey, shiftKey, target, repeat } = ereignis;
      if (key !== TASTE || altKey || ctrlKey || metaKey || shiftKey || repeat || tippt(target))
        return;
      ereignis.preventDefault();
      form.current?.requestSubmit();
    }
    document.addEventListener("keydown", taste);
    return () => document.removeEventListener("keydown", taste);
  }, []);

  /** Nach einer Entscheidung steht die Liste nicht mehr in der Adresse, nur noch im Fenster. */
  function ergaenze() {
    if (angaben || !form.current) return;
    for (const [name, wert] of new URLSearchParams(sessionStorage.getItem(LISTE_GEMERKT) ?? "")) {
      const feld = document.createElement("input");
      Object.assign(feld, { type: "hidden", name, value: wert });
      form.current.append(feld);
    }
  }

  return (
    <form
      ref={form}
      action="/kasse/eingang/naechste"
      method="get"
      onSubmit={ergaenze}
      className="nicht-drucken"
    >
      {felder.map(([name, wert]) => (
        <input key={name} type="hidden" name={name} value={wert} />
      ))}
      <button type="submit" className="knopf knopf-sekundaer" aria-keyshortcuts={TASTE}>
        Nächster Fall (Taste {TASTE})
      </button>
    </form>
  );
}
