import { DatumFeld } from "@/components/form/datum-feld";
import { Optionen } from "@/components/form/optionen";
import type { IsoDatum } from "@/lib/datum";
import { EINGANGSWEGE, type Formularfall } from "@/lib/meldungen";

interface EingangsfelderProps {
  fall: Formularfall;
  /** Getipptes aus dem Entwurf. */
  werte: Readonly<Record<string, string>>;
  heute: IsoDatum;
}

/** Für wen die Kasse meldet und wann und wie die Meldung einging; der Scan kommt zu den Anhängen. */
export function Eingangsfelder({ fall, werte, heute }: EingangsfelderProps) {
  return (
    <fieldset className="feldgruppe">
      <legend>
        <h2>Eingang bei der Kasse</h2>
      </legend>
      <input type="hidden" name="mitglied" value={fall.mitgliedId} />
      <p>
        Organisation: <strong>{fall.organisation.name}</strong>
      </p>
      <DatumFeld
        name="eingang_am"
        label="Eingegangen am"
        pflicht
        wert={werte.eingang_am}
        heute={heute}
      />
      <Optionen
        name="eingang_weg"
        label="Eingegangen per"
        pflicht
        wert={werte.eingang_weg}
        hinweis="Zu Brief und Fax gehört der Scan des Schreibens als Anhang."
        nebeneinander
        moeglichkeiten={Object.entries(EINGANGSWEGE).map(([wert, text]) => ({ wert, text }))}
      />
    </fieldset>
  );
}
