import type { z } from "zod";

/** Felder, die Next selbst in Formulare legt, und der Name, der in den Prototyp griffe. */
const TECHNISCH = /^\$ACTION|^__proto__$/;

/** Formulardaten als Objekt: ein Wert als Text, mehrere gleichnamige als Liste, Dateien immer als Liste. */
export function alsObjekt(daten: FormData): Record<string, string | string[] | File[]> {
  const ergebnis: Record<string, string | string[] | File[]> = {};
  for (const name of new Set(daten.keys())) {
    if (TECHNISCH.test(name)) continue;
    const werte = daten.getAll(name);
    const dateien = werte.filter((w): w is File => w instanceof File);
    const texte = werte.filter((w): w is string => typeof w === "string");
    if (dateien.length) ergebnis[name] = dateien;
    else ergebnis[name] = texte.length === 1 ? (texte[0] ?? "") : texte;
  }
  return ergebnis;
}

/** Nie zurück in die Seite: Passwörter und TANs werden nach einem Fehler geleert (ux.md 4). */
const GEHEIM = /passwort|tan$/i;

/** Getippte Texte, wie sie nach einem Fehler wieder in den Feldern stehen. */
export function getippteWerte(daten: FormData): Record<string, string> {
  const werte: Record<string, string> = {};
  for (const [name, wert] of daten) {
    if (typeof wert === "string" && !TECHNISCH.test(name) && !GEHEIM.test(name)) werte[name] = wert;
  }
  return werte;
}

/** Erster Fehlertext je Feld; Schlüssel, die das Schema nicht kennt, betreffen das ganze Formular. */
export function feldFehler(fehler: z.ZodError): Record<string, string> {
  const felder: Record<string, string> = {};
  for (const { path, message } of fehler.issues) felder[path.join(".") || "_form"] ??= message;
  return felder;
}
