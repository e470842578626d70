"use client";

import { useEffect, useId, useRef, useState } from "react";
import { FeldHuelle } from "@/components/form/feld-huelle";
import { useFeld } from "@/components/form/kontext";

/** Ein Dienstzeitschlüssel zur Auswahl. */
export interface Schluessel {
  code: string;
  name: string;
  hinweis: string;
}

const falte = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Auswahl des Dienstzeitschlüssels: Namen zuerst, Nummer dahinter. Mit Skript engt ein Suchfeld die Liste
 * nach Name oder Nummer ein und der Hinweis nennt die Grenze des gewählten Schlüssels; ohne Skript ist es
 * die gewöhnliche Auswahlliste.
 */
export function SchluesselWahl({ liste, wert }: { liste: readonly Schluessel[]; wert: string }) {
  const angaben = { name: "dzs", label: "DZS", pflicht: true, wert };
  const { id, wert: anfang, fehler, attribute } = useFeld(angaben);
  const [code, setCode] = useState(anfang);
  const [suche, setSuche] = useState("");
  const hinweisId = useId();
  const auswahl = useRef<HTMLSelectElement>(null);
  const gemeldet = useRef(code);
  const treffer = liste.filter((s) => falte(`${s.name} ${s.code}`).includes(falte(suche.trim())));
  const gewaehlt = liste.find((s) => s.code === code);

  // Wählt die Suche, erfährt es die laufende Berechnung wie eine Eingabe von Hand.
  useEffect(() => {
    if (gemeldet.current === code) return;
    gemeldet.current = code;
    auswahl.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [code]);

  function suchen(text: string) {
    setSuche(text);
    const erster = liste.find((s) => falte(`${s.name} ${s.code}`).includes(falte(text.trim())));
    if (text.trim() !== "" && erster) setCode(erster.code);
  }

  return (
    <div className="schluessel-wahl">
      <div className="feld nur-mit-skript">
        <label htmlFor={`${id}-suche`}>Schlüssel suchen</label>
        <input
          id={`${id}-suche`}
          type="search"
          className="eingabe"
          autoComplete="off"
          value={suche}
          onChange={(e) => suchen(e.currentTarget.value)}
          onKeyDown={(e) => {
            // Die Eingabetaste sendete sonst die angefangene Zeile.
            if (e.key === "Enter") e.preventDefault();
          }}
          aria-describedby={`${id}-treffer`}
        />
        <p id={`${id}-treffer`} className="feld-hinweis" role="status">
          {suche.trim() === ""
            ? "Name oder Nummer, zum Beispiel Studium"
            : treffer.length === 0
              ? "Kein Schlüssel mit diesem Namen."
              : `${treffer.length} von ${liste.length} Schlüsseln`}
        </p>
      </div>
      <div>
        <FeldHuelle {...angaben} id={id} fehler={fehler}>
          <select
            ref={auswahl}
            {...attribute}
            aria-describedby={[attribute["aria-describedby"], hinweisId].filter(Boolean).join(" ")}
            className="eingabe"
            value={code}
            onChange={(e) => setCode(e.currentTarget.value)}
          >
            {/* Der gewählte Schlüssel bleibt in der Liste, auch wenn die Suche ihn ausschließt. */}
            {liste
              .filter((s) => treffer.includes(s) || s.code === code || treffer.length === 0)
              .map((s) => (
                <option key={s.code} value={s.code}>
                  {`${s.name} - ${s.code}`}
                </option>
              ))}
          </select>
        </FeldHuelle>
        <p id={hinweisId} className="feld-hinweis">
          {gewaehlt?.hinweis}
        </p>
      </div>
    </div>
  );
}
