import type { ReactNode } from "react";

interface SeitenkopfProps {
  titel: ReactNode;
  /** Der eine Satz unter dem Titel, den jeder Bildschirm hat (ergaenzungen.md 1). */
  einleitung: ReactNode;
  /** Zeile über dem Titel, etwa der Weg zurück. */
  davor?: ReactNode;
  /** Schaltflächen rechts neben dem Titel. */
  aktionen?: ReactNode;
}

/** Titel des Bildschirms, seine Anleitung und seine Aktionen; trägt die einzige `h1` der Seite. */
export function Seitenkopf({ titel, einleitung, davor, aktionen }: SeitenkopfProps) {
  return (
    <div className="seitenkopf">
      {davor && <p className="seitenkopf-davor">{davor}</p>}
      <div className="seitenkopf-zeile">
        <div>
          <h1 tabIndex={-1}>{titel}</h1>
          <p className="seitenkopf-einleitung">{einleitung}</p>
        </div>
        {aktionen && <div className="knopfleiste">{aktionen}</div>}
      </div>
    </div>
  );
}
