import { eintragRoh, eintragsnummern, eintragsschluessel } from "./rohwerte";
import type { Formular, Gruppenfeld, Rohwerte } from "./typen";

function gruppe(formular: Pick<Formular, "felder">, name: string): Gruppenfeld | null {
  const feld = Object.hasOwn(formular.felder, name) ? formular.felder[name] : undefined;
  return feld?.art === "gruppe" ? feld : null;
}

/** Ersetzt die Einträge einer Gruppe und nummeriert sie von 0 an. */
function mitEintraegen(werte: Rohwerte, name: string, eintraege: Rohwerte[]): Rohwerte {
  const rest = Object.entries(werte).filter(([k]) => !k.startsWith(`${name}.`));
  const neu = eintraege.flatMap((e, nr) =>
    Object.entries(e).map(([k, wert]): [string, string] => [eintragsschluessel(name, nr, k), wert]),
  );
  return Object.fromEntries([...rest, ...neu]);
}

/** Hängt einer Gruppe einen leeren Eintrag an; an der Höchstzahl bleibt alles, wie es ist. */
export function eintragHinzufuegen(
  formular: Pick<Formular, "felder">,
  werte: Rohwerte,
  name: string,
): Rohwerte {
  const feld = gruppe(formular, name);
  if (!feld) return werte;
  const nummern = eintragsnummern(werte, name);
  if (nummern.length >= feld.max) return werte;
  const leer = Object.fromEntries(Object.keys(feld.felder).map((k) => [k, ""]));
  return mitEintraegen(werte, name, [
    ...nummern.map((nr) => eintragRoh(werte, name, feld, nr)),
    leer,
  ]);
}

/** Entfernt den Eintrag `nr`; die folgenden rücken auf. */
export function eintragEntfernen(
  formular: Pick<Formular, "felder">,
  werte: Rohwerte,
  name: string,
  nr: number,
): Rohwerte {
  const feld = gruppe(formular, name);
  if (!feld) return werte;
  const bleibende = eintragsnummern(werte, name).filter((n) => n !== nr);
  return mitEintraegen(
    werte,
    name,
    bleibende.map((n) => eintragRoh(werte, name, feld, n)),
  );
}
