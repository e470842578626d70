import { LebenslaufTabelle } from "@/components/lebenslauf/lebenslauf-tabelle";
import { formatDatum } from "@/lib/datum";
import type { Personenpaar, Vergleichsperson } from "@/lib/dubletten";

const text = (wert: string | string[] | undefined) =>
  Array.isArray(wert) ? wert.join(", ") : (wert ?? "");

/** Was verglichen wird; die Reihenfolge ist die der Tabelle. */
const ANGABEN: readonly [label: string, wert: (p: Vergleichsperson) => string][] = [
  ["Pers.-Nummer", (p) => p.persnr],
  ["Name", (p) => p.name],
  ["Vorname", (p) => p.vorname],
  ["Geburtsname", (p) => text(p.daten.geburtsname)],
  ["Geburtsdatum", (p) => formatDatum(p.geburtsdatum)],
  [
    "Anschrift",
    (p) => [p.daten.strasse, p.daten.hausnr, p.daten.plz, p.daten.ort].map(text).join(" ").trim(),
  ],
  ["Beihilfeberechtigt", (p) => (p.beihilfeberechtigt ? "ja" : "nein")],
  ["Todestag", (p) => (p.todestag ? formatDatum(p.todestag) : "")],
  ["Organisationen", (p) => p.organisationen.join(", ")],
  ["Meldungen", (p) => String(p.meldungen)],
];

/** Beide Personen nebeneinander: Angaben als Tabelle, Lebensläufe untereinander. */
export function Gegenueberstellung({ paar: { a, b } }: { paar: Personenpaar }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: ein rollender Bereich muss mit Tasten erreichbar sein. */}
      <section className="tabellenbereich" tabIndex={0} aria-label="Angaben im Vergleich">
        <table className="tabelle tabelle-vergleich">
          <caption className="nur-vorlesen">Angaben im Vergleich</caption>
          <thead>
            <tr>
              <th scope="col">Angabe</th>
              <th scope="col">Person {a.persnr}</th>
              <th scope="col">Person {b.persnr}</th>
            </tr>
          </thead>
          <tbody>
            {ANGABEN.map(([label, wert]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{wert(a) || "–"}</td>
                <td>{wert(a) === wert(b) ? wert(b) || "–" : <mark>{wert(b) || "–"}</mark>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {[a, b].map((p) => (
        <section key={p.id} aria-label={`Lebenslauf von ${p.persnr}`}>
          <h2>
            Lebenslauf von {p.vorname} {p.name} ({p.persnr})
          </h2>
          {p.scheiben.length ? (
            <LebenslaufTabelle scheiben={p.scheiben} />
          ) : (
            <p>Es gibt keinen Lebenslauf.</p>
          )}
        </section>
      ))}
    </>
  );
}
