import type { Zeile } from "@/lib/bestand";
import { festeZeilen201, festeZeilen302, KASSE_201, MITGLIEDER_201 } from "./feste-zeilen";
import { erzeugteMitglieder } from "./mitglieder";
import { erzeugePersonen } from "./personen";

/** Erzeugte Personen im kleinen Profil, das jede Demo enthält. */
export const KLEINES_PROFIL = 500;

/** Alles, was eine frische Demo enthält: feste Personen und das kleine Profil. */
export function* demoBestand(): Generator<Zeile> {
  yield* festeZeilen201();
  yield* erzeugteMitglieder();
  yield* erzeugePersonen(0, KLEINES_PROFIL);
  yield* festeZeilen302();
}

/**
 * Erzeugte Personen von Platz `von` bis vor `bis` mit der Kasse und allen Mitgliedern davor, für
 * große Bestände und Messungen. Die festen Personen gehören nicht dazu.
 */
export function* grosserBestand(von: number, bis: number): Generator<Zeile> {
  yield KASSE_201;
  yield* MITGLIEDER_201;
  yield* erzeugteMitglieder();
  yield* erzeugePersonen(von, bis);
}
