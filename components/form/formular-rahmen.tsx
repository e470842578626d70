"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Fehlerliste } from "@/components/ui/fehlerliste";
import { Hinweis } from "@/components/ui/hinweis";
import { feldKennung } from "./beschriftung";
import { Kontext } from "./kontext";
import type { FormAktion, FormZustand } from "./typen";
import { useAktualisierung } from "./use-aktualisierung";
import { useFehlertitel } from "./use-fehlertitel";
import { useSendung } from "./use-sendung";
import { useVerlassen } from "./use-verlassen";

interface FormularRahmenProps {
  action: FormAktion;
  anfang?: FormZustand;
  /** Seitenkopf und Texte zwischen Fehlerliste und Formular: Die Liste steht über der `h1` (ux.md 4). */
  kopf?: ReactNode;
  /** Wert von `absicht`, wenn die Eingabetaste sendet. */
  standardAbsicht?: string;
  /** Unterscheidet die Felder, wenn mehrere Formulare auf einer Seite stehen. */
  kennung?: string;
  /** Fragt nach, bevor ungesendeter Text verloren geht; bei Anmeldung und Suche ausschalten. */
  warnen?: boolean;
  children: ReactNode;
}

const KEIN_ZUSTAND: FormZustand = {};

/**
 * Formular um eine Serveraktion. Ohne Skript ist es ein gewöhnlicher POST auf dieselbe Seite; mit
 * Skript bleiben die Eingaben im Dokument stehen, ein zweiter Klick wird übergangen, und eine
 * abgerissene Verbindung wird zur Meldung statt zum Verlust. Die Felder darin lesen Werte und
 * Fehler aus dem Zustand, den die Aktion zurückgibt.
 */
export function FormularRahmen({
  action,
  anfang = KEIN_ZUSTAND,
  kopf,
  standardAbsicht,
  kennung,
  warnen = true,
  children,
}: FormularRahmenProps) {
  const form = useRef<HTMLFormElement>(null);
  const { zustand, sendet, aktion, sende } = useSendung(action, anfang);
  useAktualisierung(form, action);
  useVerlassen(form, warnen, zustand);
  useFehlertitel(hatFehler(zustand));
  useEffect(() => leereGeheimes(form.current, zustand), [zustand]);

  return (
    <Kontext value={{ zustand, sendet, kennung }}>
      <Fehlerliste
        fehler={alsListe(zustand, kennung)}
        meldung={zustand.meldung}
        titel={zustand.titel}
        anlass={zustand}
      />
      {zustand.erfolg && <Hinweis art="erfolg" rolle="status" titel={zustand.erfolg} />}
      {kopf}
      <form ref={form} action={aktion} onSubmit={sende} noValidate className="formular">
        {/* Die Eingabetaste drückt die erste Schaltfläche; ohne diese wäre es etwa ein „entfernen“. */}
        <button
          type="submit"
          className="nur-vorlesen"
          tabIndex={-1}
          aria-hidden="true"
          name={standardAbsicht ? "absicht" : undefined}
          value={standardAbsicht}
        />
        {children}
      </form>
    </Kontext>
  );
}

function hatFehler(zustand: FormZustand): boolean {
  return Boolean(zustand.meldung) || Object.keys(zustand.fehler ?? {}).length > 0;
}

function alsListe(zustand: FormZustand, kennung?: string) {
  return Object.entries(zustand.fehler ?? {}).map(([feld, text]) => ({
    ziel: feld.startsWith("_") ? null : feldKennung(feld, kennung),
    text,
  }));
}

/** Nur Passwort und TAN gehen bei einem Fehler verloren (ux.md 4). */
function leereGeheimes(form: HTMLFormElement | null, zustand: FormZustand): void {
  if (!hatFehler(zustand)) return;
  for (const feld of form?.querySelectorAll<HTMLInputElement>("input[data-geheim]") ?? []) {
    feld.value = "";
  }
}
