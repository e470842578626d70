"use client";

import { useEffect, useRef } from "react";

/**
 * Führt den Fokus nach, wenn ein Eintrag dazukommt (in sein erstes Feld) oder verschwindet (auf die
 * Gruppe); sonst fiele er mit der gedrückten Schaltfläche auf den Seitenanfang.
 */
export function EintragsFokus({ anzahl }: { anzahl: number }) {
  const marke = useRef<HTMLSpanElement>(null);
  const vorher = useRef(anzahl);
  useEffect(() => {
    const gruppe = marke.current?.parentElement;
    const letzter = gruppe?.querySelector<HTMLElement>(
      ":scope > .eintrag:last-of-type :is(input, select, textarea)",
    );
    if (anzahl > vorher.current) letzter?.focus();
    if (anzahl < vorher.current) gruppe?.focus();
    vorher.current = anzahl;
  }, [anzahl]);
  return <span ref={marke} hidden />;
}
