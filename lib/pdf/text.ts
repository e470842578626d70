import type { Schriftmass } from "./schrift";

/** Steht für ein Zeichen, das die Schrift nicht hat. */
const ERSATZ = "□";

/**
 * Macht Text druckbar: zusammengesetzte Umlaute, Leerzeichen statt Tabulatoren, keine
 * Steuerzeichen. Zeichen ohne Bild in der Schrift werden zu `□`, weil sonst eine nicht
 * eingebettete Ersatzschrift ins Dokument käme und es kein PDF/A mehr wäre.
 */
export function druckbar(text: string, schrift: Schriftmass): string {
  const sauber = text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", "    ")
    .replace(/[^\P{C}\n]|[\p{Variation_Selector}]/gu, "");
  return [...sauber]
    .map((zeichen) => {
      const bekannt = zeichen === "\n" || schrift.kennt(zeichen.codePointAt(0) ?? 0);
      return bekannt ? zeichen : ERSATZ;
    })
    .join("");
}

/** Zerlegt ein Wort in Stücke, die je in eine Zeile passen. */
function stuecke(wort: string, passt: (text: string) => boolean): string[] {
  const fertig: string[] = [];
  let aktuell = "";
  for (const zeichen of wort) {
    if (aktuell !== "" && !passt(aktuell + zeichen)) {
      fertig.push(aktuell);
      aktuell = "";
    }
    aktuell += zeichen;
  }
  return [...fertig, aktuell];
}

/**
 * Bricht Wörter, die breiter als die Zeile sind, ohne Trennstrich um; ein Strich wäre in einer
 * Adresse oder Nummer ein falsches Zeichen. Alle anderen Umbrüche macht der Satz selbst.
 *
 * @param breite Zeilenbreite in Punkt
 * @param groesse Schriftgröße in Punkt
 */
export function brichLangeWoerter(
  text: string,
  schrift: Schriftmass,
  breite: number,
  groesse: number,
): string {
  const passt = (teil: string) => schrift.breite(teil, groesse) <= breite;
  return text.replace(/[^ \n]+/g, (wort, stelle: number) => {
    if (passt(wort)) return wort;
    const davor = stelle === 0 || text[stelle - 1] === "\n" ? "" : "\n";
    return davor + stuecke(wort, passt).join("\n");
  });
}

/**
 * Text für die Dokumenteigenschaften. Die Bibliothek schreibt ihn ungeschützt in XML, deshalb
 * dürfen Steuerzeichen und die drei Sonderzeichen dort nicht vorkommen.
 */
export function alsEigenschaft(text: string): string {
  return text
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .replaceAll("&", "und")
    .replaceAll("<", "‹")
    .replaceAll(">", "›");
}
