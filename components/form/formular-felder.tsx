import { Fragment, type ReactNode } from "react";
import { type Codes, mitCodes } from "@/lib/codelisten";
import type { IsoDatum } from "@/lib/datum";
import { type Feld, type Formular, istSichtbar, type Rohwerte } from "@/lib/formulare";
import { AktualisierenKnopf } from "./aktualisieren-knopf";
import { FeldEingabe } from "./feld-eingabe";
import { GruppenEintraege } from "./gruppen-eintraege";

interface FormularFelderProps {
  formular: Pick<Formular, "felder" | "gruppen">;
  /** Getippte Werte, etwa aus dem Entwurf. */
  rohwerte: Rohwerte;
  heute: IsoDatum;
  /** Umstände für Bedingungen und Filter aus `pruefumfeld`. */
  umstaende?: Rohwerte;
  /** Namen der Mitglieder für Felder, die sie vorschlagen. */
  mitglieder?: readonly string[];
  /** Was die Kasse über die Codelisten legt. */
  codes?: Codes;
  /** Fehler je Feld, solange das Formular keine eigenen meldet. */
  fehler?: Readonly<Record<string, string>>;
  /** Texte für ›Bisher: …‹ aus `bisherTexte`. */
  bisher?: Readonly<Record<string, string>>;
  /** Was vor und nach einem Feld steht, etwa die Frage der Kasse dazu. */
  umrahmt?: Readonly<Record<string, { davor: ReactNode; danach: ReactNode }>>;
}

/**
 * Alle Felder eines erklärten Formulars nach Gruppen. Welche Felder sichtbar und Pflicht sind,
 * entscheidet der Server an den Rohwerten; Felder mit `steuert` lösen nach einer Änderung die
 * Absicht `aktualisieren` aus.
 */
export function FormularFelder({
  formular,
  fehler = {},
  bisher = {},
  umstaende = {},
  umrahmt = {},
  ...umfeld
}: FormularFelderProps) {
  // Umstände stehen neben den Werten, aber nie in einem Eingabefeld: Ihre Schlüssel sind keine Felder.
  const rohwerte = { ...umfeld.rohwerte, ...umstaende };
  return formular.gruppen.map((gruppe) => {
    const felder = gruppe.felder
      .map((name): [string, Feld | undefined] => [name, formular.felder[name]])
      .filter(
        (paar): paar is [string, Feld] =>
          !!paar[1] && mitCodes(umfeld.codes, () => istSichtbar(paar[1] as Feld, rohwerte)),
      );
    if (felder.length === 0) return null;
    return (
      <fieldset key={gruppe.titel} className="feldgruppe">
        <legend>
          <h2>{gruppe.titel}</h2>
        </legend>
        {felder.map(([name, feld]) => (
          <Fragment key={name}>
            {umrahmt[name]?.davor}
            {feld.art === "gruppe" ? (
              <GruppenEintraege
                name={name}
                feld={feld}
                fehler={fehler}
                {...umfeld}
                rohwerte={rohwerte}
              />
            ) : (
              <div className="feld-mit-knopf">
                <FeldEingabe
                  name={name}
                  feld={feld}
                  wert={rohwerte[name]}
                  fehler={fehler[name]}
                  bisher={bisher[name]}
                  {...umfeld}
                  rohwerte={rohwerte}
                />
                {feld.steuert && <AktualisierenKnopf />}
              </div>
            )}
            {umrahmt[name]?.danach}
          </Fragment>
        ))}
      </fieldset>
    );
  });
}
