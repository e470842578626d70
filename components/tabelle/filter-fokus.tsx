"use client";

import { useEffect, useRef } from "react";

/** Über den Neuaufbau der Seite hinweg: Ein Filter dieser Seite wurde eben gesendet. */
let gesendet = false;

/**
 * Die Weiterleitung nach dem Anwenden baut die Liste neu auf, und der Fokus fiele auf den Anfang der
 * Seite. Er kehrt zum Filter zurück: auf die falsche Angabe, sonst auf die Schaltfläche.
 */
export function FilterFokus() {
  const marke = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const bereich = marke.current?.parentElement;
    if (gesendet) {
      gesendet = false;
      const falsch = bereich?.querySelector<HTMLElement>("[aria-invalid]");
      (falsch ?? bereich?.querySelector("summary"))?.focus();
    }
    const merke = () => {
      gesendet = true;
    };
    bereich?.addEventListener("submit", merke);
    return () => bereich?.removeEventListener("submit", merke);
  }, []);
  return <span ref={marke} hidden />;
}
