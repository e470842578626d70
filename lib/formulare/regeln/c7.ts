import type { IsoDatum } from "@/lib/lebenslauf";
import { hinweis } from "../befund";
import type { Befund } from "../typen";

/**
 * C7: Bewilligung oder Verfügung nach heute oder nach dem Beginn. Nur ein Hinweis: Im Beispiel des
 * Handbuchs ist die Bewilligung zehn Tage jünger als Beginn und Sendung.
 */
export function c7Bewilligung(
  feld: string,
  label: string,
  tag: IsoDatum | undefined,
  { beginn, heute }: { beginn: IsoDatum | undefined; heute: IsoDatum },
): Befund[] {
  if (tag === undefined) return [];
  const lagen = [
    ...(tag > heute ? ["in der Zukunft"] : []),
    ...(beginn !== undefined && tag > beginn ? ["nach dem Beginn"] : []),
  ];
  if (lagen.length === 0) return [];
  const text = `${label} liegt ${lagen.join(" und ")}. Bitte prüfen Sie das Datum.`;
  return [hinweis("C7", feld, text)];
}
