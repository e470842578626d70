"use client";

import { Knopf } from "./knopf";
import { PRINTER } from "./pfade";

/** „Drucken“ öffnet den Druckdialog des Browsers; ohne Skript druckt dessen eigenes Menü. */
export function DruckKnopf() {
  return (
    <Knopf type="button" zeichen={PRINTER} onClick={() => window.print()}>
      Drucken
    </Knopf>
  );
}
