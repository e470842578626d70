import type { ReactNode } from "react";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import type { FormAktion } from "@/components/form/typen";
import { Knopfleiste } from "@/components/ui/knopf";
import { istWirksam, type Korrektur, type MeldungAnsicht, type Vorschau } from "@/lib/meldungen";
import { inBearbeitung, lehneMeldungAb, rueckfrage, uebernimm } from "./actions";
import { Feldfragen } from "./feldfragen";

interface EntscheidungProps {
  m: MeldungAnsicht;
  vorschau: Vorschau | null;
  korrektur: Korrektur | null;
}

/** Was die Kasse mit der Meldung tun kann; jede Handlung ist ein eigenes kleines Formular. */
export function Entscheidung({ m, vorschau, korrektur }: EntscheidungProps) {
  const fall = { m, lebenslaufVersion: vorschau?.lebenslaufVersion ?? 0 };
  return (
    <section aria-labelledby="entscheidung" className="entscheidung nicht-drucken">
      <h2 id="entscheidung">Entscheidung</h2>
      <div className="entscheidung-knoepfe">
        {vorschau?.ok && (korrektur === null || istWirksam(korrektur)) && (
          <Handlung {...fall} action={uebernimm}>
            {korrektur && <input type="hidden" name="korrektur" value={korrektur.version} />}
            <input type="hidden" name="zuordnung" value={vorschau.zuordnung} />
            <input type="hidden" name="bekannte" value={vorschau.bekannte.length} />
            {vorschau.neuePerson && (
              <TextFeld
                name="persnr"
                label="Pers.-Nummer"
                hinweis="Leer vergibt das Portal eine freie Nummer."
                tastatur="numeric"
                breite="kurz"
              />
            )}
            <SendeKnopf>{korrektur ? "Mit Korrektur übernehmen" : "Übernehmen"}</SendeKnopf>
          </Handlung>
        )}
        {m.status === "uebermittelt" && (
          <Handlung {...fall} action={inBearbeitung}>
            <SendeKnopf variante="sekundaer">In Bearbeitung nehmen</SendeKnopf>
          </Handlung>
        )}
      </div>
      <details className="karte">
        <summary>Rückfrage stellen</summary>
        <Handlung {...fall} action={rueckfrage} kennung="rueckfrage">
          <Mehrzeilig
            name="text"
            label="Text der Rückfrage"
            max={10000}
            hinweis="Nötig, wenn Sie zu keiner einzelnen Angabe fragen. Der Arbeitgeber erhält Text und Fragen in seinem Postfach und kann mit neuen Angaben, Text und Anhängen antworten."
          />
          <Feldfragen m={m} />
          <Knopfleiste>
            <SendeKnopf variante="sekundaer">Rückfrage senden</SendeKnopf>
          </Knopfleiste>
        </Handlung>
      </details>
      <details className="karte">
        <summary>Ablehnen</summary>
        <Handlung {...fall} action={lehneMeldungAb} kennung="ablehnung">
          <Mehrzeilig
            name="text"
            label="Begründung der Ablehnung"
            pflicht
            max={10000}
            hinweis="Der Arbeitgeber erhält diese Begründung in seinem Postfach. Der Lebenslauf bleibt unverändert."
          />
          <Knopfleiste>
            <SendeKnopf variante="gefahr">Meldung ablehnen</SendeKnopf>
          </Knopfleiste>
        </Handlung>
      </details>
    </section>
  );
}

interface HandlungProps {
  m: MeldungAnsicht;
  lebenslaufVersion: number;
  action: FormAktion;
  /** Unterscheidet gleichnamige Felder der Formulare auf dieser Seite. */
  kennung?: string;
  children: ReactNode;
}

function Handlung({ m, lebenslaufVersion, action, kennung, children }: HandlungProps) {
  return (
    <FormularRahmen action={action} kennung={kennung}>
      <input type="hidden" name="meldung" value={m.id} />
      <input type="hidden" name="version" value={m.version} />
      <input type="hidden" name="lebenslaufVersion" value={lebenslaufVersion} />
      {children}
    </FormularRahmen>
  );
}
