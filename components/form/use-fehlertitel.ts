import { useEffect } from "react";

const VORSATZ = "Fehler: ";

/** Stellt dem Titel des Fensters ›Fehler: ‹ voran, solange das Formular Fehler zeigt (ux.md 4). */
export function useFehlertitel(fehler: boolean): void {
  useEffect(() => {
    if (!fehler) return;
    document.title = VORSATZ + document.title;
    return () => {
      document.title = document.title.replace(VORSATZ, "");
    };
  }, [fehler]);
}
