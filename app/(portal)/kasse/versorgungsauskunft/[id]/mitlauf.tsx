import { Erneuern } from "@/components/layout/erneuern";

/** Erneuert die Seite, solange gerechnet wird, und sagt es. */
export function Mitlauf() {
  return (
    <>
      <Erneuern sekunden={3} />
      <p className="leise">
        Die Anzeige erneuert sich von selbst; ohne Skript laden Sie die Seite neu. Sie können sie
        auch verlassen, gerechnet wird weiter.
      </p>
    </>
  );
}
