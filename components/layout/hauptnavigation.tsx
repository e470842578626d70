"use client";

import { usePathname } from "next/navigation";
import { CHEVRON_DOWN, MENU } from "@/components/ui/pfade";
import { Verweis } from "@/components/ui/verweis";
import { Zeichen } from "@/components/ui/zeichen";
import type { Navigationseintrag, Navigationsziel } from "./typen";

/**
 * Navigation der Rolle. Die Stelle auf der Seite kommt vom Browser, weil das Layout bei einem
 * Seitenwechsel stehen bleibt. Schmale Bildschirme zeigen dieselben Einträge hinter „Menü“.
 */
export function Hauptnavigation({ eintraege }: { eintraege: readonly Navigationseintrag[] }) {
  const hier = aktuellesZiel(eintraege, usePathname());
  return (
    <nav id="navigation" tabIndex={-1} aria-label="Hauptnavigation" className="navigation">
      <div className="breite">
        <ul className="navigation-breit">
          {eintraege.map((eintrag) => (
            <li key={eintrag.titel}>
              {"href" in eintrag ? (
                <Ziel ziel={eintrag} hier={hier} />
              ) : (
                <Gruppe eintrag={eintrag} hier={hier} />
              )}
            </li>
          ))}
        </ul>
        <details className="navigation-schmal" data-menue>
          <summary>
            <Zeichen pfad={MENU} />
            Menü
          </summary>
          <ul>
            {eintraege.map((eintrag) => (
              <li key={eintrag.titel}>
                {"href" in eintrag ? (
                  <Ziel ziel={eintrag} hier={hier} />
                ) : (
                  <>
                    <span className="gruppe">{eintrag.titel}</span>
                    <Liste ziele={eintrag.eintraege} hier={hier} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </nav>
  );
}

function Gruppe({
  eintrag,
  hier,
}: {
  eintrag: Extract<Navigationseintrag, { eintraege: readonly Navigationsziel[] }>;
  hier: string | undefined;
}) {
  const aktuell = eintrag.eintraege.some(({ href }) => href === hier);
  return (
    <details className="menue" data-menue data-aktuell={aktuell || undefined}>
      <summary>
        {eintrag.titel}
        <Zeichen pfad={CHEVRON_DOWN} className="menue-pfeil" />
      </summary>
      <Liste ziele={eintrag.eintraege} hier={hier} klasse="menue-liste" />
    </details>
  );
}

interface ListeProps {
  ziele: readonly Navigationsziel[];
  hier: string | undefined;
  klasse?: string;
}

function Liste({ ziele, hier, klasse }: ListeProps) {
  return (
    <ul className={klasse}>
      {ziele.map((ziel) => (
        <li key={ziel.href}>
          <Ziel ziel={ziel} hier={hier} />
        </li>
      ))}
    </ul>
  );
}

function Ziel({ ziel, hier }: { ziel: Navigationsziel; hier: string | undefined }) {
  return (
    <Verweis href={ziel.href} aria-current={ziel.href === hier ? "page" : undefined}>
      {ziel.titel}
    </Verweis>
  );
}

/** Unterseiten gehören zum Eintrag, unter dem sie liegen; bei mehreren gilt der genaueste. */
function aktuellesZiel(eintraege: readonly Navigationseintrag[], pfad: string): string | undefined {
  return eintraege
    .flatMap((e) => ("href" in e ? e.href : e.eintraege.map(({ href }) => href)))
    .filter((href) => pfad === href || pfad.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}
