import { Hinweis } from "@/components/ui/hinweis";
import { MARKEN } from "@/lib/postfach";
import type { Getan } from "./adresse";

const anzahl = (n: number) => (n === 1 ? "Eine Nachricht" : `${n} Nachrichten`);

/** Rückmeldung nach einem Zeichen an einer oder mehreren Nachrichten. */
export function GetanHinweis({ getan }: { getan: Getan | null }) {
  if (!getan) return null;
  if (getan.marke === "nichts")
    return (
      <Hinweis art="warnung" rolle="status" titel="Keine Nachricht ausgewählt">
        Wählen Sie zuerst mindestens eine Nachricht aus.
      </Hinweis>
    );
  return (
    <Hinweis
      art={getan.uebersprungen ? "warnung" : "erfolg"}
      rolle="status"
      titel={`${anzahl(getan.markiert)} ${MARKEN[getan.marke].getan}.`}
    >
      {getan.uebersprungen > 0 &&
        `${anzahl(getan.uebersprungen)} übersprungen, weil sie für Sie nicht (mehr) lesbar ist.`}
    </Hinweis>
  );
}
