import type { ReactNode } from "react";
import { INBOX } from "./pfade";
import { Zeichen } from "./zeichen";

/** Leere Liste (ux.md 10): was fehlt, warum, und in `children` der nächste Schritt. */
export function Leer({ grund, children }: { grund?: string; children?: ReactNode }) {
  return (
    <div className="leer">
      <Zeichen pfad={INBOX} />
      <p>
        <strong>Keine Daten vorhanden</strong>
        {grund && <span>{grund}</span>}
      </p>
      {children}
    </div>
  );
}
