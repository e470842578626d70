import type { Codes } from "@/lib/codelisten";
import { formatDatum } from "@/lib/datum";
import { istAenderung } from "./aenderung";
import { istPflicht } from "./bedingung";
import { formatDezimal } from "./dezimal";
import { pruefumfeld } from "./pruefe-alles";
import { eintragsschluessel } from "./rohwerte";
import type { EinfachesFeld, Einzelwert, Formular, PruefKontext, Rohwerte, Werte } from "./typen";
import { zusammenfassung } from "./zusammenfassung";

type Felder = Pick<Formular, "felder">;

/** Ein geprüfter Wert, wie ihn jemand getippt hätte; `pruefeFelder` liest daraus denselben. */
function einzeln(feld: EinfachesFeld, wert: Einzelwert): string {
  switch (feld.art) {
    case "datum":
      return formatDatum(String(wert));
    case "zahl":
      return formatDezimal(Number(wert), feld.nachkomma);
    case "betrag":
      return (Number(wert) / 100).toFixed(2).replace(".", ",");
    case "janein":
      return wert === true ? "ja" : "nein";
    default:
      return String(wert);
  }
}

function paare(felder: Formular["felder"], werte: Werte): [string, string][] {
  return Object.entries(werte).flatMap(([name, wert]): [string, string][] => {
    const feld = felder[name];
    if (!feld) return [];
    if (feld.art === "gruppe") {
      return (wert as readonly Werte[]).flatMap((eintrag, nr) =>
        paare(feld.felder, eintrag).map(([unter, roh]): [string, string] => [
          eintragsschluessel(name, nr, unter),
          roh,
        ]),
      );
    }
    const neu = istAenderung(wert) ? wert.neu : (wert as Einzelwert);
    return [[name, neu === null ? "" : einzeln(feld, neu)]];
  });
}

/** Geprüfte Werte als Rohwerte; von Änderungen der neue Wert. */
export function rohwerteAus({ felder }: Felder, werte: Werte): Rohwerte {
  return Object.fromEntries(paare(felder, werte));
}

/**
 * Das Formular, wie es eine gesendete Meldung noch einmal liest: Änderungsfelder messen sich an dem
 * Wert, der beim Senden gespeichert war. So bleibt, was niemand anfasst, genau wie gemeldet.
 */
export function zurMeldung(formular: Formular, werte: Werte): Formular {
  const damals = Object.entries(werte).flatMap(([name, wert]): [string, string][] => {
    const feld = formular.felder[name];
    if (!feld || feld.art === "gruppe" || !istAenderung(wert)) return [];
    return [[name, wert.alt === null ? "" : rohAlt(feld, wert.alt)]];
  });
  if (damals.length === 0) return formular;
  const bisher: Formular["bisher"] = (kontext, roh) => ({
    ...formular.bisher?.(kontext, roh),
    ...Object.fromEntries(damals),
  });
  return { ...formular, bisher };
}

/** Gespeicherte Tage stehen als ISO-Datum da. */
const rohAlt = (feld: EinfachesFeld, alt: Einzelwert) =>
  feld.art === "datum" ? String(alt) : einzeln(feld, alt);

/**
 * Anfangswerte, mit denen sich eine gesendete Meldung bearbeiten lässt. Ein nicht gemeldetes
 * Änderungsfeld steht leer, wo leer „bleibt“ heißt, sonst mit dem gespeicherten Wert.
 * @param formular aus `zurMeldung`
 */
export function anfangswerte(formular: Formular, werte: Werte, kontext: PruefKontext): Rohwerte {
  const gemeldet = rohwerteAus(formular, werte);
  const { bisher, umstaende } = pruefumfeld(formular, gemeldet, kontext);
  const sicht = { ...gemeldet, ...umstaende };
  const uebrige = Object.entries(formular.felder).flatMap(([name, feld]): [string, string][] => {
    if (feld.art === "gruppe" || !feld.aenderung || name in gemeldet) return [];
    const noetig = feld.aenderung === "ersetzen" || istPflicht(feld, sicht);
    return noetig && bisher[name] ? [[name, bisher[name]]] : [];
  });
  return { ...gemeldet, ...Object.fromEntries(uebrige) };
}

/** Eine Angabe in zwei Fassungen derselben Meldung; leer heißt nicht angegeben. */
export interface Wertunterschied {
  feld: string;
  label: string;
  alt: string;
  neu: string;
}

/** Was sich zwischen zwei Fassungen unterscheidet, in der Ordnung des Formulars. */
export function unterschiede(
  formular: Formular,
  alt: Werte,
  neu: Werte,
  version: number = formular.version,
  codes?: Codes,
): Wertunterschied[] {
  const vorher = zusammenfassung(formular, alt, version, codes);
  const nachher = zusammenfassung(formular, neu, version, codes);
  const felder = new Map([...nachher, ...vorher].map((z) => [z.feld, z.label]));
  const wert = (zeilen: typeof vorher, feld: string) =>
    zeilen.find((z) => z.feld === feld)?.wert ?? "";
  return [...felder]
    .map(([feld, label]) => ({ feld, label, alt: wert(vorher, feld), neu: wert(nachher, feld) }))
    .filter((z) => z.alt !== z.neu);
}

/** Label eines Felds oder einer Gruppe; ein Feld, das es nicht mehr gibt, behält seinen Schlüssel. */
export const feldLabel = ({ felder }: Felder, feld: string): string => felder[feld]?.label ?? feld;
