import type { Angaben, Zeilenangaben } from "@/lib/versorgungsauskunft";
import type { Inhalt } from "./inhalt";

const FELDER: Readonly<Partial<Record<keyof Angaben, string>>> = {
  geburtsdatum: "Geburtsdatum",
  begruendung: "Begründung des Beamtenverhältnisses",
  beamtenkategorie: "Beamtenkategorie",
  ruhestandsgrund: "Ruhestandsgrund",
  ersterRuhestandstag: "Erster Ruhestandstag",
  ruhegehaltfaehigeDienstbezuege: "Ruhegehaltfähige Dienstbezüge",
  familienzuschlag: "Familienzuschlag",
  familienzuschlagBetrag: "Betrag des Familienzuschlags",
  a4Stufe7: "Grundgehalt A 4 Stufe 7",
  abschlagsfrei: "Lange Dienstzeit",
  wechselschichtJahre: "Jahre im Wechselschichtdienst",
  viertesEinstiegsamtOderA14: "Viertes Einstiegsamt oder A 14",
  feuerwehr: "Verwendung bei der Feuerwehr",
};

const alsText = (wert: unknown): string => {
  if (typeof wert === "boolean") return wert ? "ja" : "nein";
  return typeof wert === "string" && wert !== "" ? wert : "keine Angabe";
};

const zeilentext = (zeile: Zeilenangaben | undefined): string =>
  zeile === undefined
    ? "keine Zeile"
    : [zeile.dzs, `${zeile.beginn} – ${zeile.ende}`, zeile.tz, zeile.beschraenkung]
        .filter((teil) => teil !== "")
        .join(", ");

/**
 * Was sich zwischen der eigenen Fassung und der eines anderen Fensters unterscheidet, je Zeile ein Satz mit
 * beiden Angaben; leer, wenn beide dasselbe sagen.
 */
export function unterschiede(hier: Inhalt, dort: Inhalt): string[] {
  const saetze: string[] = [];
  const vergleiche = (name: string, a: string, b: string) => {
    if (a !== b) saetze.push(`${name}: hier ${a}; im anderen Fenster ${b}.`);
  };
  for (const [feld, name] of Object.entries(FELDER)) {
    const schluessel = feld as keyof Angaben;
    vergleiche(name, alsText(hier.angaben[schluessel]), alsText(dort.angaben[schluessel]));
  }
  const [a, b] = [hier.angaben.dienstzeiten, dort.angaben.dienstzeiten];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    vergleiche(`Dienstzeit ${i + 1}`, zeilentext(a[i]), zeilentext(b[i]));
  }
  for (let i = 0; i < 4; i++) {
    const gleich = JSON.stringify(hier.zukuenfte[i]) === JSON.stringify(dort.zukuenfte[i]);
    if (!gleich)
      saetze.push(`Vergleich, Zukunft ${i + 1}: hier und im anderen Fenster verschieden.`);
  }
  return saetze;
}
