import type { ReactNode } from "react";
import { CHEVRON_DOWN } from "./pfade";
import { Zeichen } from "./zeichen";

/**
 * Schaltfläche mit Aufklappliste, etwa „Weitere Aktionen“. `children` sind `li` mit Links oder
 * kleinen Formularen. Als `details` öffnet sie ohne Skript; `MenueVerhalten` im Rahmen schließt sie
 * auf Escape und bei einem Klick daneben.
 */
export function Menue({ titel, children }: { titel: string; children: ReactNode }) {
  return (
    <details className="menue" data-menue>
      <summary className="knopf knopf-sekundaer">
        {titel}
        <Zeichen pfad={CHEVRON_DOWN} className="menue-pfeil" />
      </summary>
      <ul className="menue-liste">{children}</ul>
    </details>
  );
}
