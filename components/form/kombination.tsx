"use client";

import { type ComponentProps, type KeyboardEvent, useRef, useState } from "react";
import { findeWahl, passende } from "./kombination-suche";
import type { Wahl } from "./typen";

interface KombinationProps extends ComponentProps<"input"> {
  id: string;
  /** Code oder, nach einem Fehler, der getippte Text. */
  wert: string;
  /** Name der Liste für Vorleseprogramme. */
  label: string;
  moeglichkeiten: readonly Wahl[];
}

/**
 * Eingabe mit Suche in einer Liste (ARIA-Muster „Combobox“): getippt wird ein Teil von Code oder Name,
 * gewählt mit Pfeiltasten und Eingabe oder mit dem Zeiger. Gesendet wird der Text; der Server macht
 * daraus den Code. Ohne Skript ist es ein Textfeld mit den Vorschlägen des Browsers.
 */
export function Kombination({ wert, label, moeglichkeiten, ...attribute }: KombinationProps) {
  const { id } = attribute;
  const feld = useRef<HTMLInputElement>(null);
  const [offen, setOffen] = useState(false);
  const [suche, setSuche] = useState("");
  const [aktiv, setAktiv] = useState(-1);
  const treffer = passende(moeglichkeiten, suche);

  function oeffne(text: string) {
    setSuche(text);
    setAktiv(text === "" ? treffer.findIndex((m) => m.text === feld.current?.value) : -1);
    setOffen(true);
  }

  function waehle(wahl: Wahl) {
    if (feld.current && feld.current.value !== wahl.text) {
      feld.current.value = wahl.text;
      // Von selbst meldet der Browser nur Getipptes; Sicherung und abhängige Felder hören auf beides.
      for (const art of ["input", "change"])
        feld.current.dispatchEvent(new Event(art, { bubbles: true }));
    }
    setOffen(false);
  }

  function bewege(schritt: 1 | -1) {
    const neu = Math.min(treffer.length - 1, Math.max(0, aktiv + schritt));
    setAktiv(neu);
    document.getElementById(`${id}-wahl-${neu}`)?.scrollIntoView({ block: "nearest" });
  }

  function taste(ereignis: KeyboardEvent) {
    const { key } = ereignis;
    const gewaehlt = treffer[aktiv];
    if (key === "ArrowDown" || key === "ArrowUp") {
      ereignis.preventDefault();
      if (offen) bewege(key === "ArrowDown" ? 1 : -1);
      else oeffne("");
    } else if (key === "Enter" && offen && gewaehlt) {
      ereignis.preventDefault();
      waehle(gewaehlt);
    } else if (key === "Escape" && offen) {
      ereignis.preventDefault();
      setOffen(false);
    }
  }

  function verlasse() {
    setOffen(false);
    const eindeutig = findeWahl(moeglichkeiten, feld.current?.value ?? "");
    if (eindeutig && feld.current) feld.current.value = eindeutig.text;
  }

  return (
    <div className="kombination">
      <input
        {...attribute}
        ref={feld}
        type="text"
        // biome-ignore lint/a11y/noRedundantRoles: Mit Skript gibt es die Vorschlagsliste nicht, dann wäre das Feld ein Textfeld.
        role="combobox"
        autoComplete="off"
        list={`${id}-vorschlaege`}
        aria-autocomplete="list"
        aria-expanded={offen}
        aria-controls={offen ? `${id}-liste` : undefined}
        aria-activedescendant={offen && aktiv >= 0 ? `${id}-wahl-${aktiv}` : undefined}
        defaultValue={moeglichkeiten.find((m) => m.wert === wert)?.text ?? wert}
        className="eingabe"
        onInput={(e) => {
          if (e.nativeEvent.isTrusted) oeffne(e.currentTarget.value);
        }}
        onClick={() => !offen && oeffne("")}
        onKeyDown={taste}
        onBlur={verlasse}
      />
      <noscript>
        <datalist id={`${id}-vorschlaege`}>
          {moeglichkeiten.map((m) => (
            <option key={m.wert} value={m.text} />
          ))}
        </datalist>
      </noscript>
      <p role="status" className="nur-vorlesen">
        {offen && suche !== "" ? anzahl(treffer.length) : ""}
      </p>
      {offen && treffer.length > 0 && (
        <div role="listbox" id={`${id}-liste`} aria-label={label} className="kombination-liste">
          {treffer.map((m, nr) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Tasten gelten dem Eingabefeld, das den Fokus behält.
            <div
              key={m.wert}
              id={`${id}-wahl-${nr}`}
              role="option"
              tabIndex={-1}
              aria-selected={nr === aktiv}
              className="kombination-wahl"
              onMouseDown={(e) => e.preventDefault()}
              onClick={() => waehle(m)}
            >
              {m.text}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function anzahl(n: number): string {
  if (n === 0) return "Kein Treffer.";
  return n === 1 ? "1 Treffer" : `${n} Treffer`;
}
