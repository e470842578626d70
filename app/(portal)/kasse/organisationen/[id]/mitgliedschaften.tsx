import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { formatDatum, type IsoDatum } from "@/lib/datum";
import { GESCHAEFTSBEREICHE, type Organisation } from "@/lib/organisationen";
import { beende, fuegeHinzu } from "./actions";

/** Mitgliedschaften je Geschäftsbereich mit PNR, Abr, Beginn und Ende. */
export function Mitgliedschaften({ m, heute }: { m: Organisation; heute: IsoDatum }) {
  return (
    <section aria-labelledby="bereiche">
      <h2 id="bereiche">Geschäftsbereiche</h2>
      {m.mitgliedschaften.length === 0 && <p>Noch in keinem Geschäftsbereich gemeldet.</p>}
      <ul className="verlauf">
        {m.mitgliedschaften.map((ms) => (
          <li key={ms.id}>
            <p>
              <strong>{ms.geschaeftsbereich}</strong>, PNR: {ms.pnr}, Abr: {ms.abr}, seit{" "}
              {formatDatum(ms.von)}
              {ms.bis && `, bis ${formatDatum(ms.bis)}`}
            </p>
            <details>
              <summary>Ende der Mitgliedschaft {ms.geschaeftsbereich} festlegen</summary>
              <FormularRahmen action={beende} kennung={ms.id} warnen={false}>
                <input type="hidden" name="organisation" value={m.id} />
                <input type="hidden" name="mitgliedschaft" value={ms.id} />
                <DatumFeld
                  name="bis"
                  label="Ende"
                  hinweis="Leer heißt: bis auf Weiteres."
                  wert={ms.bis ?? ""}
                  heute={heute}
                />
                <SendeKnopf variante="sekundaer">Ende speichern</SendeKnopf>
              </FormularRahmen>
            </details>
          </li>
        ))}
      </ul>
      <details className="karte">
        <summary>Mitgliedschaft hinzufügen</summary>
        <FormularRahmen action={fuegeHinzu} kennung="neu" warnen={false}>
          <input type="hidden" name="organisation" value={m.id} />
          <Optionen
            name="geschaeftsbereich"
            label="Geschäftsbereich"
            pflicht
            moeglichkeiten={GESCHAEFTSBEREICHE.map((wert) => ({ wert, text: wert }))}
          />
          <TextFeld name="pnr" label="PNR" pflicht tastatur="numeric" breite="kurz" />
          <TextFeld name="abr" label="Abr" pflicht tastatur="numeric" breite="kurz" />
          <DatumFeld name="von" label="Beginn" pflicht heute={heute} />
          <SendeKnopf variante="sekundaer">Mitgliedschaft speichern</SendeKnopf>
        </FormularRahmen>
      </details>
    </section>
  );
}
