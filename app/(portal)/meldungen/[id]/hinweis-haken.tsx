"use client";

import { Haken } from "@/components/form/haken";
import { useFormular } from "@/components/form/kontext";

const VORSATZ = "hinweis.";
const TEXT = "hinweistext.";

/**
 * Hinweise, die erst die Prüfung der Antwort ergibt: Der Fehler am Haken ist der Text des Hinweises, und
 * wer ihn bestätigt, sendet ihn mit. Einmal genannte bleiben stehen, auch wenn danach anderes fehlt.
 */
export function HinweisHaken() {
  const { zustand } = useFormular();
  const { fehler = {}, werte = {} } = zustand;
  const regeln = [...Object.keys(fehler), ...Object.keys(werte)]
    .filter((k) => k.startsWith(VORSATZ))
    .map((k) => k.slice(VORSATZ.length));
  return [...new Set(regeln)].map((regel) => {
    const neu = fehler[VORSATZ + regel];
    const text = neu ?? werte[TEXT + regel] ?? "";
    return (
      <div key={regel}>
        <input type="hidden" name={TEXT + regel} value={text} />
        <Haken
          name={VORSATZ + regel}
          label="Hinweis gelesen"
          hinweis={neu ? undefined : text}
          pflicht
        />
      </div>
    );
  });
}
