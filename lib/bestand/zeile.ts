import type { IsoDatum } from "@/lib/datum";
import { Feldleser, istObjekt, zeigeWert } from "./feldleser";
import type { Mangel, Zeile, Zeilenergebnis } from "./typen";
import { liesKasse } from "./zeile-kasse";
import { liesMitglied } from "./zeile-mitglied";
import { liesPerson } from "./zeile-person";

const ARTEN = ["kasse", "mitglied", "person"] as const;

const LESER: Record<(typeof ARTEN)[number], (leser: Feldleser, heute: IsoDatum) => Zeile> = {
  kasse: liesKasse,
  mitglied: liesMitglied,
  person: liesPerson,
};

/** Ergebnis für eine Zeile, an der schon die Form nicht stimmt. */
function unlesbar(wert: unknown, grund: string): Zeilenergebnis {
  return { ok: false, maengel: [{ feld: "", wert: zeigeWert(wert), grund }] };
}

/**
 * Liest und prüft eine Zeile der Bestandsdatei für sich (contract.md 4): Schlüssel, Formen, Längen,
 * Tage. Ob PNR und Abr bekannt sind, ob die Pers.-Nummer schon vorkam und ob der Lebenslauf die
 * Invarianten hält, prüft `uebernimm`, das die anderen Zeilen kennt.
 * @param heute Tag, nach dem weder Geburt noch Tod liegen dürfen
 */
export function parseZeile(text: string, heute: IsoDatum): Zeilenergebnis {
  let wert: unknown;
  try {
    wert = JSON.parse(text);
  } catch {
    return unlesbar(text, "Die Zeile ist kein gültiges JSON.");
  }
  if (!istObjekt(wert)) return unlesbar(wert, "Die Zeile ist kein JSON-Objekt.");
  const maengel: Mangel[] = [];
  const leser = new Feldleser(wert, maengel);
  const art = leser.auswahl("art", ARTEN);
  if (maengel.length > 0) return { ok: false, maengel };
  const zeile = LESER[art](leser, heute);
  return maengel.length > 0 ? { ok: false, maengel, art } : { ok: true, zeile };
}
