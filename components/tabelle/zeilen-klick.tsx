"use client";

import { useEffect, useRef } from "react";

/**
 * Macht aus einem Klick irgendwo in der Zeile den Klick auf ihren Link. Markierter Text und andere
 * Bedienelemente bleiben, was sie sind; Tastatur und Vorleseprogramme nutzen den Link selbst.
 */
export function ZeilenKlick() {
  const marke = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const bereich = marke.current?.parentElement;
    function klick({ target, ctrlKey, metaKey }: MouseEvent) {
      if (!(target instanceof Element) || target.closest("a, button, input, label, select")) return;
      if (ctrlKey || metaKey || window.getSelection()?.toString()) return;
      target.closest("tr[data-zeile]")?.querySelector("a")?.click();
    }
    bereich?.addEventListener("click", klick);
    return () => bereich?.removeEventListener("click", klick);
  }, []);
  return <span ref={marke} hidden />;
}
