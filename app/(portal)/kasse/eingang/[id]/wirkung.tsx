import { LebenslaufVergleich } from "@/components/lebenslauf/lebenslauf-vergleich";
import { aendertPerson, PersonenWirkung } from "@/components/lebenslauf/personen-wirkung";
import { Hinweis } from "@/components/ui/hinweis";
import { Verweis } from "@/components/ui/verweis";
import type { Codes } from "@/lib/codelisten";
import type { Vorschau } from "@/lib/meldungen";

/** Was die Annahme ändert: Lebenslauf, Person, Aufgaben; genau das schreibt „Übernehmen“. */
export function Wirkung({ vorschau, codes }: { vorschau: Vorschau; codes: Codes }) {
  return (
    <>
      {vorschau.ok ? (
        <>
          {aendertPerson(vorschau) && (
            <section aria-labelledby="person">
              <h2 id="person">Wirkung auf die Person</h2>
              <PersonenWirkung folgen={vorschau} />
            </section>
          )}
          <section aria-labelledby="wirkung">
            <h2 id="wirkung">Wirkung auf den Lebenslauf</h2>
            {vorschau.vergleich.length ? (
              <LebenslaufVergleich zeilen={vorschau.vergleich} codes={codes} />
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
