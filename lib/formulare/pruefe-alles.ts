import { mitCodes } from "@/lib/codelisten";
import { gefuellteEintraege, type Pruefumfeld, pruefeFelder } from "./pruefe-felder";
import { c1Person } from "./regeln/c1";
import { c5GleicheMeldung } from "./regeln/c5";
import { c6Abmeldung } from "./regeln/c6";
import { c11Unterlagen } from "./regeln/c11";
import { eintragsschluessel } from "./rohwerte";
import type { Befund, Formular, Fragen, PruefKontext, Rohwerte, Werte } from "./typen";

/** Umfeld der Feldprüfung und der Anzeige eines Formulars in diesem Kontext. */
export function pruefumfeld(
  formular: Formular,
  rohwerte: Rohwerte,
  kontext: PruefKontext,
): Required<Pruefumfeld> {
  return mitCodes(kontext.codes, () => ({
    heute: kontext.heute,
    bisher: formular.bisher?.(kontext, rohwerte) ?? {},
    umstaende: formular.umstaende?.(kontext, rohwerte) ?? {},
    codes: kontext.codes ?? [],
  }));
}

/** Was vor `pruefeAlles` im Bestand nachzuschlagen ist; die Antworten kommen in den Kontext. */
export function stelleFragen(
  formular: Formular,
  rohwerte: Rohwerte,
  kontext: PruefKontext,
): Fragen {
  const { fragen } = formular;
  if (!fragen) return {};
  const { werte } = pruefeFelder(formular, rohwerte, pruefumfeld(formular, rohwerte, kontext));
  return mitCodes(kontext.codes, () => fragen(werte));
}

/**
 * Regeln zählen Gruppeneinträge nach den Werten, in denen leere Einträge fehlen; die Seite braucht
 * den Namen des Eingabefelds.
 */
function mitRohpfad(formular: Formular, rohwerte: Rohwerte, befund: Befund): Befund {
  const [name = "", nr, unter] = befund.feld?.split(".") ?? [];
  const feld = formular.felder[name];
  if (feld?.art !== "gruppe" || nr === undefined || unter === undefined) return befund;
  const roh = gefuellteEintraege(rohwerte, name, feld)[Number(nr)];
  return roh === undefined ? befund : { ...befund, feld: eintragsschluessel(name, roh, unter) };
}

/** Trifft eine Regel mehrere Felder, gehört das Feld zum Schlüssel, unter dem bestätigt wird. */
function mitEigenenSchluesseln(befunde: readonly Befund[]): Befund[] {
  const haeufigkeit = new Map<string, number>();
  for (const { schwere, regel } of befunde) {
    if (schwere === "hinweis") haeufigkeit.set(regel, (haeufigkeit.get(regel) ?? 0) + 1);
  }
  return befunde.map((b) =>
    b.schwere === "hinweis" && (haeufigkeit.get(b.regel) ?? 0) > 1
      ? { ...b, regel: `${b.regel}:${b.feld ?? ""}` }
      : b,
  );
}

/**
 * Prüft eine Meldung ganz: Felder, die Regeln aller Formulare (C1, C5, C6, C11) und die des Formulars,
 * das C2–C4, C7 und C10 an seine Felder legt. C8 und C9 brauchen Dateien und den Stand der Datenbank:
 * `c8Anlagen`, `c9Version`. `werte` sind nur zu speichern, wenn kein Befund ein Fehler ist.
 */
export function pruefeAlles(
  formular: Formular,
  rohwerte: Rohwerte,
  kontext: PruefKontext,
): { werte: Werte; befunde: Befund[] } {
  return mitCodes(kontext.codes, () => pruefe(formular, rohwerte, kontext));
}

function pruefe(
  formular: Formular,
  rohwerte: Rohwerte,
  kontext: PruefKontext,
): { werte: Werte; befunde: Befund[] } {
  const umfeld = pruefumfeld(formular, rohwerte, kontext);
  const { werte, fehler } = pruefeFelder(formular, rohwerte, umfeld);
  const eigene = formular.pruefe(werte, kontext).map((b) => mitRohpfad(formular, rohwerte, b));
  const befunde = [
    ...c1Person(formular, kontext),
    ...fehler,
    ...eigene,
    ...c5GleicheMeldung(formular, formular.wirksamAb(werte), kontext),
    ...c6Abmeldung(kontext),
    ...c11Unterlagen(formular, rohwerte, kontext),
  ];
  return { werte, befunde: mitEigenenSchluesseln(befunde) };
}
