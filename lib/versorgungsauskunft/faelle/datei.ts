import { istObjekt } from "../eingabe/falleingabe";
import type { Rechtsprofil } from "../recht/profil";
import { loeseFall } from "./loese";

/** Die Eingabe ist kein Fall oder keine Falldatei; die Befehlszeile endet mit 2. */
export class Unlesbar extends Error {}

function lies(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unlesbar("Die Eingabe ist kein JSON.");
  }
}

/** Ein Fall mit seinem Ergebnis; ohne `id` steht dort `null`. */
function loese(recht: Rechtsprofil, fall: unknown) {
  if (!istObjekt(fall)) throw new Unlesbar("Ein Fall ist ein Objekt mit id, funktion und eingabe.");
  return { id: fall.id ?? null, ergebnis: loeseFall(recht, fall.funktion, fall.eingabe) };
}

/**
 * Löst eine Falldatei `{"faelle":[…]}` und gibt `{"faelle":[{"id","ergebnis"}]}` in der Reihenfolge der
 * Eingabe zurück (contract.md 5).
 * @throws Unlesbar, wenn der Text keine Falldatei ist
 */
export function loeseDatei(recht: Rechtsprofil, text: string): string {
  const datei = lies(text.replace(/^\uFEFF/, ""));
  if (!istObjekt(datei) || !Array.isArray(datei.faelle)) {
    throw new Unlesbar('Erwartet wird {"faelle":[…]}.');
  }
  return JSON.stringify({ faelle: datei.faelle.map((fall: unknown) => loese(recht, fall)) });
}

/**
 * Löst einen Fall einer Zeile und gibt eine Zeile ohne Zeilenende zurück.
 * @throws Unlesbar, wenn die Zeile kein Fall ist
 */
export function loeseZeile(recht: Rechtsprofil, zeile: string): string {
  return JSON.stringify(loese(recht, lies(zeile)));
}
