import type { FeldAngaben } from "./typen";

/**
 * Label mit dem Stern des Pflichtfelds; er gehört zum Text des Labels (ux.md 4). Die Beschriftungen des
 * Rechners sind vorgegeben und enden mit einem Doppelpunkt; dort ist das Freiwillige gekennzeichnet.
 */
export function beschrifte(label: string, pflicht = false): string {
  return pflicht && !label.endsWith(":") ? `${label}*` : label;
}

/** Kennungen der Texte am Feld für `aria-describedby`, in der Reihenfolge des Vorlesens. */
export function beschreibung(
  id: string,
  { hinweis, bisher, fehler }: Pick<FeldAngaben, "hinweis" | "bisher" | "fehler">,
): string | undefined {
  const teile = [fehler && `${id}-fehler`, hinweis && `${id}-hinweis`, bisher && `${id}-bisher`];
  return teile.filter(Boolean).join(" ") || undefined;
}

/** Kennung eines Felds im Dokument; `kennung` unterscheidet mehrere Formulare einer Seite. */
export function feldKennung(name: string, kennung?: string): string {
  return kennung ? `feld-${kennung}-${name}` : `feld-${name}`;
}
