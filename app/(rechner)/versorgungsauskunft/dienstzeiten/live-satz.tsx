"use client";

import { useEffect, useRef, useState } from "react";
import { formatDatum, type IsoDatum, parseDatum } from "@/lib/datum";
import {
  type Angaben,
  type Ergebnis,
  formatJahreTage,
  formatProzent,
  rechneAngaben,
  rechtsprofil,
  type Zeilenangaben,
} from "@/lib/versorgungsauskunft";

interface LiveSatzProps {
  recht: string;
  stichtag: IsoDatum;
  angaben: Angaben;
  /** Nummer der Zeile, die das Formular ändert; `null` bei einer neuen. */
  zeile: number | null;
}

const FELDER = ["dzs", "beginn", "ende", "tz", "beschraenkung"] as const;

/** Zeile, wie sie gerade im Formular steht. */
function getippt(form: HTMLFormElement): Zeilenangaben {
  const daten = new FormData(form);
  const wert = (name: string) => String(daten.get(name) ?? "");
  return Object.fromEntries(FELDER.map((name) => [name, wert(name)])) as unknown as Zeilenangaben;
}

/** Rechnet mit der Bibliothek, die auch der Server benutzt; `mit` ist die angefangene Zeile. */
function rechne(
  { recht: kennung, stichtag, angaben, zeile }: LiveSatzProps,
  mit: Zeilenangaben | null,
): Ergebnis | null {
  const recht = rechtsprofil(kennung);
  if (recht === null) return null;
  const umfeld = {
    stichtag: formatDatum(stichtag),
    datumstext: (text: string) => {
      const gelesen = parseDatum(text, stichtag);
      return gelesen.ok ? formatDatum(gelesen.wert) : text;
    },
  };
  const bisher = angaben.dienstzeiten;
  const neu = mit === null ? bisher : zeile === null ? [...bisher, mit] : bisher.with(zeile, mit);
  const ergebnis = rechneAngaben(recht, { ...angaben, dienstzeiten: neu }, umfeld);
  // Eine halb getippte Zeile rechnet noch nicht mit.
  return ergebnis.rechnung === null && mit !== null
    ? rechne({ recht: kennung, stichtag, angaben, zeile }, null)
    : ergebnis;
}

/**
 * Ruhegehaltssatz, der sich beim Tippen mitrechnet. Ohne Skript steht hier der Stand der gespeicherten
 * Zeilen.
 */
export function LiveSatz(props: LiveSatzProps) {
  const ort = useRef<HTMLDivElement>(null);
  const [zeile, setZeile] = useState<Zeilenangaben | null>(null);
  useEffect(() => {
    const form = ort.current?.closest("form");
    if (!form) return;
    const lies = () => {
      const neu = getippt(form);
      setZeile(neu.beginn.trim() === "" || neu.ende.trim() === "" ? null : neu);
    };
    form.addEventListener("input", lies);
    return () => form.removeEventListener("input", lies);
  }, []);
  const ergebnis = rechne(props, zeile);
  const rechnung = ergebnis?.rechnung ?? null;
  const offen = [...new Set(ergebnis?.befunde.map(({ meldung }) => meldung))];
  return (
    <div ref={ort} className="live" aria-live="polite">
      <p className="live-titel">
        Ruhegehaltssatz{offen.length > 0 || zeile !== null ? ", vorläufig" : ""}
      </p>
      <p className="live-wert" data-ruhegehaltssatz>
        {rechnung === null ? "–" : formatProzent(rechnung.massgebend.satz)}
      </p>
      {rechnung !== null && (
        <ul className="live-liste">
          <li>Neues Recht: {formatProzent(rechnung.neu.satz)}</li>
          {rechnung.uebergang !== null && (
            <li>Übergangsrecht: {formatProzent(rechnung.uebergang.satz)}</li>
          )}
          <li>Dienstzeit: {formatJahreTage(rechnung.neu.dienstzeit100)}</li>
          <li>Versorgungsabschlag: {formatProzent(rechnung.abschlag.satz)}</li>
        </ul>
      )}
      {offen.length > 0 && (
        <ul className="live-liste leise">
          {offen.slice(0, 4).map((satz) => (
            <li key={satz}>{satz}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
