"use client";

import { useEffect, useRef, useState } from "react";
import { formatDatum, type IsoDatum } from "@/lib/datum";
import {
  type Angaben,
  formatCent,
  formatProzent,
  rechneAngaben,
  rechtsprofil,
} from "@/lib/versorgungsauskunft";

const FELDER = [
  ...["ruhegehaltfaehigeDienstbezuege", "familienzuschlag"],
  ...["familienzuschlagBetrag", "a4Stufe7"],
];

const OHNE_BEZUEGE = "Geben Sie Ihre Dienstbezüge ein, dann steht hier der Betrag.";
/** Der Betrag des Familienzuschlags ist an diesem Tag nicht hinterlegt; geschätzt wird nichts. */
const OHNE_ZUSCHLAG =
  "Geben Sie auch den Betrag des vollen Familienzuschlags ein, dann steht hier der Betrag.";

interface LiveBezuegeProps {
  recht: string;
  stichtag: IsoDatum;
  angaben: Angaben;
}

/** Versorgungsbezüge, die sich beim Tippen mitrechnen; ohne Skript die gespeicherten. */
export function LiveBezuege({ recht: kennung, stichtag, angaben }: LiveBezuegeProps) {
  const ort = useRef<HTMLDivElement>(null);
  const [getippt, setGetippt] = useState<Partial<Angaben>>({});
  useEffect(() => {
    const form = ort.current?.closest("form");
    if (!form) return;
    const lies = () => {
      const daten = new FormData(form);
      setGetippt(
        Object.fromEntries(FELDER.map((name) => [name, String(daten.get(name) ?? "").trim()])),
      );
    };
    form.addEventListener("input", lies);
    return () => form.removeEventListener("input", lies);
  }, []);
  const recht = rechtsprofil(kennung);
  if (recht === null) return null;
  const umfeld = { stichtag: formatDatum(stichtag) };
  const { rechnung, befunde } = rechneAngaben(recht, { ...angaben, ...getippt }, umfeld);
  const bezuege = befunde.length === 0 ? rechnung?.bezuege : null;
  const hatBezuege = { ...angaben, ...getippt }.ruhegehaltfaehigeDienstbezuege?.trim();
  return (
    <div ref={ort} className="live" aria-live="polite">
      <p className="live-titel">Zahlbetrag, brutto im Monat</p>
      <p className="live-wert" data-zahlbetrag>
        {bezuege ? formatCent(bezuege.zahlbetrag) : "–"}
      </p>
      {bezuege && rechnung ? (
        <ul className="live-liste">
          <li>
            Ruhegehalt ({formatProzent(rechnung.massgebend.satz)}): {formatCent(bezuege.ruhegehalt)}
          </li>
          <li>Versorgungsabschlag: {formatCent(bezuege.abschlag)}</li>
          <li>Ruhegehalt nach Abschlag: {formatCent(bezuege.nachAbschlag)}</li>
          <li>Mindestversorgung, amtsabhängig: {formatCent(bezuege.mindestAmtsabhaengig)}</li>
        </ul>
      ) : (
        <p className="leise">
          {befunde[0]?.meldung ?? (hatBezuege ? OHNE_ZUSCHLAG : OHNE_BEZUEGE)}
        </p>
      )}
    </div>
  );
}
