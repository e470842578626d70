const MUSTER = /^(\d{1,6})(?:[.,](\d+))?$/;

/** Skaliert `„12.5“` mit zwei Stellen zu `1250`; `null`, wenn es keine solche Zahl ≥ 0 ist. */
export function parseDezimal(wert: unknown, stellen: number): number | null {
  if (typeof wert !== "string" && typeof wert !== "number") return null;
  const treffer = MUSTER.exec(String(wert));
  if (treffer === null) return null;
  const [, ganz = "", nach = ""] = treffer;
  if (nach.length > stellen) return null;
  return Number(ganz + nach.padEnd(stellen, "0"));
}

/** Hundertstel als Text mit Punkt und zwei Stellen: `1250` → `12.50` (contract.md 5). */
export function alsDezimal(hundertstel: number): string {
  const rest = hundertstel % 100;
  const ganz = (hundertstel - rest) / 100;
  return rest < 10 ? `${ganz}.0${rest}` : `${ganz}.${rest}`;
}
