import { formatDatum } from "@/lib/datum";
import { istAenderung } from "./aenderung";
import { formatDezimal } from "./dezimal";
import { eintragsschluessel } from "./rohwerte";
import type { EinfachesFeld, Einzelwert, Feld, Formular, Rohwerte, Wert, Werte } from "./typen";

function getippt(feld: EinfachesFeld, wert: Einzelwert): string {
  switch (feld.art) {
    case "datum":
      return formatDatum(String(wert));
    case "codes":
      return typeof wert === "object" ? wert.join(",") : String(wert);
    case "janein":
      return wert === true ? "ja" : "nein";
    case "zahl":
      return formatDezimal(Number(wert), feld.nachkomma);
    case "betrag":
      return formatDezimal(Number(wert) / 100, 2);
    default:
      return String(wert);
  }
}

function paare(name: string, feld: Feld, wert: Wert): [string, string][] {
  if (feld.art !== "gruppe") {
    const neu = istAenderung(wert) ? wert.neu : (wert as Einzelwert);
    return [[name, neu === null ? "" : getippt(feld, neu)]];
  }
  return (wert as readonly Werte[]).flatMap((eintrag, nr) =>
    Object.entries(eintrag).flatMap(([unter, w]): [string, string][] => {
      const f = feld.felder[unter];
      return f ? [[eintragsschluessel(name, nr, unter), getippt(f, w as Einzelwert)]] : [];
    }),
  );
}

/**
 * Geprüfte Werte einer Meldung, wie man sie tippt: So beginnt die Berichtigung. Von Änderungen steht der
 * neue Wert da; Felder, die dieses Formular nicht mehr kennt, fehlen.
 */
export function ausWerten({ felder }: Pick<Formular, "felder">, werte: Werte): Rohwerte {
  return Object.fromEntries(
    Object.entries(werte).flatMap(([name, wert]) => {
      const feld = felder[name];
      return feld ? paare(name, feld, wert) : [];
    }),
  );
}
