import { X } from "@/components/ui/pfade";
import { Plakette } from "@/components/ui/plakette";
import { Zeichen } from "@/components/ui/zeichen";
import { ANLAGEN_GRENZEN } from "@/lib/formulare";
import { DateiAuswahl } from "./datei-auswahl";
import { formatGroesse } from "./groesse";
import { ABSICHT } from "./typen";

/** Eine Datei, die schon auf dem Server liegt. */
export interface VorhandeneAnlage {
  id: string;
  /** Name, unter dem sie gespeichert ist, also mit ersetzten Sonderzeichen. */
  name: string;
  bytes: number;
  /** Stand der Prüfung, etwa ›wird geprüft‹; fertige Dateien brauchen keinen. */
  stand?: string;
}

interface DateiFeldProps {
  name?: string;
  label?: string;
  /** Satz mit den Grenzen; ohne Angabe der des Handbuchs für Nachrichten. */
  grenztext?: string;
  hinweis?: string;
  vorhandene?: readonly VorhandeneAnlage[];
  fehler?: string;
}

const GRENZTEXT =
  "Pro Nachricht sind max. 10 Anhänge (pdf, jpg, png, csv) mit insgesamt 10 MB zulässig. Sonderzeichen im Dateinamen werden automatisch ersetzt.";

/**
 * Anhänge: die Grenzen vor der Auswahl, die Liste der schon hochgeladenen Dateien mit
 * `{Datei} entfernen` (`absicht=anlage-entfernen:<id>`) und die Auswahl neuer.
 */
export function DateiFeld({
  name = "anlagen",
  label = "Anhänge",
  grenztext = GRENZTEXT,
  hinweis,
  vorhandene = [],
  fehler,
}: DateiFeldProps) {
  return (
    <fieldset className="feld anlagen">
      <legend>{label}</legend>
      <DateiAuswahl
        name={name}
        fehler={fehler}
        hinweis={hinweis ? `${grenztext} ${hinweis}` : grenztext}
        grenzen={ANLAGEN_GRENZEN}
        belegt={{
          anzahl: vorhandene.length,
          bytes: vorhandene.reduce((summe, a) => summe + a.bytes, 0),
        }}
        stand={vorhandene.map((a) => a.id).join(" ")}
      >
        {vorhandene.length > 0 && (
          <ul className="anlagenliste">
            {vorhandene.map((anlage) => (
              <li key={anlage.id}>
                <span className="anlage-name">{anlage.name}</span>
                <span className="anlage-groesse">{formatGroesse(anlage.bytes)}</span>
                {anlage.stand && <Plakette>{anlage.stand}</Plakette>}
                <button
                  type="submit"
                  className="knopf knopf-link knopf-klein"
                  name="absicht"
                  value={ABSICHT.anlageEntfernen(anlage.id)}
                >
                  <Zeichen pfad={X} />
                  <span>
                    <span className="nur-vorlesen">{anlage.name} </span>
                    entfernen
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </DateiAuswahl>
    </fieldset>
  );
}
