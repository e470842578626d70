import type { Traeger, ZeitscheibenArt } from "./typen";

/** Schmales geschütztes Leerzeichen vor dem Prozentzeichen (ux.md 5). */
const ABSTAND = "\u202f";

/**
 * Beschäftigungsumfang in Prozent aus dem Bruch `z/n`: höchstens zwei Stellen, Komma, ohne Nullen
 * am Ende, kaufmännisch gerundet. Eine Beurlaubung zeigt immer 0 % (formulare.md 1.3).
 */
export function formatUmfang(z: number, n: number, art: ZeitscheibenArt): string {
  const hundertstel = art === "BEURLAUBUNG" ? 0 : Math.floor((20_000 * z + n) / (2 * n));
  const ganze = Math.floor(hundertstel / 100);
  const stellen = String(hundertstel % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${ganze}${stellen === "" ? "" : `,${stellen}`}${ABSTAND}%`;
}

/** Spalte Dienstherr/Arbeitgeber/Ausbildungsstätte: Anzeige des Mitglieds oder der freie Name. */
export function formatTraeger(t: Traeger): string {
  return t.art === "MITGLIED" ? t.anzeige : t.name;
}
