"use client";

import { useState } from "react";
import { formatDatum, type IsoDatum, parseDatum } from "@/lib/datum";
import { FeldHuelle } from "./feld-huelle";
import { useFeld } from "./kontext";
import type { FeldAngaben } from "./typen";

interface DatumFeldProps extends FeldAngaben {
  /** Entscheidet über das Jahrhundert zweistelliger Jahre. */
  heute: IsoDatum;
  /** Meldung für alles, was kein Datum ist; ohne Angabe die allgemeine. */
  formtext?: string;
}

/**
 * Datum als Textfeld (ux.md 5): nimmt 1.4.26, 01042026, 2026-04-01 und eingefügten Text und zeigt
 * beim Verlassen TT.MM.JJJJ. Ein unlesbares Datum bleibt stehen und bekommt seinen Fehler sofort;
 * alles Weitere prüft der Server.
 */
export function DatumFeld({ heute, formtext, ...rest }: DatumFeldProps) {
  const [formfehler, setFormfehler] = useState<string>();
  const hinweis = rest.hinweis ? `TT.MM.JJJJ. ${rest.hinweis}` : "TT.MM.JJJJ";
  const { id, wert, fehler, attribute } = useFeld({ ...rest, hinweis }, formfehler);

  function verlassen(feld: HTMLInputElement, nach: EventTarget | null) {
    if (feld.value.trim() === "") return setFormfehler(undefined);
    const ergebnis = parseDatum(feld.value, heute);
    if (ergebnis.ok) feld.value = formatDatum(ergebnis.wert);
    // Eine Meldung verschöbe die Schaltfläche unter dem Zeiger weg; das Absenden prüft ohnehin.
    else if (nach instanceof HTMLButtonElement) return setFormfehler(undefined);
    setFormfehler(ergebnis.ok ? undefined : (formtext ?? fehlertext(rest.label, ergebnis.text)));
  }

  return (
    <FeldHuelle {...rest} id={id} hinweis={hinweis} fehler={fehler}>
      <input
        {...attribute}
        type="text"
        inputMode="numeric"
        defaultValue={lesbar(wert, heute)}
        className="eingabe eingabe-kurz"
        onBlur={(e) => verlassen(e.currentTarget, e.relatedTarget)}
      />
    </FeldHuelle>
  );
}

function fehlertext(label: string, gibtEsNicht: string | undefined): string {
  return gibtEsNicht
    ? `Den ${gibtEsNicht} gibt es nicht.`
    : `${label}: Geben Sie ein Datum wie 01.04.2026 ein.`;
}

function lesbar(wert: string, heute: IsoDatum): string {
  const ergebnis = parseDatum(wert, heute);
  return ergebnis.ok ? formatDatum(ergebnis.wert) : wert;
}
