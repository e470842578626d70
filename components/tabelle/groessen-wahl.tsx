"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ChangeEvent, useEffect, useRef } from "react";
import { alsFormular } from "./adresse";

interface GroessenWahlProps {
  groesse: number;
  wahl: readonly { groesse: number; href: string }[];
}

/** Name der Seitengröße in der Adresse, wenn das Formular ohne Skript gesendet wird. */
const PARAMETER = "groesse";

/** „Elemente pro Seite:“; wirkt mit Skript sofort, ohne Skript mit „Anwenden“. */
export function GroessenWahl({ groesse, wahl }: GroessenWahlProps) {
  const router = useRouter();
  const { pfad, felder } = alsFormular(wahl[0]?.href ?? "");

  const auswahl = useRef<HTMLSelectElement>(null);

  // Nach „Zurück“ steht hier noch die andere Wahl; sie muss zur gezeigten Seite passen.
  useEffect(() => {
    if (auswahl.current) auswahl.current.value = String(groesse);
  }, [groesse]);

  function gewaehlt({ target }: ChangeEvent<HTMLSelectElement>) {
    const ziel = wahl.find((w) => String(w.groesse) === target.value);
    if (ziel) router.push(ziel.href as Route, { scroll: false });
  }

  return (
    <form action={pfad} method="get" className="groessen-wahl">
      {felder
        .filter(([name]) => name !== PARAMETER)
        .map(([name, wert]) => (
          <input key={`${name} ${wert}`} type="hidden" name={name} value={wert} />
        ))}
      <label htmlFor="seitengroesse">Elemente pro Seite:</label>
      <select
        ref={auswahl}
        id="seitengroesse"
        name={PARAMETER}
        defaultValue={groesse}
        onChange={gewaehlt}
      >
        {wahl.map((w) => (
          <option key={w.groesse}>{w.groesse}</option>
        ))}
      </select>
      <button type="submit" className="knopf knopf-sekundaer knopf-klein nur-ohne-skript">
        Anwenden
      </button>
    </form>
  );
}
