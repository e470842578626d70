"use client";

import { useEffect, useId, useRef } from "react";
import { CIRCLE_ALERT } from "./pfade";
import { Zeichen } from "./zeichen";

/** Ein Fehler; `ziel` ist die Kennung des Eingabefelds, `null` gilt dem ganzen Formular. */
export interface Fehlereintrag {
  ziel: string | null;
  text: string;
}

interface FehlerlisteProps {
  fehler?: readonly Fehlereintrag[];
  meldung?: string;
  titel?: string;
  /** Wechselt der Wert, springt der Fokus erneut auf die Liste; sonst nur beim Erscheinen. */
  anlass?: unknown;
}

/**
 * Zusammenfassung der Fehler über der Überschrift (ux.md 4): bekommt den Fokus, nennt jeden Fehler
 * mit denselben Worten wie am Feld und führt dorthin. Ohne Fehler und Meldung zeigt sie nichts.
 */
export function Fehlerliste({
  fehler = [],
  meldung,
  titel = "Bitte prüfen Sie Ihre Angaben",
  anlass,
}: FehlerlisteProps) {
  const kasten = useRef<HTMLElement>(null);
  const kennung = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: jede abgelehnte Sendung holt den Fokus neu.
  useEffect(() => kasten.current?.focus(), [anlass]);
  if (fehler.length === 0 && !meldung) return null;
  return (
    <section className="fehlerliste" ref={kasten} tabIndex={-1} aria-labelledby={kennung}>
      <h2 id={kennung}>
        <Zeichen pfad={CIRCLE_ALERT} />
        {titel}
      </h2>
      {meldung && <p>{meldung}</p>}
      {fehler.length > 0 && (
        <ul>
          {fehler.map(({ ziel, text }) => (
            <li key={`${ziel} ${text}`}>{ziel ? <a href={`#${ziel}`}>{text}</a> : text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
