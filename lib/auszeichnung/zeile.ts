import type { Teil } from "./typen";

const STUECK = /\*\*([^*\n]{1,1000})\*\*|\[([^\]\n]{1,300})\]\(([^()\s]{1,500})\)/g;

/** Ziele, auf die ein Text der Kasse zeigen darf; alles andere bleibt gewöhnlicher Text. */
const ERLAUBT = [
  /^\/(?![/\\])[\w\-/.#?=&%]*$/,
  /^#[\w-]+$/,
  /^https:\/\/[^\s"'<>\\]+$/,
  /^mailto:[^\s"'<>\\?]+@[^\s"'<>\\?]+$/,
  /^tel:\+?[\d-]+$/,
];

/** Ob ein Link auf dieses Ziel entsteht: ein Weg im Portal, eine Sprungmarke, https, mailto oder tel. */
export const istErlaubtesZiel = (ziel: string): boolean => ERLAUBT.some((m) => m.test(ziel));

/** Zerlegt eine Zeile in Text, `**fett**` und `[Text](Ziel)`; HTML gibt es nicht, es bleibt Text. */
export function liesZeile(zeile: string): Teil[] {
  const teile: Teil[] = [];
  let ab = 0;
  for (const fund of zeile.matchAll(STUECK)) {
    const [ganz, fett, linktext, ziel] = fund;
    if (linktext !== undefined && !istErlaubtesZiel(ziel ?? "")) continue;
    if (fund.index > ab) teile.push({ text: zeile.slice(ab, fund.index) });
    if (fett !== undefined) teile.push({ text: fett, fett: true });
    else teile.push({ text: linktext ?? "", href: ziel ?? "" });
    ab = fund.index + ganz.length;
  }
  if (ab < zeile.length) teile.push({ text: zeile.slice(ab) });
  return teile;
}
