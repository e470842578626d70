import { JAHRESTAGE } from "../kalender/zeitraum";

const MUSTER = /^\s*(?:(\d{1,6})\s*J)?\s*(?:(\d{1,6})\s*T)?\s*$/i;

/**
 * Liest `4J 288T`, `140T` oder `2 j` als Tage: 365 je Jahr; mindestens ein Teil, Leerzeichen frei
 * (versorgungsauskunft.md (d) 6). `null` bei anderer Form (V-BESCHR-FORM).
 */
export function parseBeschraenkung(wert: unknown): number | null {
  const treffer = typeof wert === "string" ? MUSTER.exec(wert) : null;
  if (treffer === null) return null;
  const [, jahre, tage] = treffer;
  if (jahre === undefined && tage === undefined) return null;
  return JAHRESTAGE * Number(jahre ?? 0) + Number(tage ?? 0);
}
