import { Knopf } from "@/components/ui/knopf";
import { FUNNEL, X } from "@/components/ui/pfade";
import { Zeichen } from "@/components/ui/zeichen";
import type { Filterfeld } from "./typen";

interface FilterFelderProps {
  felder: readonly Filterfeld[];
  /**
   * Serveraktion, die die Filter unter dem Schlüssel der Anmeldung ablegt. `absicht` ist `anwenden`,
   * `leeren:<feld>` oder `alle-leeren`; Namen und Geburtsdaten stehen nie in der Adresse (ux.md 7).
   */
  aktion: (daten: FormData) => Promise<void>;
  /** Versteckte Angaben für die Aktion, etwa die Adresse der Liste. */
  versteckt?: Readonly<Record<string, string>>;
}

const FORMULAR = "filter-formular";

/** Bereich „Filter“ mit Zahl der gesetzten Filter und „Alle Filter löschen“. */
export function FilterFelder({ felder, aktion, versteckt = {} }: FilterFelderProps) {
  const aktiv = felder.filter((f) => f.wert !== "").length;
  return (
    <div className="filter">
      {aktiv > 0 && (
        <Knopf variante="link" zeichen={X} form={FORMULAR} name="absicht" value="alle-leeren">
          Alle Filter löschen
        </Knopf>
      )}
      <details className="filter-bereich" open={aktiv > 0}>
        <summary className="knopf knopf-sekundaer">
          <Zeichen pfad={FUNNEL} />
          Filter
          {aktiv > 0 && (
            <>
              <span className="nur-vorlesen">, {aktiv} aktiv</span>
              <span className="filter-zahl" aria-hidden="true">
                {aktiv}
              </span>
            </>
          )}
        </summary>
        <form id={FORMULAR} action={aktion} className="filter-formular">
          {/* Die Eingabetaste drückt die erste Schaltfläche; es soll nicht „leeren“ sein. */}
          <button
            type="submit"
            name="absicht"
            value="anwenden"
            className="nur-vorlesen"
            tabIndex={-1}
            aria-hidden="true"
          />
          {Object.entries(versteckt).map(([name, wert]) => (
            <input key={name} type="hidden" name={name} value={wert} />
          ))}
          <div className="filter-felder">
            {felder.map((feld) => (
              <Feld key={feld.name} feld={feld} />
            ))}
          </div>
          <Knopf variante="primaer" name="absicht" value="anwenden">
            Anwenden
          </Knopf>
        </form>
      </details>
    </div>
  );
}

function Feld({ feld }: { feld: Filterfeld }) {
  const { name, label, wert, hinweis } = feld;
  const id = `filter-${name}`;
  return (
    <div className="filter-feld">
      <label htmlFor={id}>{label}</label>
      {hinweis && (
        <p id={`${id}-hinweis`} className="feld-hinweis">
          {hinweis}
        </p>
      )}
      <div className="filter-eingabe">
        {feld.art === "text" ? (
          <input
            id={id}
            name={name}
            type="text"
            defaultValue={wert}
            maxLength={100}
            autoComplete="off"
            aria-describedby={hinweis && `${id}-hinweis`}
            className="eingabe"
          />
        ) : (
          <select id={id} name={name} defaultValue={wert} className="eingabe">
            <option value="">alle</option>
            {feld.moeglichkeiten.map((m) => (
              <option key={m.wert} value={m.wert}>
                {m.text}
              </option>
            ))}
          </select>
        )}
        {wert !== "" && (
          <button type="submit" name="absicht" value={`leeren:${name}`} title={`${label} leeren`}>
            <Zeichen pfad={X} />
            <span className="nur-vorlesen">{label} leeren</span>
          </button>
        )}
      </div>
    </div>
  );
}
