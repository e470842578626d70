import { type CodelisteId, eintraege, listentitel } from "@/lib/codelisten";
import type { IsoDatum } from "@/lib/lebenslauf";
import { CSV_BOM, csvZeile } from "@/lib/text";
import type { EinfachesFeld, Formular } from "../typen";
import { type Feldspalte, kopfspalten, SPALTE_PERSON, vorlagenspalten } from "./spalten";

/** Zeilen, deren erste Zelle so beginnt, sind Anmerkungen und werden nicht gelesen. */
export const ANMERKUNG = "#";

/** Längere Codelisten nennt die Vorlage nur mit Namen. */
const CODES_HOECHSTENS = 40;

function codes(liste: CodelisteId, heute: IsoDatum): string {
  const alle = eintraege(liste, { am: heute });
  if (alle.length > CODES_HOECHSTENS) return `Code aus „${listentitel(liste)}“`;
  return alle.map((e) => `${e.code} = ${e.label}`).join(" | ");
}

function schreibweise(feld: EinfachesFeld, heute: IsoDatum): string {
  switch (feld.art) {
    case "datum":
      return "TT.MM.JJJJ";
    case "janein":
      return "ja oder nein";
    case "code":
      return codes(feld.liste, heute);
    case "codes":
      return `mit Komma getrennt: ${codes(feld.liste, heute)}`;
    case "betrag":
      return "Euro, zum Beispiel 1.583,10";
    case "zahl":
      return `Zahl von ${feld.von} bis ${feld.bis}${feld.einheit ? ` ${feld.einheit}` : ""}`;
    case "text":
    case "mehrzeilig":
      return `Text bis ${feld.max} Zeichen`;
  }
}

function anmerkung({ feld, eintrag }: Feldspalte, heute: IsoDatum): string {
  const immer = feld.pflicht === true && (feld.sichtbar === undefined || feld.sichtbar === true);
  const pflicht = immer && !eintrag ? ", Pflicht" : "";
  return `${feld.label}${pflicht}: ${schreibweise(feld, heute)}`;
}

/**
 * Leere Tabelle eines Formulars: Kopfzeile und darunter eine Zeile mit Anmerkungen, die je Spalte Namen,
 * Schreibweise und die heute wählbaren Codes nennt. Sie darf beim Hochladen stehen bleiben.
 */
export function vorlage(form: Pick<Formular, "felder" | "ohnePerson">, heute: IsoDatum): string {
  const vorn = kopfspalten(form);
  const spalten = vorlagenspalten(form);
  const texte = [
    ...vorn.map((name) =>
      name === SPALTE_PERSON ? "Pers.-Nummer, Pflicht" : "leer oder Stand des Lebenslaufs",
    ),
    ...spalten.map((s) => anmerkung(s, heute)),
  ];
  const anmerkungen = texte.map((text, i) => (i === 0 ? `${ANMERKUNG} ${text}` : text));
  return CSV_BOM + csvZeile([...vorn, ...spalten.map((s) => s.name)]) + csvZeile(anmerkungen);
}
