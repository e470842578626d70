import { LebenslaufVergleich } from "@/components/lebenslauf/lebenslauf-vergleich";
import { aendertPerson, PersonenWirkung } from "@/components/lebenslauf/personen-wirkung";
import { Hinweis } from "@/components/ui/hinweis";
import type { Codes } from "@/lib/codelisten";
import type { Annahmefolgen, Folgen } from "@/lib/formulare";

/**
 * „Was ändert sich?“: Person und Lebenslauf vorher und nachher, gerechnet wie bei der Kasse. Der Grund,
 * aus dem eine Annahme nicht ginge, steht hier nicht: Er kann andere Träger nennen (formulare.md 1.4).
 */
export function WasSichAendert({ folgen, codes }: { folgen: Folgen; codes: Codes }) {
  return (
    <section aria-labelledby="aenderung">
      <h2 id="aenderung">Was ändert sich?</h2>
      {folgen.ok ? (
        <>
          <p>So sieht es aus, wenn die Versorgungskasse Ihre Meldung übernimmt.</p>
          {aendertPerson(folgen) && <PersonenWirkung folgen={folgen} />}
          <Zeitscheiben vergleich={folgen.vergleich} codes={codes} />
        </>
      ) : (
        <Hinweis art="info" titel="Die Wirkung lässt sich noch nicht zeigen">
          Diese Angaben lassen sich nicht ohne Weiteres in den Lebenslauf übernehmen. Sie können die
          Meldung senden; die Versorgungskasse klärt sie dann mit Ihnen.
        </Hinweis>
      )}
    </section>
  );
}

function Zeitscheiben({ vergleich, codes }: Pick<Annahmefolgen, "vergleich"> & { codes: Codes }) {
  const anders = vergleich.filter((z) => z.art !== "gleich");
  if (anders.length === 0) return <p>Am Lebenslauf ändert diese Meldung von sich aus nichts.</p>;
  return (
    <>
      <LebenslaufVergleich zeilen={anders} codes={codes} />
      {anders.length < vergleich.length && (
        <p>Alle übrigen Abschnitte des Lebenslaufs bleiben unverändert.</p>
      )}
    </>
  );
}
