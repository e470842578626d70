import { unstable_rethrow } from "next/navigation";
import { type SubmitEvent, useActionState, useState, useTransition } from "react";
import type { FormAktion, FormZustand } from "./typen";

/**
 * Sendet ein Formular und hält seinen Zustand. `aktion` ist der Weg ohne Skript und vor dem
 * Aufwachen der Seite; `sende` ruft dieselbe Serveraktion selbst, weil React das Formular nach
 * `aktion` leert und ein Verbindungsfehler dort die ganze Seite ersetzen würde.
 */
export function useSendung(action: FormAktion, anfang: FormZustand) {
  const [vomServer, aktion] = useActionState(action, anfang);
  const [eigener, setEigener] = useState<FormZustand>();
  const [sendet, starte] = useTransition();
  const zustand = eigener ?? vomServer;

  function sende(ereignis: SubmitEvent<HTMLFormElement>) {
    ereignis.preventDefault();
    if (sendet) return;
    const daten = new FormData(ereignis.currentTarget, ereignis.nativeEvent.submitter);
    starte(async () => setEigener(await rufe(action, zustand, daten)));
  }

  return { zustand, sendet, aktion, sende };
}

async function rufe(
  action: FormAktion,
  zustand: FormZustand,
  daten: FormData,
): Promise<FormZustand> {
  try {
    return await action(zustand, daten);
  } catch (fehler) {
    unstable_rethrow(fehler); // Weiterleitungen der Aktion sind keine Störung.
    return { titel: "Das hat nicht geklappt", meldung: stoerung(fehler) };
  }
}

function stoerung(fehler: unknown): string {
  const code = fehler instanceof Error && "digest" in fehler ? fehler.digest : undefined;
  return code
    ? `Ihre Eingaben stehen noch hier. Bitte versuchen Sie es erneut. Fehlercode ${code}.`
    : "Das Portal ist gerade nicht erreichbar. Ihre Eingaben stehen noch hier. Prüfen Sie die Verbindung und senden Sie dann erneut.";
}
