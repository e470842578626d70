"use client";

import { type ReactNode, useActionState } from "react";
import type { FormAktion } from "@/components/form/typen";
import { Knopf } from "@/components/ui/knopf";
import { falte } from "@/lib/text";

interface Eintrag {
  id: string;
  /** Frage und Antwort in Vergleichsform. */
  suchtext: string;
  inhalt: ReactNode;
}

interface FragensucheProps {
  aktion: FormAktion;
  themen: readonly { id: string; titel: string; fragen: readonly Eintrag[] }[];
}

/**
 * Themen und Fragen mit einer Suche darüber. Die Suchwörter gehen als POST an die Seite zurück und
 * stehen nie in der Adresse (ux.md 7); ohne Skript lädt die Seite neu und zeigt dieselbe Auswahl.
 */
export function Fragensuche({ aktion, themen }: FragensucheProps) {
  const [zustand, sende] = useActionState(aktion, {});
  const frage = zustand.werte?.frage ?? "";
  const woerter = falte(frage).split(/\s+/).filter(Boolean);
  const passt = (f: Eintrag) => woerter.every((w) => f.suchtext.includes(w));
  const anzahl = themen.flatMap((t) => t.fragen).filter(passt).length;
  return (
    <>
      <search aria-label="FAQ">
        <form action={sende} className="faq-suche">
          <label htmlFor="faq-frage">FAQ durchsuchen</label>
          <input
            key={frage}
            id="faq-frage"
            name="frage"
            type="search"
            defaultValue={frage}
            className="eingabe eingabe-mittel"
          />
          <Knopf>Suchen</Knopf>
        </form>
      </search>
      <p role="status">
        {woerter.length > 0 &&
          (anzahl === 0
            ? "Keine Frage enthält diese Wörter. Leeren Sie das Feld, um wieder alle zu sehen."
            : anzahl === 1
              ? "Eine Frage gefunden."
              : `${anzahl} Fragen gefunden.`)}
      </p>
      <nav aria-label="Themen" hidden={woerter.length > 0}>
        <ul className="verweise">
          {themen.map(({ id, titel }) => (
            <li key={id}>
              <a href={`#${id}`}>{titel}</a>
            </li>
          ))}
        </ul>
      </nav>
      {themen.map(({ id, titel, fragen }) => (
        <section
          key={id}
          className="fliesstext"
          aria-labelledby={id}
          hidden={!fragen.some((f) => passt(f))}
        >
          <h2 id={id}>{titel}</h2>
          {fragen.map((f) => (
            <article key={f.id} aria-labelledby={f.id} hidden={!passt(f)} className="fliesstext">
              {f.inhalt}
            </article>
          ))}
        </section>
      ))}
    </>
  );
}
