import { Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Knopfleiste } from "@/components/ui/knopf";
import type { Angaben, Rechtsprofil } from "@/lib/versorgungsauskunft";
import { familienzuschlaege, grundgehaelter } from "./tabellenwahl";

/** Felder der Versorgungsbezüge mit der Besoldungstabelle als Hilfe daneben. */
export function Bezuegefelder({ recht, angaben }: { recht: Rechtsprofil; angaben: Angaben }) {
  return (
    <fieldset className="zeile-neu">
      <legend>
        <h2>Berechnung der Versorgungsbezüge</h2>
      </legend>
      <TextFeld
        name="ruhegehaltfaehigeDienstbezuege"
        label="Ruhegehaltfähige Dienstbezüge:"
        breite="mittel"
        tastatur="decimal"
        einheit="EUR"
        wert={angaben.ruhegehaltfaehigeDienstbezuege}
        hinweis="Monatlich wie in der Bezügemitteilung, ohne Familienzuschlag, bei Teilzeit der volle Betrag."
      />
      <Optionen
        name="familienzuschlag"
        label="Personenstandsabhängiger Familienzuschlag:"
        wert={angaben.familienzuschlag}
        moeglichkeiten={recht.familienzuschlaege.map((f) => ({
          wert: f.code,
          text: f.bezeichnung,
        }))}
      />
      <TextFeld
        name="familienzuschlagBetrag"
        label="Betrag des vollen Familienzuschlags:"
        breite="mittel"
        tastatur="decimal"
        einheit="EUR"
        wert={angaben.familienzuschlagBetrag}
        hinweis="Freiwillig. Ohne Angabe gilt der Betrag der Tabelle am ersten Ruhestandstag."
      />
      <TextFeld
        name="a4Stufe7"
        label="Grundgehalt A 4 Stufe 7:"
        breite="mittel"
        tastatur="decimal"
        einheit="EUR"
        wert={angaben.a4Stufe7}
        hinweis="Freiwillig. Nur für die amtsunabhängige Mindestversorgung; der Betrag ist nicht hinterlegt."
      />
      <Knopfleiste>
        <SendeKnopf>Versorgungsbezüge berechnen</SendeKnopf>
      </Knopfleiste>
      <Tabellenhilfe recht={recht} />
    </fieldset>
  );
}

/** Beträge aus der Besoldungstabelle übernehmen. */
function Tabellenhilfe({ recht }: { recht: Rechtsprofil }) {
  return (
    <details>
      <summary>Beträge aus der Besoldungstabelle übernehmen</summary>
      <div className="zeile-felder">
        <div className="feld">
          <label htmlFor="feld-besoldung">Besoldungsgruppe und Stufe</label>
          <select id="feld-besoldung" name="besoldung" className="eingabe" defaultValue="">
            <option value="">Bitte auswählen</option>
            {grundgehaelter(recht).map(({ titel, wahl }) => (
              <optgroup key={titel} label={titel}>
                {wahl.map(({ wert, text }) => (
                  <option key={text} value={wert}>
                    {text}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <div className="feld">
          <label htmlFor="feld-zuschlagstabelle">Voller Familienzuschlag</label>
          <select
            id="feld-zuschlagstabelle"
            name="zuschlagstabelle"
            className="eingabe"
            defaultValue=""
          >
            <option value="">Bitte auswählen</option>
            {familienzuschlaege(recht).map(({ wert, text }) => (
              <option key={text} value={wert}>
                {text}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Knopfleiste>
        <SendeKnopf variante="sekundaer" absicht="uebernehmen">
          Beträge übernehmen
        </SendeKnopf>
      </Knopfleiste>
    </details>
  );
}
