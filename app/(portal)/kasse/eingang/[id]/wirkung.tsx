import { LebenslaufVergleich } from "@/components/lebenslauf/lebenslauf-vergleich";
import { Hinweis } from "@/components/ui/hinweis";
import { Verweis } from "@/components/ui/verweis";
import { formatDatum } from "@/lib/datum";
import type { Vorschau } from "@/lib/meldungen";

type Annahme = Extract<Vorschau, { ok: true }>;

/** Was die Annahme ändert: Lebenslauf, Person, Aufgaben; genau das schreibt „Übernehmen“. */
export function Wirkung({ vorschau }: { vorschau: Vorschau }) {
  return (
    <>
      {vorschau.ok ? (
        <>
          <Personenwirkung v={vorschau} />
          <section aria-labelledby="wirkung">
            <h2 id="wirkung">Wirkung auf den Lebenslauf</h2>
            {vorschau.vergleich.length ? (
              <LebenslaufVergleich zeilen={vorschau.vergleich} />
            ) : (
              <p>Es gibt noch keinen Lebenslauf.</p>
            )}
          </section>
        </>
      ) : (
        <Hinweis art="gefahr" titel="Die Meldung lässt sich nicht übernehmen">
          {vorschau.grund}
        </Hinweis>
      )}
      <Aufgaben aufgaben={vorschau.aufgaben} />
      <Weitere weitere={vorschau.weitere} />
    </>
  );
}

function Personenwirkung({ v }: { v: Annahme }) {
  const { neuePerson, personendaten, todestag } = v;
  const stirbt = todestag.neu !== null && todestag.neu !== todestag.alt;
  if (!neuePerson && !personendaten && !stirbt) return null;
  return (
    <section aria-labelledby="person">
      <h2 id="person">Wirkung auf die Person</h2>
      {neuePerson && (
        <p>
          Mit der Übernahme entsteht eine neue Person: {neuePerson.vorname} {neuePerson.name},
          geboren am {formatDatum(neuePerson.geburtsdatum)}.
        </p>
      )}
      {stirbt && todestag.neu && <p>Todestag: {formatDatum(todestag.neu)}</p>}
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
    </section>
  );
}

function Personentabelle({ zeilen }: { zeilen: NonNullable<Annahme["personendaten"]>["zeilen"] }) {
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

function Aufgaben({ aufgaben }: { aufgaben: readonly string[] }) {
  if (aufgaben.length === 0) return null;
  return (
    <section aria-labelledby="aufgaben">
      <h2 id="aufgaben">Aufgaben der Kasse</h2>
      <ul>
        {aufgaben.map((a) => (
          <li key={a}>{a}</li>
        ))}
      </ul>
    </section>
  );
}

function Weitere({ weitere }: { weitere: Vorschau["weitere"] }) {
  if (weitere.length === 0) return null;
  return (
    <section aria-labelledby="weitere">
      <h2 id="weitere">Weitere offene Meldungen zu dieser Person</h2>
      <ul>
        {weitere.map((w) => (
          <li key={w.id}>
            <Verweis href={`/kasse/eingang/${w.id}`}>
              {w.betreff} (Referenz {w.referenz})
            </Verweis>
          </li>
        ))}
      </ul>
    </section>
  );
}
