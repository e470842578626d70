"use client";

import { Knopf } from "./knopf";
import { PRINTER } from "./pfade";
import { Zeichen } from "./zeichen";

/**
 * „Drucken“ öffnet den Druckdialog des Browsers; ohne Skript druckt dessen eigenes Menü.
 * @param imMenue als Eintrag eines Menüs, ohne das Aussehen einer Schaltfläche
 */
export function DruckKnopf({ imMenue = false }: { imMenue?: boolean }) {
  const drucke = () => window.print();
  return imMenue ? (
    <button type="button" onClick={drucke}>
      <Zeichen pfad={PRINTER} />
      Drucken
    </button>
  ) : (
    <Knopf type="button" zeichen={PRINTER} onClick={drucke}>
      Drucken
    </Knopf>
  );
}
