import type { Wertunterschied } from "@/lib/formulare";

interface AngabenvergleichProps {
  /** Wie die Tabelle heißt. */
  titel: string;
  zeilen: readonly Wertunterschied[];
  /** Überschriften der alten und der neuen Spalte. */
  spalten?: readonly [string, string];
}

/** Angaben einer Meldung in zwei Fassungen nebeneinander. */
export function Angabenvergleich({
  titel,
  zeilen,
  spalten: [alt, neu] = ["Gemeldet", "Neu"],
}: AngabenvergleichProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: ein rollender Bereich muss mit Tasten erreichbar sein.
    <section className="tabellenbereich" tabIndex={0} aria-label={titel}>
      <table className="tabelle tabelle-vergleich">
        <caption className="nur-vorlesen">{titel}</caption>
        <thead>
          <tr>
            <th scope="col">Angabe</th>
            <th scope="col">{alt}</th>
            <th scope="col">{neu}</th>
          </tr>
        </thead>
        <tbody>
          {zeilen.map((z) => (
            <tr key={z.feld}>
              <th scope="row">{z.label}</th>
              <td>{z.alt || "–"}</td>
              <td>
                <mark>{z.neu || "(entfernt)"}</mark>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
