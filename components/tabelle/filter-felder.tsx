import { ohneZustand } from "@/components/form/ohne-zustand";
import type { FormAktion } from "@/components/form/typen";
import { Knopf } from "@/components/ui/knopf";
import { CIRCLE_ALERT, FUNNEL, X } from "@/components/ui/pfade";
import { Zeichen } from "@/components/ui/zeichen";
import { FilterFokus } from "./filter-fokus";
import type { Filterfeld } from "./typen";

interface FilterFelderProps {
  felder: readonly Filterfeld[];
  /**
   * Serveraktion, die die Filter unter dem Schlüssel der Anmeldung ablegt. `absicht` ist `anwenden`,
   * `leeren:<feld>` oder `alle-leeren`; Namen und Geburtsdaten stehen nie in der Adresse (ux.md 7).
   */
  aktion: FormAktion;
  /** Versteckte Angaben für die Aktion, etwa die Adresse der Liste. */
  versteckt?: Readonly<Record<string, string>>;
}

/** Bereich „Filter“ mit Zahl der gesetzten Filter und „Alle Filter löschen“. */
export function FilterFelder({ felder, aktion, versteckt = {} }: FilterFelderProps) {
  const sende = ohneZustand(aktion);
  const aktiv = felder.filter((f) => f.wert !== "").length;
  return (
    <>
      {aktiv > 0 && <p className="nur-druck">Filter: {nenne(felder)}</p>}
      <div className="filter">
        {aktiv > 0 && (
          <form action={sende}>
            <Verstecktes felder={versteckt} />
            <Knopf variante="link" zeichen={X} name="absicht" value="alle-leeren">
              Alle Filter löschen
            </Knopf>
          </form>
        )}
        <details className="filter-bereich" open={felder.some((f) => f.fehler)}>
          <summary
            className="knopf knopf-sekundaer"
            aria-label={aktiv > 0 ? `Filter, ${aktiv} aktiv` : undefined}
          >
            <Zeichen pfad={FUNNEL} />
            Filter
            {aktiv > 0 && <span className="filter-zahl">{aktiv}</span>}
          </summary>
          <form action={sende} className="filter-formular">
            {/* Die Eingabetaste drückt die erste Schaltfläche; es soll nicht „leeren“ sein. */}
            <button
              type="submit"
              name="absicht"
              value="anwenden"
              className="nur-vorlesen"
              tabIndex={-1}
              aria-hidden="true"
            />
            <Verstecktes felder={versteckt} />
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
        <FilterFokus />
      </div>
    </>
  );
}

function Verstecktes({ felder }: { felder: Readonly<Record<string, string>> }) {
  return Object.entries(felder).map(([name, wert]) => (
    <input key={name} type="hidden" name={name} value={wert} />
  ));
}

/** Gesetzte Filter in Worten; auf dem Papier steht, welche Auswahl die Liste zeigt. */
function nenne(felder: readonly Filterfeld[]): string {
  return felder
    .filter((f) => f.wert !== "")
    .map((f) => {
      const gewaehlt = f.wert.split(",");
      const wahl =
        f.art === "text" ? [] : f.moeglichkeiten.filter((m) => gewaehlt.includes(m.wert));
      return `${f.label} „${wahl.map((m) => m.text).join(", ") || f.wert}“`;
    })
    .join(", ");
}

/** Mehrere Haken unter einer Frage; eine Liste mit Mehrfachwahl bedient sich mit Tasten schlecht. */
function Haken({ feld }: { feld: Extract<Filterfeld, { art: "mehrfach" }> }) {
  const gewaehlt = feld.wert ? feld.wert.split(",") : feld.vorgabe;
  return (
    <fieldset className="filter-feld filter-haken">
      <legend>{feld.label}</legend>
      {feld.moeglichkeiten.map((m) => (
        <label key={m.wert} className="option">
          <input
            type="checkbox"
            name={feld.name}
            value={m.wert}
            defaultChecked={gewaehlt.includes(m.wert)}
          />
          <span>{m.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Feld({ feld }: { feld: Filterfeld }) {
  if (feld.art === "mehrfach") return <Haken feld={feld} />;
  const { name, label, wert, hinweis, fehler } = feld;
  const id = `filter-${name}`;
  const beschrieben = [hinweis && `${id}-hinweis`, fehler && `${id}-fehler`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={fehler ? "filter-feld feld-falsch" : "filter-feld"}>
      <label htmlFor={id}>{label}</label>
      {hinweis && (
        <p id={`${id}-hinweis`} className="feld-hinweis">
          {hinweis}
        </p>
      )}
      {fehler && (
        <p id={`${id}-fehler`} className="feld-fehler">
          <Zeichen pfad={CIRCLE_ALERT} />
          <span className="nur-vorlesen">Fehler: </span>
          {fehler}
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
            aria-invalid={fehler ? true : undefined}
            aria-describedby={beschrieben || undefined}
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
