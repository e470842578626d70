import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Haken } from "@/components/form/haken";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Dialog } from "@/components/ui/dialog";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import type { Stapelansicht } from "@/lib/stapel";
import { sende, verwirf } from "./actions";

const ZAHL = new Intl.NumberFormat("de-DE");

interface EntscheidungProps {
  s: Stapelansicht;
  hinweise: readonly { regel: string; text: string; anzahl: number }[];
}

/** Alle fehlerfreien Zeilen senden oder keine. */
export function Entscheidung({ s, hinweise }: EntscheidungProps) {
  const { GEPRUEFT: sendbar, FEHLER: fehlerhaft } = s.zahlen;
  return (
    <section aria-labelledby="entscheidung">
      <h2 id="entscheidung">Ergebnis der Prüfung</h2>
      <p role="status">
        {ZAHL.format(sendbar)} von {ZAHL.format(s.gesamt)} Zeilen sind fehlerfrei. Zeilen mit
        Fehlern: {ZAHL.format(fehlerhaft)}. Gesendet ist noch nichts.
      </p>
      {hinweise.length > 0 && (
        <Hinweis art="warnung" titel="Hinweise">
          <ul className="aufzaehlung">
            {hinweise.map((b) => (
              <li key={b.regel}>
                {b.text} ({b.anzahl === 1 ? "eine Zeile" : `${ZAHL.format(b.anzahl)} Zeilen`})
              </li>
            ))}
          </ul>
        </Hinweis>
      )}
      {sendbar > 0 && (
        <FormularRahmen action={sende} kennung="senden" warnen={false}>
          <input type="hidden" name="stapel" value={s.id} />
          <input type="hidden" name="anzahl" value={sendbar} />
          {hinweise.length > 0 && (
            <Haken name="hinweise" label="Ich habe die Hinweise gelesen." pflicht />
          )}
          <p>
            Jede Zeile wird eine eigene Meldung mit eigener Quittung.
            {fehlerhaft > 0 && " Zeilen mit Fehlern werden nicht gesendet."}
          </p>
          <Knopfleiste>
            <SendeKnopf>
              {sendbar === 1
                ? "Eine fehlerfreie Zeile verbindlich absenden"
                : `${ZAHL.format(sendbar)} fehlerfreie Zeilen verbindlich absenden`}
            </SendeKnopf>
          </Knopfleiste>
        </FormularRahmen>
      )}
      <Dialog knopf="Tabelle verwerfen" titel="Tabelle verwerfen?">
        <p>Keine Zeile wird gesendet. Die Datei auf Ihrem Rechner bleibt.</p>
        <FormularRahmen action={verwirf} kennung="verwerfen" warnen={false}>
          <input type="hidden" name="stapel" value={s.id} />
          <SendeKnopf variante="gefahr">Tabelle verwerfen</SendeKnopf>
        </FormularRahmen>
      </Dialog>
    </section>
  );
}
