import { liesText, type Platzhalter } from "./lies";
import type { Block } from "./typen";

/** Eine Frage mit ihrer Antwort; `id` ist das Sprungziel und bleibt mit `{#kennung}` beim Umschreiben gleich. */
export interface Frage {
  id: string;
  frage: string;
  antwort: readonly Block[];
}

/** Thema der häufig gestellten Fragen. */
export interface Thema {
  id: string;
  titel: string;
  fragen: readonly Frage[];
}

/**
 * Liest häufig gestellte Fragen aus einem Text: `## ` beginnt ein Thema, `### ` eine Frage, alles bis
 * zur nächsten Überschrift ist ihre Antwort. Was vor der ersten Frage steht, gehört zu keiner.
 */
export function liesFragen(quelle: string, werte?: Platzhalter): Thema[] {
  const themen: { id: string; titel: string; fragen: (Frage & { antwort: Block[] })[] }[] = [];
  for (const block of liesText(quelle, werte)) {
    const thema = themen.at(-1);
    if (block.art !== "ueberschrift") thema?.fragen.at(-1)?.antwort.push(block);
    else if (block.ebene === 2) themen.push({ id: block.id, titel: block.text, fragen: [] });
    else thema?.fragen.push({ id: block.id, frage: block.text, antwort: [] });
  }
  return themen;
}

/** Die Worte eines Blocks ohne Auszeichnung, für die Suche. */
export function alsKlartext(block: Block): string {
  switch (block.art) {
    case "ueberschrift":
      return block.text;
    case "absatz":
      return block.zeilen.map((z) => z.map((t) => t.text).join("")).join(" ");
    case "liste":
      return block.punkte.map((z) => z.map((t) => t.text).join("")).join(" ");
    case "kontakt":
      return "";
  }
}
