import { eintrag } from "@/lib/codelisten";

/** Tabelle außerhalb der Listen; die Gruppe ist dann freier Text. */
export const ANDERE_TABELLE = "XX";

/** Ob die Gruppe zur Tabelle gehört; ohne Tabelle passt jede. */
export function passtZurTabelle(gruppe: string, tabelle: string | undefined): boolean {
  return !tabelle || eintrag("CL-BES", gruppe)?.merkmale?.tabellen?.includes(tabelle) === true;
}

/** Tabelle, aus der die Gruppe stammt; für Zeitscheiben, die keine nennen. */
export function tabelleZu(gruppe: string | null | undefined): string | undefined {
  return eintrag("CL-BES", gruppe ?? "")?.merkmale?.tabellen?.[0];
}

/** `A13+AZ` → Buchstaben `A`, Zahl 13; `null` bei Gruppen außerhalb der Listen. */
export function zerlegeGruppe(gruppe: string): { reihe: string; stufe: number } | null {
  const treffer = /^([A-Z]+)(\d+)/.exec(gruppe);
  return treffer?.[1] ? { reihe: treffer[1], stufe: Number(treffer[2]) } : null;
}

/** Gruppen der Beamten auf Zeit: A13 bis A16 und B2 bis B11 (formulare.md F10, F11). */
export function istZeitgruppe(gruppe: string): boolean {
  const { reihe, stufe } = zerlegeGruppe(gruppe) ?? { reihe: "", stufe: 0 };
  if (gruppe.includes("+")) return false;
  return (reihe === "A" && stufe >= 13 && stufe <= 16) || (reihe === "B" && stufe >= 2);
}

/** Tabellen der Beamten auf Zeit. */
export function istZeittabelle(tabelle: string): boolean {
  return tabelle === "A" || tabelle === "B";
}
