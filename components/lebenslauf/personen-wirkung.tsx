import { formatDatum } from "@/lib/datum";
import type { Annahmefolgen, Personenzeile } from "@/lib/formulare";

/** Ob die Annahme die Person selbst ändert: neu angelegt, Angaben oder Todestag. */
export const aendertPerson = ({ neuePerson, personendaten, todestag }: Annahmefolgen) =>
  Boolean(neuePerson ?? personendaten) || stirbt(todestag);

const stirbt = ({ alt, neu }: Annahmefolgen["todestag"]) => neu !== null && neu !== alt;

/** Was die Annahme an der Person ändert; dieselbe Ansicht für Kasse und Arbeitgeber. */
export function PersonenWirkung({ folgen }: { folgen: Annahmefolgen }) {
  const { neuePerson, personendaten, todestag } = folgen;
  return (
    <>
      {neuePerson && (
        <p>
          Mit der Übernahme entsteht eine neue Person: {neuePerson.vorname} {neuePerson.name},
          geboren am {formatDatum(neuePerson.geburtsdatum)}.
        </p>
      )}
      {stirbt(todestag) && todestag.neu && <p>Todestag: {formatDatum(todestag.neu)}</p>}
      {personendaten && (
        <>
          <p>Gilt ab {formatDatum(personendaten.gueltigAb)}.</p>
          {personendaten.zeilen.length ? (
            <Personentabelle zeilen={personendaten.zeilen} />
          ) : (
            <p>Die gemeldeten Angaben sind schon so gespeichert.</p>
          )}
        </>
      )}
    </>
  );
}

function Personentabelle({ zeilen }: { zeilen: readonly Personenzeile[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: ein rollender Bereich muss mit Tasten erreichbar sein.
    <section className="tabellenbereich" tabIndex={0} aria-label="Personendaten vorher und nachher">
      <table className="tabelle tabelle-vergleich">
        <caption className="nur-vorlesen">Personendaten vorher und nachher</caption>
        <thead>
          <tr>
            <th scope="col">Angabe</th>
            <th scope="col">Vorher</th>
            <th scope="col">Nachher</th>
          </tr>
        </thead>
        <tbody>
          {zeilen.map((z) => (
            <tr key={z.label}>
              <th scope="row">{z.label}</th>
              <td>{z.alt || "–"}</td>
              <td>
                <mark>{z.neu || "(gelöscht)"}</mark>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
