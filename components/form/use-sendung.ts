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
    // Der Router ist schon unterwegs; den Fehler weiterzuwerfen, baute nur das Formular neu auf, und
    // führt der Weg auf dieselbe Seite (neuer Eintrag), fielen Fokus und Eingaben weg.
    if (istWeiterleitung(fehler)) return {};
    unstable_rethrow(fehler); // etwa `notFound()`
    return { titel: "Das hat nicht geklappt", meldung: stoerung(fehler) };
  }
}

function istWeiterleitung(fehler: unknown): boolean {
  return (
    fehler instanceof Error &&
    "digest" in fehler &&
    String(fehler.digest).startsWith("NEXT_REDIRECT")
  );
}

function stoerung(fehler: unknown): string {
  const code = fehler instanceof Error && "digest" in fehler ? fehler.digest : undefined;
  return code
    ? `Ihre Eingaben stehen noch hier. Bitte versuchen Sie es erneut. Fehlercode ${code}.`
    : "Das Portal ist gerade nicht erreichbar. Ihre Eingaben stehen noch hier. Prüfen Sie die Verbindung und senden Sie dann erneut.";
}
