"use client";

import { useState } from "react";
import { CHECK, EYE, EYE_OFF } from "@/components/ui/pfade";
import { Zeichen } from "@/components/ui/zeichen";
import { PASSWORTREGELN } from "@/lib/passwortregeln";
import { FeldHuelle } from "./feld-huelle";
import { useFeld } from "./kontext";
import type { FeldAngaben } from "./typen";

interface PasswortFeldProps extends Omit<FeldAngaben, "wert" | "autocomplete"> {
  autocomplete: "current-password" | "new-password";
  /** Zeigt die Regeln für neue Passwörter und hakt erfüllte ab. */
  mitRegeln?: boolean;
}

/** Passwortfeld mit der Schaltfläche „Passwort anzeigen“. Der Server schickt nie einen Wert zurück. */
export function PasswortFeld({ mitRegeln = false, ...angaben }: PasswortFeldProps) {
  const [sichtbar, setSichtbar] = useState(false);
  const [getippt, setGetippt] = useState("");
  const { id, fehler, attribute } = useFeld(angaben);
  return (
    <FeldHuelle {...angaben} id={id} fehler={fehler}>
      <div className="eingabe-passwort">
        <input
          {...attribute}
          data-geheim
          type={sichtbar ? "text" : "password"}
          spellCheck={false}
          autoCapitalize="none"
          className="eingabe"
          onChange={mitRegeln ? (e) => setGetippt(e.target.value) : undefined}
        />
        <button
          type="button"
          className="nur-mit-skript"
          aria-pressed={sichtbar}
          onClick={() => setSichtbar(!sichtbar)}
        >
          <Zeichen pfad={sichtbar ? EYE_OFF : EYE} />
          <span className="nur-vorlesen">Passwort anzeigen</span>
        </button>
      </div>
      {mitRegeln && (
        <ul className="passwort-regeln">
          {PASSWORTREGELN.map(({ text, erfuellt }) => (
            <li key={text} data-erfuellt={erfuellt(getippt) || undefined}>
              <Zeichen pfad={CHECK} />
              {text}
              {erfuellt(getippt) && <span className="nur-vorlesen">, erfüllt</span>}
            </li>
          ))}
        </ul>
      )}
    </FeldHuelle>
  );
}
