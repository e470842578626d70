import { type Operation, wendeAn, type Zeitscheibe } from "@/lib/lebenslauf";
import { pruefeAlles } from "../pruefe-alles";
import type { Formular, PruefKontext, Rohwerte, Werte } from "../typen";
import { zusammenfassung } from "../zusammenfassung";
import { kontext, MITGLIED } from "./kontext";

/** Kurze Wege zu Prüfung, Zusammenfassung und Wirkung eines Formulars, mit Grundangaben. */
export function pruefer(
  form: Formular,
  grund: Rohwerte,
  lage: (mehr: Partial<PruefKontext>) => PruefKontext = kontext,
) {
  const alles = (roh: Rohwerte = {}, mehr: Partial<PruefKontext> = {}) =>
    pruefeAlles(form, { ...grund, ...roh }, lage(mehr));
  return {
    alles,
    /** Befunde als `schwere regel feld`. */
    regeln: (roh: Rohwerte = {}, mehr: Partial<PruefKontext> = {}) =>
      alles(roh, mehr).befunde.map((b) => `${b.schwere} ${b.regel} ${b.feld}`),
    /** Text des einen Befunds einer Regel. */
    text: (regel: string, roh: Rohwerte = {}, mehr: Partial<PruefKontext> = {}) =>
      alles(roh, mehr).befunde.find((b) => b.regel === regel)?.text,
    zeilen: (roh: Rohwerte = {}, mehr: Partial<PruefKontext> = {}) =>
      zusammenfassung(form, alles(roh, mehr).werte).map((z) => `${z.label}: ${z.wert}`),
    wirkung: (roh: Rohwerte = {}, mehr: Partial<PruefKontext> = {}) =>
      form.wirkung(alles(roh, mehr).werte, lage(mehr)),
    /** Lebenslauf nach der Annahme, als Auszug je Zeitscheibe. */
    danach: <T>(
      auszug: (s: Zeitscheibe) => T,
      roh: Rohwerte = {},
      mehr: Partial<PruefKontext> = {},
    ): T[] => {
      const welt = lage(mehr);
      const { operationen } = form.wirkung(alles(roh, mehr).werte, welt);
      return wende(welt.eigene, operationen).map(auszug);
    },
  };
}

/** Lebenslauf nach den Operationen; wirft mit dem Grund, wenn sie abgelehnt werden. */
export function wende(
  eigene: readonly Zeitscheibe[],
  operationen: readonly Operation[],
): Zeitscheibe[] {
  const nachher = wendeAn(eigene, operationen, MITGLIED);
  if (!nachher.ok) throw new Error(nachher.grund);
  return nachher.scheiben;
}

/** Formular ohne jede Angabe: weder Wirkung noch Wirkungstag, und nichts davon wirft. */
export function ohneAngaben(form: Formular, welt: PruefKontext, werte: Werte = {}) {
  return {
    operationen: form.wirkung(werte, welt).operationen,
    wirksamAb: form.wirksamAb(werte),
    zeile: form.zeile(werte),
    fehler: pruefeAlles(form, {}, welt).befunde.map((b) => b.text),
  };
}
