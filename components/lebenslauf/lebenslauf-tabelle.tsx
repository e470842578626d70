import { Plakette } from "@/components/ui/plakette";
import { Verweis } from "@/components/ui/verweis";
import { Tag } from "@/components/ui/zeitstempel";
import type { IsoDatum } from "@/lib/datum";
import { ordne, type Zeitscheibe } from "@/lib/lebenslauf";
import { ScheibenZellen, SPALTEN } from "./scheiben-zellen";

/** Eine gesendete, noch nicht entschiedene Meldung im Lebenslauf. */
export interface OffeneZeile {
  von: IsoDatum | null;
  bis: IsoDatum | null;
  /** Kurztext des Formulars, etwa `Beurlaubung`. */
  text: string;
  referenz: string;
  href: string;
}

interface LebenslaufTabelleProps {
  scheiben: readonly Zeitscheibe[];
  offene?: readonly OffeneZeile[];
}

/**
 * Lebenslauf mit den Spalten des Handbuchs, neueste Zeile zuerst. Gemeldete Änderungen stehen an
 * der Stelle ihres Beginns, vor der Zeitscheibe, die sie betreffen.
 */
export function LebenslaufTabelle({ scheiben, offene = [] }: LebenslaufTabelleProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: ein rollender Bereich muss mit Tasten erreichbar sein.
    <section className="tabellenbereich" tabIndex={0} aria-label="Tabelle: Beamtenlebenslauf">
      <table className="tabelle tabelle-lebenslauf">
        <caption className="nur-vorlesen">Beamtenlebenslauf</caption>
        <thead>
          <tr>
            {SPALTEN.map(({ titel, zahl }) => (
              <th key={titel} scope="col" className={zahl ? "zahl" : undefined}>
                {titel}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{mische(ordne(scheiben), offene)}</tbody>
      </table>
    </section>
  );
}

function mische(scheiben: readonly Zeitscheibe[], offene: readonly OffeneZeile[]) {
  const zeilen = [
    ...offene.map((o) => ({ von: o.von ?? "", zeile: <OffeneReihe key={o.referenz} offen={o} /> })),
    ...scheiben.map((s) => ({
      von: s.von,
      zeile: (
        <tr key={s.id ?? s.von}>
          <ScheibenZellen scheibe={s} />
        </tr>
      ),
    })),
  ];
  // Stabil: Bei gleichem Beginn bleibt die Meldung vor der Zeitscheibe.
  return zeilen.toSorted((a, b) => b.von.localeCompare(a.von)).map(({ zeile }) => zeile);
}

function OffeneReihe({ offen: { von, bis, text, referenz, href } }: { offen: OffeneZeile }) {
  return (
    <tr className="zeile-offen">
      <td>{von && <Tag datum={von} />}</td>
      <td>{bis && <Tag datum={bis} />}</td>
      <td colSpan={SPALTEN.length - 2}>
        {text} <Plakette art="info">gemeldet, in Bearbeitung</Plakette>{" "}
        <Verweis href={href}>Referenz {referenz}</Verweis>
      </td>
    </tr>
  );
}
