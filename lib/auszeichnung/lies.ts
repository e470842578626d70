import { falte } from "@/lib/text";
import type { Block, Teil } from "./typen";
import { liesZeile } from "./zeile";

const UEBERSCHRIFT = /^(##|###)\s+(.+?)(?:\s*\{#([a-z0-9-]{1,60})\})?\s*$/;
const PUNKT = /^(?:[-*]|(\d{1,3})[.)])\s+(.*)$/;
const PLATZHALTER = /\{(Portal|Kasse)\}/g;

/** Werte der Platzhalter; eingesetzt werden sie zuletzt, sie können selbst nichts auszeichnen. */
export interface Platzhalter {
  Portal: string;
  Kasse: string;
}

/** Kennung einer Überschrift für Sprungmarken: klein, ohne Umlaute, Wörter mit Bindestrich. */
export const kennungAus = (titel: string): string =>
  falte(titel)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60) || "abschnitt";

/**
 * Liest die einfache Auszeichnung der Texte einer Kasse: `## ` und `### ` für Überschriften (mit
 * `{#kennung}` für ein festes Sprungziel), `- ` und `1. ` für Listen, eine leere Zeile zwischen
 * Absätzen, `**fett**` und `[Text](Ziel)`. Alles andere ist Text; es gibt keinen Fehler.
 * @param werte ersetzen `{Portal}` und `{Kasse}`
 */
export function liesText(quelle: string, werte?: Platzhalter): Block[] {
  const bloecke: Block[] = [];
  const vergeben = new Set<string>();
  let offen: Block | null = null;
  for (const roh of quelle.split(/\r?\n/)) {
    const zeile = roh.trimEnd();
    const kopf = UEBERSCHRIFT.exec(zeile);
    const punkt = PUNKT.exec(zeile.trimStart());
    if (zeile.trim() === "") offen = null;
    else if (kopf) {
      const [, zeichen, titel = "", fest] = kopf;
      const id = einmalig(fest ?? kennungAus(titel), vergeben);
      bloecke.push({ art: "ueberschrift", ebene: zeichen === "##" ? 2 : 3, text: titel, id });
      offen = null;
    } else if (zeile.trim() === "{Kontakt}") {
      bloecke.push({ art: "kontakt" });
      offen = null;
    } else if (punkt) offen = haengePunktAn(bloecke, offen, punkt);
    else offen = haengeZeileAn(bloecke, offen, zeile.trim());
  }
  return werte ? bloecke.map((b) => setzeEin(b, werte)) : bloecke;
}

function haengePunktAn(bloecke: Block[], offen: Block | null, punkt: RegExpExecArray): Block {
  const geordnet = punkt[1] !== undefined;
  const teile = liesZeile(punkt[2] ?? "");
  const neu: Block =
    offen?.art === "liste" && offen.geordnet === geordnet
      ? { ...offen, punkte: [...offen.punkte, teile] }
      : { art: "liste", geordnet, punkte: [teile] };
  return ersetzeOderHaengeAn(bloecke, offen?.art === "liste" && offen.geordnet === geordnet, neu);
}

function haengeZeileAn(bloecke: Block[], offen: Block | null, zeile: string): Block {
  const teile = liesZeile(zeile);
  const weiter = offen?.art === "absatz";
  const neu: Block = { art: "absatz", zeilen: weiter ? [...offen.zeilen, teile] : [teile] };
  return ersetzeOderHaengeAn(bloecke, weiter, neu);
}

function ersetzeOderHaengeAn(bloecke: Block[], ersetzt: boolean, neu: Block): Block {
  if (ersetzt) bloecke.pop();
  bloecke.push(neu);
  return neu;
}

function einmalig(id: string, vergeben: Set<string>): string {
  let frei = id;
  for (let nr = 2; vergeben.has(frei); nr++) frei = `${id}-${nr}`;
  vergeben.add(frei);
  return frei;
}

function setzeEin(block: Block, werte: Platzhalter): Block {
  const ersetze = (text: string) =>
    text.replace(PLATZHALTER, (_ganz, name: keyof Platzhalter) => werte[name]);
  const ersetzeTeile = (zeilen: readonly Teil[][]) =>
    zeilen.map((zeile) => zeile.map((t) => ({ ...t, text: ersetze(t.text) })));
  switch (block.art) {
    case "ueberschrift":
      return { ...block, text: ersetze(block.text) };
    case "absatz":
      return { ...block, zeilen: ersetzeTeile(block.zeilen) };
    case "liste":
      return { ...block, punkte: ersetzeTeile(block.punkte) };
    case "kontakt":
      return block;
  }
}
