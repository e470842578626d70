import { alsText, formatCent, type Rechtsprofil } from "@/lib/versorgungsauskunft";

/** Betrag in Cent, wie er im Feld steht: `3951,28`. */
const alsEingabe = (cent: number): string =>
  `${Math.floor(cent / 100)},${String(cent % 100).padStart(2, "0")}`;

/** Wert einer Auswahl: nur Ziffern, Komma, zwei Stellen; anderes übernimmt nichts. */
export const betragAusTabelle = (wert: string): string =>
  /^\d{1,7},\d{2}$/.test(wert) ? wert : "";

export interface Tabellengruppe {
  titel: string;
  wahl: readonly { wert: string; text: string }[];
}

/** Grundgehälter nach Besoldungsgruppe und Stufe; eine Hilfe beim Ausfüllen (versorgungsauskunft.md (l)). */
export function grundgehaelter(recht: Rechtsprofil): Tabellengruppe[] {
  return recht.grundgehalt.werte.flatMap(({ ab, wert }) =>
    wert.map(({ gruppe, ersteStufe, betraege }) => ({
      titel: `${gruppe}${ab === null ? "" : `, ab ${alsText(ab)}`}`,
      wahl: betraege.map((cent, i) => ({
        wert: alsEingabe(cent),
        text: `${gruppe}, Stufe ${ersteStufe + i}: ${formatCent(cent)}`,
      })),
    })),
  );
}

/** Bekannte Beträge des vollen Familienzuschlags mit ihrer Geltung. */
export function familienzuschlaege(recht: Rechtsprofil): Tabellengruppe["wahl"] {
  return recht.familienzuschlag.werte.map(({ ab, bis, wert }) => ({
    wert: alsEingabe(wert),
    text: `${formatCent(wert)}${ab === null ? "" : ` ab ${alsText(ab)}`}${bis === undefined ? "" : ` bis ${alsText(bis)}`}`,
  }));
}
