import type { ReactNode } from "react";
import { CIRCLE_ALERT } from "@/components/ui/pfade";
import { Zeichen } from "@/components/ui/zeichen";
import { beschreibung, beschrifte } from "./beschriftung";
import type { FeldAngaben } from "./typen";

interface FeldTexteProps extends Pick<FeldAngaben, "hinweis" | "bisher" | "fehler"> {
  id: string;
}

/** Hinweis, bisheriger Wert und Fehler; ihre Kennungen passen zu `beschreibung` in `kontext.ts`. */
export function FeldTexte({ id, hinweis, bisher, fehler }: FeldTexteProps) {
  return (
    <>
      {hinweis && (
        <p id={`${id}-hinweis`} className="feld-hinweis">
          {hinweis}
        </p>
      )}
      {bisher && (
        <p id={`${id}-bisher`} className="feld-hinweis">
          Bisher: {bisher}
        </p>
      )}
      {fehler && (
        <p id={`${id}-fehler`} className="feld-fehler">
          <Zeichen pfad={CIRCLE_ALERT} />
          <span>
            <span className="nur-vorlesen">Fehler: </span>
            {fehler}
          </span>
        </p>
      )}
    </>
  );
}

interface FeldHuelleProps extends FeldTexteProps, Pick<FeldAngaben, "label" | "pflicht"> {
  children: ReactNode;
}

/** Label über dem Feld, darunter seine Texte, darunter die Eingabe (ux.md 4). */
export function FeldHuelle({ id, label, pflicht, children, ...texte }: FeldHuelleProps) {
  return (
    <div className={texte.fehler ? "feld feld-falsch" : "feld"}>
      <label htmlFor={id}>{beschrifte(label, pflicht)}</label>
      <FeldTexte id={id} {...texte} />
      {children}
    </div>
  );
}

/** Dasselbe für mehrere Bedienelemente unter einer Frage, etwa Optionsfelder. */
export function GruppenHuelle({
  id,
  label,
  pflicht,
  optionen,
  children,
  ...texte
}: FeldHuelleProps & { optionen?: boolean }) {
  return (
    <fieldset
      className={texte.fehler ? "feld feld-falsch" : "feld"}
      {...(optionen && alsOptionsgruppe(pflicht, texte.fehler))}
      aria-describedby={beschreibung(id, texte)}
    >
      <legend>{beschrifte(label, pflicht)}</legend>
      <FeldTexte id={id} {...texte} />
      {children}
    </fieldset>
  );
}

/** Nur die Rolle `radiogroup` trägt Pflicht und Fehler; ein einfaches `fieldset` kennt beides nicht. */
function alsOptionsgruppe(pflicht: boolean | undefined, fehler: string | undefined) {
  return {
    role: "radiogroup",
    "aria-required": pflicht || undefined,
    "aria-invalid": fehler ? true : undefined,
  };
}
