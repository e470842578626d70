import { Knopf } from "@/components/ui/knopf";
import { PLUS, TRASH_2 } from "@/components/ui/pfade";
import { type Codes, mitCodes } from "@/lib/codelisten";
import type { IsoDatum } from "@/lib/datum";
import {
  eintragsnummern,
  eintragsschluessel,
  eintragswerte,
  type Gruppenfeld,
  istPflicht,
  istSichtbar,
  type Rohwerte,
} from "@/lib/formulare";
import { AktualisierenKnopf } from "./aktualisieren-knopf";
import { beschrifte } from "./beschriftung";
import { EintragsFokus } from "./eintrags-fokus";
import { FeldEingabe } from "./feld-eingabe";
import { GruppenFehler } from "./gruppen-fehler";
import { ABSICHT } from "./typen";

interface GruppenEintraegeProps {
  name: string;
  feld: Gruppenfeld;
  rohwerte: Rohwerte;
  heute: IsoDatum;
  mitglieder?: readonly string[];
  /** Was die Kasse über die Codelisten legt. */
  codes?: Codes;
  fehler: Readonly<Record<string, string>>;
}

/**
 * Wiederholbare Feldgruppe, etwa Zulagen. Hinzufügen und Entfernen sind Sendungen mit eigener
 * `absicht`; der Server nummeriert neu und zeigt die Seite wieder.
 */
export function GruppenEintraege({
  name,
  feld,
  rohwerte,
  heute,
  mitglieder,
  codes,
  fehler,
}: GruppenEintraegeProps) {
  const nummern = eintragsnummern(rohwerte, name);
  return (
    <fieldset className="feld eintraege" id={`feld-${name}`} tabIndex={-1}>
      <legend>{beschrifte(feld.label, istPflicht(feld, rohwerte))}</legend>
      {feld.hinweis && <p className="feld-hinweis">{feld.hinweis}</p>}
      <EintragsFokus anzahl={nummern.length} />
      <GruppenFehler name={name} fehler={fehler[name]} />
      {nummern.map((nr, stelle) => {
        const werte = eintragswerte(rohwerte, name, feld, nr);
        const titel = `${stelle + 1}. ${feld.eintrag}`;
        // Die Anzahl im Schlüssel: Nach dem Neunummerieren dürfen keine alten Eingaben stehen bleiben.
        return (
          <fieldset key={`${nummern.length} ${nr}`} className="eintrag">
            <legend>{titel}</legend>
            {Object.entries(feld.felder)
              .filter(([, unter]) => mitCodes(codes, () => istSichtbar(unter, werte)))
              .map(([schluessel, unter]) => {
                const pfad = eintragsschluessel(name, nr, schluessel);
                return (
                  <div key={schluessel} className="feld-mit-knopf">
                    <FeldEingabe
                      name={pfad}
                      feld={unter}
                      wert={werte[schluessel]}
                      fehler={fehler[pfad]}
                      rohwerte={werte}
                      heute={heute}
                      mitglieder={mitglieder}
                      codes={codes}
                    />
                    {unter.steuert && <AktualisierenKnopf />}
                  </div>
                );
              })}
            <Knopf
              klein
              variante="link"
              zeichen={TRASH_2}
              name="absicht"
              value={ABSICHT.eintragEntfernen(name, nr)}
            >
              {titel} entfernen
            </Knopf>
          </fieldset>
        );
      })}
      {nummern.length < feld.max && (
        <Knopf klein zeichen={PLUS} name="absicht" value={ABSICHT.eintragHinzufuegen(name)}>
          {feld.eintrag} hinzufügen
        </Knopf>
      )}
    </fieldset>
  );
}
