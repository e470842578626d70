"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

/** Über Seitenwechsel hinweg, auch wenn der Rahmen mit der Seite neu entsteht. */
let letzterPfad: string | undefined;

const OFFEN = "details[data-menue][open]";

/**
 * Kleine Bequemlichkeiten des Rahmens, ohne die alles bedienbar bleibt: Menüs schließen auf Escape
 * und beim Klick daneben, Strg+K springt in die Suche, und nach einem Seitenwechsel steht der Fokus
 * auf der Überschrift, damit Vorleseprogramme die neue Seite nennen (ux.md 12).
 */
export function RahmenVerhalten() {
  const pfad = usePathname();

  useEffect(() => {
    const vorher = letzterPfad;
    letzterPfad = pfad;
    if (vorher === undefined || vorher === pfad) return;
    schliesse(() => true);
    if (!document.querySelector(".fehlerliste")) document.querySelector("h1")?.focus();
  }, [pfad]);

  useEffect(() => {
    const klick = ({ target }: MouseEvent) =>
      schliesse((menue) => !(target instanceof Node && menue.contains(target)));
    const taste = (ereignis: KeyboardEvent) => {
      if (ereignis.key === "Escape") {
        schliesse((menue) => menue.contains(document.activeElement))?.focus();
        schliesse(() => true);
      } else if (ereignis.key === "k" && (ereignis.ctrlKey || ereignis.metaKey)) {
        springeZurSuche(ereignis);
      }
    };
    document.addEventListener("click", klick);
    document.addEventListener("keydown", taste);
    return () => {
      document.removeEventListener("click", klick);
      document.removeEventListener("keydown", taste);
    };
  }, []);

  return null;
}

/** Schließt passende Menüs und gibt die Schaltfläche des letzten zurück. */
function schliesse(passt: (menue: HTMLDetailsElement) => boolean): HTMLElement | null {
  let knopf: HTMLElement | null = null;
  for (const menue of document.querySelectorAll<HTMLDetailsElement>(OFFEN)) {
    if (!passt(menue)) continue;
    menue.open = false;
    knopf = menue.querySelector("summary");
  }
  return knopf;
}

/** Das Kürzel wirkt nur, wo eine Suche steht und die Person es nicht abgeschaltet hat. */
function springeZurSuche(ereignis: KeyboardEvent): void {
  const suche = document.getElementById("suche");
  if (!suche || document.documentElement.dataset.kuerzel === "aus") return;
  ereignis.preventDefault();
  suche.focus();
}
