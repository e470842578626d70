import { plusTage } from "@/lib/datum";
import { ordne, ueberschneiden } from "../ordnung";
import type { Zeitscheibe } from "../typen";
import { lehneAb } from "./ergebnis";

/**
 * VORDIENST(scheibe): frühere Zeit bei einem Träger außerhalb der Kasse. Tage, die der Lebenslauf
 * schon kennt, bleiben, wie sie sind: Was die Kasse hat, wiegt schwerer als die Angabe im Werdegang.
 * Aus einer Zeitscheibe können so mehrere werden oder keine.
 */
export function vordienst(
  alle: readonly Zeitscheibe[],
  scheibe: Omit<Zeitscheibe, "id">,
): { ok: true; neue: Zeitscheibe[] } | { ok: false; grund: string } {
  if (scheibe.traeger.art === "MITGLIED") {
    return lehneAb("Eine Vordienstzeit liegt außerhalb der Mitglieder der Kasse.");
  }
  if (scheibe.bis === null || scheibe.bis < scheibe.von) {
    return lehneAb("Eine Vordienstzeit braucht ein Ende, das nicht vor ihrem Beginn liegt.");
  }
  const neue: Zeitscheibe[] = [];
  let von = scheibe.von;
  for (const belegt of ordne(alle).reverse()) {
    if (!ueberschneiden(belegt, { von, bis: scheibe.bis })) continue;
    if (belegt.von > von) neue.push({ ...scheibe, id: null, von, bis: plusTage(belegt.von, -1) });
    if (belegt.bis === null) return { ok: true, neue };
    von = plusTage(belegt.bis, 1);
    if (von > scheibe.bis) return { ok: true, neue };
  }
  return { ok: true, neue: [...neue, { ...scheibe, id: null, von }] };
}
