import type { AuditEreignis } from "@/lib/audit";
import { noetig } from "@/lib/env";
import { hmac } from "@/lib/sicherheit";

/** Namen und Adressen stehen in der Prüfspur nur als kurzer Hash mit Schlüssel (security.md 1.6, 6.3). */
export const spurHash = (wert: string): string =>
  hmac(noetig("PASSWORT_PFEFFER"), "spur", wert.toLowerCase()).toString("hex").slice(0, 12);

/** Vorher und nachher eines Werts, nur wenn sie sich unterscheiden. */
export function aenderung(
  feld: string,
  vorher: string | readonly string[],
  nachher: string | readonly string[],
): Record<string, string> {
  const [alt, neu] = [alsText(vorher), alsText(nachher)];
  return alt === neu ? {} : { [`${feld}.vorher`]: alt, [`${feld}.nachher`]: neu };
}

const alsText = (wert: string | readonly string[]) =>
  typeof wert === "string" ? wert : [...wert].sort().join(", ");

/** Ein Vorgang an einem Konto. */
export const kontoSpur = (
  vorgang: string,
  id: string,
  einzelheiten: Record<string, string | number | boolean | null> = {},
): AuditEreignis => ({
  aktion: `konto.${vorgang}`,
  objektArt: "konto",
  objektId: id,
  einzelheiten,
});
