import { DateiFeld } from "@/components/form/datei-feld";
import { FormularFelder } from "@/components/form/formular-felder";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Knopfleiste } from "@/components/ui/knopf";
import { bisherTexte, istSichtbar, pruefumfeld, type Rohwerte } from "@/lib/formulare";
import type { Anlage, Feldtext, MeldungAnsicht, Nachpruefung } from "@/lib/meldungen";
import { antworte } from "./actions";
import { HinweisHaken } from "./hinweis-haken";
import { WeitereAngaben } from "./weitere-angaben";

/** Was die Seite zum Antworten lädt. */
export interface Antwortstand {
  fragen: readonly Feldtext[];
  /** Fehlt, wenn nach keiner Angabe gefragt ist oder sich keine mehr ändern lässt. */
  pruefung: Nachpruefung | null;
  rohwerte: Rohwerte;
  /** Schon getippte Texte der Antwort. */
  texte: Readonly<Record<string, string>>;
  anlagen: readonly Anlage[];
}

interface AntwortProps extends Antwortstand {
  m: MeldungAnsicht;
}

/** Die Rückfrage und das Formular für die Antwort; gefragte Angaben stehen mit ihrem Wert daneben. */
export function Antwort({ m, anlagen, ...stand }: AntwortProps) {
  const frage = m.verlauf.findLast((s) => s.art === "RUECKFRAGE");
  const frei = stand.fragen.length > 0;
  return (
    <section aria-labelledby="rueckfrage" className="karte">
      <h2 id="rueckfrage">Rückfrage der Kasse</h2>
      <p className="freitext">{frage?.text}</p>
      <FormularRahmen action={antworte} standardAbsicht="senden">
        <PflichtHinweis />
        <input type="hidden" name="meldung" value={m.id} />
        <input type="hidden" name="version" value={m.version} />
        <Gefragte {...stand} />
        <Mehrzeilig
          name="antwort"
          label="Ihre Antwort"
          pflicht={!frei}
          hinweis={frei ? "Nötig nur, wenn Sie keine Angabe ändern." : undefined}
          max={10000}
          wert={stand.texte.antwort}
        />
        <DateiFeld
          vorhandene={anlagen.map((a) => ({ id: a.id, name: a.name, bytes: a.groesse }))}
        />
        <HinweisHaken />
        <Knopfleiste>
          <SendeKnopf absicht="senden">Antwort senden</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </section>
  );
}

function Frage({ text }: { text: string }) {
  return (
    <p className="feldfrage freitext">
      <strong>Frage der Kasse:</strong> {text}
    </p>
  );
}

const Feldantwort = ({ feld, label, wert }: { feld: string; label: string; wert?: string }) => (
  <TextFeld name={`antwort.${feld}`} label={`Antwort zu „${label}“`} wert={wert} />
);

/** Gefragte Angaben mit Frage und heutigem Wert; alle anderen lassen sich darunter mit ändern. */
function Gefragte({ fragen, pruefung, rohwerte, texte }: Omit<Antwortstand, "anlagen">) {
  const antwort = ({ feld, label }: Feldtext) => (
    <Feldantwort feld={feld} label={label} wert={texte[`antwort.${feld}`]} />
  );
  const nurText = (gefragt: readonly Feldtext[]) =>
    gefragt.map((f) => (
      <div key={f.feld}>
        <h3>{f.label}</h3>
        <Frage text={f.text} />
        {antwort(f)}
      </div>
    ));
  if (!pruefung) return nurText(fragen);
  const { form, kontext } = pruefung;
  const { heute, umstaende } = pruefumfeld(form, rohwerte, kontext);
  const sicht = { ...rohwerte, ...umstaende };
  const sichtbar = (feld: string) => {
    const erklaert = form.felder[feld];
    return erklaert !== undefined && istSichtbar(erklaert, sicht);
  };
  const zuSehen = fragen.filter((f) => sichtbar(f.feld));
  const gefragt = zuSehen.map((f) => f.feld);
  const gemeinsam = {
    rohwerte,
    heute,
    umstaende,
    mitglieder: kontext.mitglieder,
    codes: kontext.codes,
    bisher: bisherTexte(form, rohwerte, kontext),
  };
  const uebrige = form.gruppen.map(({ titel, felder }) => ({
    titel,
    felder: felder.filter((f) => !gefragt.includes(f)),
  }));
  return (
    <>
      <FormularFelder
        {...gemeinsam}
        formular={{
          felder: form.felder,
          gruppen: [{ titel: "Gefragte Angaben", felder: gefragt }],
        }}
        umrahmt={Object.fromEntries(
          zuSehen.map((f) => [f.feld, { davor: <Frage text={f.text} />, danach: antwort(f) }]),
        )}
      />
      {nurText(fragen.filter((f) => !sichtbar(f.feld)))}
      <WeitereAngaben felder={uebrige.flatMap((g) => g.felder)}>
        <FormularFelder {...gemeinsam} formular={{ felder: form.felder, gruppen: uebrige }} />
      </WeitereAngaben>
    </>
  );
}
