"use client";

import { useFeld } from "./kontext";

/** Ein Haken der Gruppe; gesendet wird `ja` oder `nein`. */
export interface Gruppenhaken {
  name: string;
  label: string;
  hinweis?: string;
  gesetzt: boolean;
  /** `false`: steht da, lässt sich aber nicht wählen und wird nicht gesendet. */
  moeglich?: boolean;
}

interface HakenGruppeProps {
  titel: string;
  /** Überschriftenebene im Aufbau der Seite. */
  ebene?: 2 | 3;
  /** Satz unter der Überschrift. */
  anleitung?: string;
  /** Satz unter den Haken, etwa warum manche nicht wählbar sind. */
  fussnote?: string;
  haken: readonly Gruppenhaken[];
}

/**
 * Mehrere unabhängige Haken unter einer Überschrift, etwa Berechtigungen. Vor jedem Haken steht ein
 * verstecktes `nein`: Auch abgewählte kommen an und bleiben nach einem Fehler abgewählt.
 */
export function HakenGruppe({ titel, ebene = 2, anleitung, fussnote, haken }: HakenGruppeProps) {
  const Ueberschrift = `h${ebene}` as const;
  return (
    <fieldset className="feldgruppe">
      <legend>
        <Ueberschrift>{titel}</Ueberschrift>
      </legend>
      {anleitung && <p>{anleitung}</p>}
      <div className="optionen">
        {haken.map((h) => (
          <EinHaken key={h.name} {...h} />
        ))}
      </div>
      {fussnote && <p className="feld-hinweis">{fussnote}</p>}
    </fieldset>
  );
}

function EinHaken({ name, label, hinweis, gesetzt, moeglich = true }: Gruppenhaken) {
  const { id, wert, attribute } = useFeld({
    name,
    label,
    hinweis,
    wert: gesetzt ? "ja" : "nein",
  });
  return (
    <div>
      {moeglich && <input type="hidden" name={name} value="nein" />}
      <label className="option">
        <input
          {...attribute}
          name={moeglich ? name : undefined}
          type="checkbox"
          value="ja"
          defaultChecked={wert === "ja"}
          disabled={!moeglich}
        />
        <span>
          {label}
          {hinweis && (
            <span id={`${id}-hinweis`} className="option-hinweis">
              {hinweis}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}
