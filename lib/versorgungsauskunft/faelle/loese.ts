import { rechneEingabe } from "../auskunft";
import { istObjekt } from "../eingabe/falleingabe";
import type { Rechtsprofil } from "../recht/profil";
import { gesamtAusgabe } from "./ausgabe";
import { Ablehnung, type Eingabe } from "./lesen";
import { altersgrenze, eingabegrenzen, schritt3 } from "./rahmenfunktionen";
import {
  abschlag,
  abschlagJahre,
  betrag,
  satzNeuFall,
  satzUebergangFall,
  staffelAlt,
} from "./satzfunktionen";
import { beschraenkung, dienstzeit, studienhoechstdauer, teilzeitbruch } from "./zeitfunktionen";

/** Ergebnis eines Falls: die Felder der Funktion oder `{"fehler": code}`. */
export type Fallergebnis = Readonly<Record<string, unknown>>;

function gesamt(recht: Rechtsprofil, eingabe: Eingabe): Fallergebnis {
  const { befunde, fall, rechnung } = rechneEingabe(recht, eingabe);
  const code = befunde[0]?.code;
  if (code !== undefined) return { fehler: code };
  // Ohne Befund ist der Fall vollständig.
  if (fall === null || rechnung === null) throw new Ablehnung("V-EINGABE");
  return gesamtAusgabe(recht, fall, rechnung);
}

const FUNKTIONEN: ReadonlyMap<string, (recht: Rechtsprofil, e: Eingabe) => Fallergebnis> = new Map<
  string,
  (recht: Rechtsprofil, e: Eingabe) => Fallergebnis
>([
  ["gesamt", gesamt],
  ["dienstzeit", dienstzeit],
  ["satz_neu", satzNeuFall],
  ["satz_uebergang", satzUebergangFall],
  ["staffel_alt", staffelAlt],
  ["abschlag", abschlag],
  ["abschlag_jahre", abschlagJahre],
  ["betrag", betrag],
  ["altersgrenze", altersgrenze],
  ["schritt3", schritt3],
  ["eingabegrenzen", eingabegrenzen],
  ["teilzeitbruch", teilzeitbruch],
  ["beschraenkung", beschraenkung],
  ["studienhoechstdauer", studienhoechstdauer],
]);

/**
 * Löst einen Fall des Fallformats (versorgungsauskunft.md, contract.md 5). Ablehnungen sind Ergebnisse
 * `{"fehler": code}`; geworfen wird nur bei einem Fehler im Programm.
 */
export function loeseFall(recht: Rechtsprofil, funktion: unknown, eingabe: unknown): Fallergebnis {
  const rechner = typeof funktion === "string" ? FUNKTIONEN.get(funktion) : undefined;
  if (rechner === undefined) return { fehler: "V-FUNKTION" };
  try {
    return rechner(recht, istObjekt(eingabe) ? eingabe : {});
  } catch (fehler) {
    if (fehler instanceof Ablehnung) return { fehler: fehler.code };
    throw fehler;
  }
}
