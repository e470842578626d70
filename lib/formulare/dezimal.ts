const MIT_KOMMA = /^(-?)([1-9]\d{0,2}(?:\.\d{3}){1,3}|\d{1,12})(?:,(\d+))?$/;
const MIT_PUNKT = /^(-?)(\d{1,12})\.(\d+)$/;

/**
 * Liest eine deutsche Dezimalzahl als ganzes Vielfaches von 10^-`nachkomma`: „1.583,10“ wird bei
 * zwei Stellen 158310. Komma oder Punkt trennen die Nachkommastellen, Tausenderpunkte und
 * Leerzeichen sind erlaubt (ux.md 5); „1.234“ ist tausendzweihundertvierunddreißig.
 * `null`, wenn der Text keine Zahl ist oder mehr Stellen hat.
 */
export function parseDezimal(text: string, nachkomma: number): number | null {
  const knapp = text.replace(/\s/gu, "").replace("\u2212", "-");
  const treffer = MIT_KOMMA.exec(knapp) ?? MIT_PUNKT.exec(knapp);
  if (!treffer) return null;
  const [, vorzeichen, ganze = "", bruch = ""] = treffer;
  const stellen = bruch.replace(/0+$/, "");
  if (stellen.length > nachkomma) return null;
  const betrag = Number(ganze.replaceAll(".", "") + stellen.padEnd(nachkomma, "0"));
  return vorzeichen && betrag !== 0 ? -betrag : betrag;
}

/** `1234.5` → `1.234,5`: höchstens `nachkomma` Stellen, keine Nullen am Ende (ux.md 5). */
export function formatDezimal(zahl: number, nachkomma: number): string {
  return zahl.toLocaleString("de-DE", { maximumFractionDigits: nachkomma });
}

/** Cent → `1.583,10 €` mit geschütztem Leerzeichen (ux.md 5). */
export function formatBetrag(cent: number): string {
  return (cent / 100).toLocaleString("de-DE", { style: "currency", currency: "EUR" });
}
