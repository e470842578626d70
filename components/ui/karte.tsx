import type { ReactNode } from "react";

interface KarteProps {
  titel: string;
  /** Überschriftenebene im Aufbau der Seite. */
  ebene?: 2 | 3;
  /** Link oder Schaltfläche rechts neben der Überschrift, etwa ›Ändern‹. */
  aktion?: ReactNode;
  children: ReactNode;
}

/** Abgegrenzter Bereich mit Überschrift. */
export function Karte({ titel, ebene = 2, aktion, children }: KarteProps) {
  const Ueberschrift = `h${ebene}` as const;
  return (
    <section className="karte">
      <div className="karte-kopf">
        <Ueberschrift>{titel}</Ueberschrift>
        {aktion}
      </div>
      {children}
    </section>
  );
}
