const MUSTER = /^\d{1,7}([.,]\d{1,2})?$/;

/** Liest einen Betrag in Cent (contract.md 5); `null` bei anderer Form (V-BETRAG). */
export function parseBetrag(wert: unknown): number | null {
  if (typeof wert !== "string" && typeof wert !== "number") return null;
  const text = String(wert);
  if (!MUSTER.test(text)) return null;
  const [ganz = "", nach = ""] = text.split(/[.,]/);
  return Number(ganz + nach.padEnd(2, "0"));
}
