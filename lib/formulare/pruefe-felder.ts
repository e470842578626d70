import { type Codes, mitCodes } from "@/lib/codelisten";
import type { IsoDatum } from "@/lib/lebenslauf";
import { alsAenderung, istUnveraendert } from "./aenderung";
import { istPflicht, istSichtbar } from "./bedingung";
import { fehler } from "./befund";
import { liesFeld } from "./felder/lies";
import { feldText, ohneStern } from "./feldtexte";
import { eintragRoh, eintragsnummern, eintragsschluessel, eintragswerte } from "./rohwerte";
import type {
  Befund,
  EinfachesFeld,
  Einzelwert,
  Feldpruefung,
  Formular,
  Gruppenfeld,
  Rohwerte,
  Wert,
  Werte,
} from "./typen";

/** Ein geprüftes Feld; ohne `wert`, wenn es leer, unsichtbar oder fehlerhaft ist. */
interface Pruefung {
  wert?: Wert;
  fehler: readonly Befund[];
}

const LEER: Pruefung = { fehler: [] };

/** Was die Feldprüfung außer den getippten Werten weiß. */
export interface Pruefumfeld {
  /** Entscheidet über zweistellige Jahre und geltende Codes. */
  heute: IsoDatum;
  /** Gespeicherte Werte der Änderungsfelder. */
  bisher?: Rohwerte;
  /** Umstände für Bedingungen und Filter, siehe `Formular.umstaende`. */
  umstaende?: Rohwerte;
  /** Was die Kasse über die Codelisten legt. */
  codes?: Codes;
}

function pruefeFeld(
  pfad: string,
  feld: EinfachesFeld,
  roh: string,
  werte: Rohwerte,
  heute: IsoDatum,
): Pruefung {
  if (!istSichtbar(feld, werte)) return LEER;
  if (roh.trim() === "") {
    return istPflicht(feld, werte) ? { fehler: [fehler("PFLICHT", pfad, feldText(feld))] } : LEER;
  }
  const gelesen = liesFeld(feld, roh, { heute, werte });
  return "wert" in gelesen
    ? { wert: gelesen.wert, fehler: [] }
    : { fehler: [fehler("FORM", pfad, gelesen.fehler)] };
}

/**
 * Wie `pruefeFeld`; Wert ist die Änderung gegenüber dem gespeicherten, gleiche Werte fehlen. Pflicht
 * heißt bei `ergaenzen`, dass ein Wert genannt wird, bei `ersetzen`, dass am Ende einer dasteht.
 */
function pruefeAenderung(
  pfad: string,
  feld: EinfachesFeld,
  roh: string | undefined,
  werte: Rohwerte,
  { heute, bisher = {} }: Pruefumfeld,
): Pruefung {
  const alt = bisher[pfad] ?? "";
  const bleibt = roh === undefined && feld.aenderung === "ersetzen" && alt !== "";
  const freiwillig = !istPflicht(feld, werte);
  if (bleibt || (freiwillig && (roh === undefined || istUnveraendert(roh, alt)))) return LEER;
  const geprueft = pruefeFeld(pfad, feld, roh ?? "", werte, heute);
  if (geprueft.fehler.length > 0 || !istSichtbar(feld, werte)) return { fehler: geprueft.fehler };
  const neu = (geprueft.wert ?? null) as Einzelwert | null;
  const wert = alsAenderung(feld, neu, alt, { heute, werte });
  return wert === null ? LEER : { wert, fehler: [] };
}

/** Nummern der Einträge, in denen etwas steht; leere Einträge gelten als nicht vorhanden. */
export function gefuellteEintraege(werte: Rohwerte, name: string, feld: Gruppenfeld): number[] {
  return eintragsnummern(werte, name).filter((nr) =>
    Object.values(eintragRoh(werte, name, feld, nr)).some((roh) => roh.trim() !== ""),
  );
}

function pruefeEintrag(
  name: string,
  gruppe: Gruppenfeld,
  nr: number,
  werte: Rohwerte,
  heute: IsoDatum,
): { werte: Werte; fehler: Befund[] } {
  const sicht = eintragswerte(werte, name, gruppe, nr);
  const paare: [string, Wert][] = [];
  const alleFehler: Befund[] = [];
  for (const [schluessel, feld] of Object.entries(gruppe.felder)) {
    const pfad = eintragsschluessel(name, nr, schluessel);
    const ergebnis = pruefeFeld(pfad, feld, sicht[schluessel] ?? "", sicht, heute);
    if (ergebnis.wert !== undefined) paare.push([schluessel, ergebnis.wert]);
    alleFehler.push(...ergebnis.fehler);
  }
  // Die Fehlerliste nennt mehrere Einträge nebeneinander, deshalb steht der Eintrag im Text.
  const benannt = alleFehler.map((f) => ({ ...f, text: `${gruppe.eintrag} ${nr + 1}: ${f.text}` }));
  return { werte: Object.fromEntries(paare), fehler: benannt };
}

function pruefeGruppe(name: string, feld: Gruppenfeld, werte: Rohwerte, heute: IsoDatum): Pruefung {
  if (!istSichtbar(feld, werte)) return LEER;
  const nummern = gefuellteEintraege(werte, name, feld);
  if (nummern.length === 0) {
    return istPflicht(feld, werte) ? { fehler: [fehler("PFLICHT", name, feldText(feld))] } : LEER;
  }
  const eintraege = nummern.map((nr) => pruefeEintrag(name, feld, nr, werte, heute));
  const zuViele = `${ohneStern(feld.label)}: Höchstens ${feld.max} Einträge.`;
  return {
    wert: eintraege.map((e) => e.werte),
    fehler: [
      ...(nummern.length > feld.max ? [fehler("FORM", name, zuViele)] : []),
      ...eintraege.flatMap((e) => e.fehler),
    ],
  };
}

/**
 * Prüft jedes sichtbare Feld für sich: Pflicht, Form, Auswahl. Bedingungen laufen auf den Rohwerten
 * und den Umständen; Werte unsichtbarer und fehlerhafter Felder fehlen im Ergebnis, bei
 * Änderungsfeldern auch unveränderte. Wirft bei keinem Text. Fehlertexte: ux.md 6.
 */
export function pruefeFelder(
  formular: Pick<Formular, "felder">,
  rohwerte: Rohwerte,
  umfeld: Pruefumfeld,
): Feldpruefung {
  return mitCodes(umfeld.codes, () => pruefeJedes(formular, rohwerte, umfeld));
}

function pruefeJedes(
  formular: Pick<Formular, "felder">,
  rohwerte: Rohwerte,
  umfeld: Pruefumfeld,
): Feldpruefung {
  const sicht = { ...rohwerte, ...umfeld.umstaende };
  const paare: [string, Wert][] = [];
  const alleFehler: Befund[] = [];
  for (const [schluessel, feld] of Object.entries(formular.felder)) {
    const ergebnis =
      feld.art === "gruppe"
        ? pruefeGruppe(schluessel, feld, sicht, umfeld.heute)
        : feld.aenderung
          ? pruefeAenderung(schluessel, feld, rohwerte[schluessel], sicht, umfeld)
          : pruefeFeld(schluessel, feld, rohwerte[schluessel] ?? "", sicht, umfeld.heute);
    if (ergebnis.wert !== undefined) paare.push([schluessel, ergebnis.wert]);
    alleFehler.push(...ergebnis.fehler);
  }
  return { werte: Object.fromEntries(paare), fehler: alleFehler };
}
