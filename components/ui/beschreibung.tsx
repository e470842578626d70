import type { ReactNode } from "react";

/** Eine Zeile der Beschreibungsliste. */
export interface Beschreibungszeile {
  label: string;
  wert: ReactNode;
}

interface BeschreibungProps {
  zeilen: readonly Beschreibungszeile[];
  /** Mehrere Spalten nebeneinander, etwa für Stammdaten über einer Tabelle. */
  spalten?: boolean;
}

/** Namen und Werte als Beschreibungsliste, etwa Stammdaten oder die Seite „Angaben prüfen“. */
export function Beschreibung({ zeilen, spalten = false }: BeschreibungProps) {
  return (
    <dl className={spalten ? "beschreibung beschreibung-spalten" : "beschreibung"}>
      {zeilen.map(({ label, wert }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{wert}</dd>
        </div>
      ))}
    </dl>
  );
}
