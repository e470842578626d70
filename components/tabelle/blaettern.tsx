import { CHEVRON_FIRST, CHEVRON_LAST, CHEVRON_LEFT, CHEVRON_RIGHT } from "@/components/ui/pfade";
import { BlaetterLink } from "./blaetter-link";
import { GroessenWahl } from "./groessen-wahl";

/** Wählbare Seitengrößen (ergaenzungen.md 2). */
export const SEITENGROESSEN = [20, 50, 100, 200] as const;

interface BlaetternProps {
  /** Erste und letzte gezeigte Zeile, ab 1 gezählt; beide 0 bei einer leeren Liste. */
  von: number;
  bis: number;
  gesamt: number;
  /** `gesamt` ist nur die Obergrenze der Zählung: „1 - 20 von mehr als 10.000“. */
  gesamtBegrenzt?: boolean;
  groesse: number;
  /** Adresse der ersten Seite in anderer Größe. */
  groessenHref: (groesse: number) => string;
  /** Adressen der Nachbarseiten; fehlende sind gerade nicht möglich. */
  erste?: string;
  vorige?: string;
  naechste?: string;
  letzte?: string;
}

const ZAHL = new Intl.NumberFormat("de-DE");

/** Leiste unter einer Liste: Seitengröße, Bereich, vier Wege (ux.md 7). */
export function Blaettern({
  von,
  bis,
  gesamt,
  gesamtBegrenzt = false,
  groesse,
  groessenHref,
  erste,
  vorige,
  naechste,
  letzte,
}: BlaetternProps) {
  const summe = `${gesamtBegrenzt ? "mehr als " : ""}${ZAHL.format(gesamt)}`;
  const bereich = gesamt === 0 ? "0" : `${ZAHL.format(von)} - ${ZAHL.format(bis)}`;
  return (
    <nav className="blaettern" aria-label="Seiten der Liste">
      <GroessenWahl
        groesse={groesse}
        wahl={SEITENGROESSEN.map((g) => ({ groesse: g, href: groessenHref(g) }))}
      />
      <p role="status" className="blaettern-bereich">
        {bereich} von {summe}
      </p>
      <p className="nur-druck">
        Zeilen {bereich.replace(" - ", "–")} von {summe}
      </p>
      <div className="blaettern-wege">
        <BlaetterLink href={erste} titel="Erste Seite" pfad={CHEVRON_FIRST} />
        <BlaetterLink href={vorige} titel="Vorherige Seite" pfad={CHEVRON_LEFT} />
        <BlaetterLink href={naechste} titel="Nächste Seite" pfad={CHEVRON_RIGHT} />
        <BlaetterLink href={letzte} titel="Letzte Seite" pfad={CHEVRON_LAST} />
      </div>
    </nav>
  );
}
