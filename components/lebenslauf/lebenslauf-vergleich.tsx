import { Plakette, type Plakettenart } from "@/components/ui/plakette";
import type { Codes } from "@/lib/codelisten";
import type { Vergleichszeile } from "@/lib/lebenslauf";
import { VergleichsScheibe } from "./vergleichs-scheibe";

const WORT: Record<Vergleichszeile["art"], { wort: string; art: Plakettenart }> = {
  gleich: { wort: "unverändert", art: "neutral" },
  geaendert: { wort: "geändert", art: "warnung" },
  neu: { wort: "neu", art: "erfolg" },
  entfaellt: { wort: "entfällt", art: "gefahr" },
};

interface LebenslaufVergleichProps {
  zeilen: readonly Vergleichszeile[];
  /** Was die Kasse über die Codelisten legt. */
  codes?: Codes;
}

/**
 * Lebenslauf vor und nach der Annahme nebeneinander, aus `vergleiche`. Jede Zeile nennt, was mit ihr
 * geschieht; geänderte Angaben sind rechts hervorgehoben.
 */
export function LebenslaufVergleich({ zeilen, codes }: LebenslaufVergleichProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: ein rollender Bereich muss mit Tasten erreichbar sein.
    <section className="tabellenbereich" tabIndex={0} aria-label="Lebenslauf vorher und nachher">
      <table className="tabelle tabelle-vergleich">
        <caption className="nur-vorlesen">Lebenslauf vorher und nachher</caption>
        <thead>
          <tr>
            <th scope="col">Änderung</th>
            <th scope="col">Vorher</th>
            <th scope="col">Nachher</th>
          </tr>
        </thead>
        <tbody>
          {zeilen.map(({ art, vorher, nachher }) => (
            <tr key={`${vorher?.von} ${nachher?.von}`} className={`vergleich-${art}`}>
              <td>
                <Plakette art={WORT[art].art}>{WORT[art].wort}</Plakette>
              </td>
              <td data-spalte="Vorher">
                {vorher && <VergleichsScheibe scheibe={vorher} codes={codes} />}
              </td>
              <td data-spalte="Nachher">
                {nachher && <VergleichsScheibe scheibe={nachher} gegen={vorher} codes={codes} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
