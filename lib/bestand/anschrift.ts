import type { Anschrift } from "@/lib/db";
import { type Feldleser, istObjekt } from "./feldleser";

const ZEILE_ZEICHEN = 120;
const HOECHSTENS_ZEILEN = 6;
const TEILE = [
  "strasse",
  "hausnr",
  "hausnummer",
  "zusatz",
  "adresszusatz",
  "postfach",
  "plz",
  "ort",
  "land",
] as const;
const SCHLUESSEL = new Set<string>(["zeilen", ...TEILE]);

/** Setzt Straße, Ort und die übrigen Teile zu den Zeilen eines Briefs zusammen. */
function liesTeile(leser: Feldleser): string[] {
  const teil = (feld: (typeof TEILE)[number]) =>
    leser.fehlt(feld) ? "" : leser.text(feld, ZEILE_ZEICHEN, 0);
  const postfach = teil("postfach");
  const zeilen = [
    teil("zusatz") || teil("adresszusatz"),
    `${teil("strasse")} ${teil("hausnr") || teil("hausnummer")}`,
    postfach && `Postfach ${postfach}`,
    `${teil("plz")} ${teil("ort")}`,
    teil("land"),
  ];
  return zeilen.map((zeile) => zeile.trim()).filter((zeile) => zeile !== "");
}

/**
 * Anschrift als fertige Zeilen (`{"zeilen":[…]}`) oder in Teilen (`strasse`, `hausnr`, `plz`, `ort` …).
 * @returns `undefined`, wenn die Angabe fehlt; dann bleibt die gespeicherte
 */
export function liesAnschrift(leser: Feldleser, feld: string): Anschrift | undefined {
  if (leser.fehlt(feld)) return undefined;
  const roh = leser.roh(feld);
  if (!istObjekt(roh)) {
    leser.melde(feld, roh, "Hier wird ein Objekt erwartet.");
    return undefined;
  }
  const kind = leser.kind(roh, feld);
  kind.nurSchluessel(SCHLUESSEL);
  return {
    zeilen: kind.fehlt("zeilen")
      ? liesTeile(kind)
      : kind.texte("zeilen", HOECHSTENS_ZEILEN, ZEILE_ZEICHEN),
  };
}
