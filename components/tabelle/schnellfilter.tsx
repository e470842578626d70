import { AdressKnopf } from "./adress-knopf";
import type { Schnellfiltereintrag } from "./typen";

/** „Filter nach:“ mit Umschaltern, die in der Adresse stehen dürfen (ux.md 7). */
export function Schnellfilter({ filter }: { filter: readonly Schnellfiltereintrag[] }) {
  const gesetzt = filter.filter(({ aktiv }) => aktiv).map(({ titel }) => titel);
  return (
    <>
      <fieldset className="schnellfilter">
        <legend>Filter nach:</legend>
        {filter.map(({ titel, aktiv, href }) => (
          <AdressKnopf key={titel} href={href} gedrueckt={aktiv}>
            {titel}
          </AdressKnopf>
        ))}
      </fieldset>
      {gesetzt.length > 0 && <p className="nur-druck">Filter: {gesetzt.join(", ")}</p>}
    </>
  );
}
