import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Haken } from "@/components/form/haken";
import { Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { LebenslaufTabelle } from "@/components/lebenslauf/lebenslauf-tabelle";
import { Knopfleiste } from "@/components/ui/knopf";
import type { Personenpaar, Vergleichsperson } from "@/lib/dubletten";
import type { Zeitscheibe } from "@/lib/lebenslauf";
import { zusammenfuehren } from "./actions";

interface ZusammenfuehrenProps {
  paar: Personenpaar;
  nachher: readonly Zeitscheibe[];
}

const nenne = (p: Vergleichsperson) => `${p.vorname} ${p.name} (${p.persnr})`;

/** Wahl der bleibenden Person, gemeinsamer Lebenslauf und der bestätigte Schritt. */
export function Zusammenfuehren({ paar: { a, b }, nachher }: ZusammenfuehrenProps) {
  return (
    <>
      <section aria-labelledby="nachher">
        <h2 id="nachher">Gemeinsamer Lebenslauf danach</h2>
        {nachher.length ? (
          <LebenslaufTabelle scheiben={nachher} />
        ) : (
          <p>Es gibt keinen Lebenslauf.</p>
        )}
      </section>
      <section aria-labelledby="zusammenfuehren" className="schmal nicht-drucken">
        <h2 id="zusammenfuehren">Zusammenführen</h2>
        <p>
          Die bleibende Person behält ihre Pers.-Nummer und ihre Angaben; was ihr fehlt, kommt von
          der anderen. Lebenslauf, Meldungen und Entwürfe der anderen ziehen um. Die andere lässt
          sich dann nicht mehr öffnen. Dieser Schritt wird in der Prüfspur festgehalten und lässt
          sich nicht zurücknehmen.
        </p>
        <FormularRahmen action={zusammenfuehren} kennung="zusammenfuehren" warnen={false}>
          <input type="hidden" name="a" value={a.id} />
          <input type="hidden" name="b" value={b.id} />
          <input type="hidden" name="versionA" value={a.lebenslaufVersion} />
          <input type="hidden" name="versionB" value={b.lebenslaufVersion} />
          <Optionen
            name="bleibt"
            label="Bleibende Person"
            pflicht
            moeglichkeiten={[a, b].map((p) => ({ wert: p.id, text: nenne(p) }))}
          />
          <Haken
            name="bestaetigt"
            label="Ich habe geprüft, dass beide dieselbe Person sind."
            pflicht
          />
          <Knopfleiste>
            <SendeKnopf variante="gefahr">Personen zusammenführen</SendeKnopf>
          </Knopfleiste>
        </FormularRahmen>
      </section>
    </>
  );
}
