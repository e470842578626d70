import type { Ablehnung } from "./typen";

/** Unsichtbare Zeichen: Steuerzeichen, Schreibrichtung, Nullbreite. */
const UNSICHTBAR = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text, wenn es mehr Anhänge als erlaubt sind (ux.md 6). */
export const TEXT_ANZAHL = "Höchstens 10 Anhänge.";

const TEXTE: Record<Ablehnung, (name: string, endung: string) => string> = {
  art: (n) => `${n}: erlaubt sind pdf, jpg, png, csv.`,
  leer: (n) => `${n} ist leer. Wählen Sie eine Datei mit Inhalt.`,
  zuGross: (n) => `${n} ist zu groß. Alle Anhänge zusammen dürfen 10 MB haben.`,
  endung: (n, e) =>
    `${n}: Der Inhalt passt nicht zur Endung „${e}“. Speichern Sie die Datei im richtigen Format neu; erlaubt sind pdf, jpg, png, csv.`,
  passwort: (n) =>
    `${n} ist mit einem Passwort geschützt oder verschlüsselt. Entfernen Sie den Schutz und fügen Sie die Datei noch einmal hinzu.`,
  aktiv: (n) =>
    `${n} enthält aktive Inhalte, zum Beispiel Skripte, eingebettete Dateien oder automatische Aktionen. Drucken Sie die Datei in eine neue PDF-Datei und fügen Sie diese hinzu.`,
  unlesbar: (n) =>
    `${n} lässt sich nicht lesen. Öffnen Sie die Datei, speichern Sie sie neu und fügen Sie sie noch einmal hinzu.`,
  seiten: (n) => `${n} hat mehr als 2.000 Seiten. Teilen Sie die Datei auf.`,
  pixel: (n) => `${n} ist als Bild zu groß. Verkleinern Sie das Bild auf höchstens 40 Megapixel.`,
  keinText: (n) =>
    `${n} ist keine Texttabelle. Speichern Sie die Tabelle als CSV mit der Kodierung UTF-8 oder Windows-1252.`,
  zeilen: (n) => `${n} hat mehr als 50.000 Zeilen. Teilen Sie die Datei auf.`,
  zeilenlaenge: (n) => `${n} enthält eine Zeile mit mehr als 1 MB. Kürzen Sie diese Zeile.`,
};

/**
 * Name, wie er in Fehlertexten steht: so, wie ihn die Person kennt, aber ohne Pfad und ohne
 * unsichtbare Zeichen, die den Satz umordnen könnten; höchstens 100 Zeichen.
 */
export function anzeigeName(name: string): string {
  const letzter = name.split(/[\\/]/).at(-1) ?? "";
  const sichtbar = letzter.replace(UNSICHTBAR, "").trim();
  if (sichtbar === "") return "Die Datei";
  const zeichen = [...sichtbar];
  return zeichen.length > 100 ? `${zeichen.slice(0, 99).join("")}…` : sichtbar;
}

/** Fehlertext zu einer abgelehnten Datei (ux.md 6). */
export function ablehnungstext(grund: Ablehnung, name: string, endung = ""): string {
  return TEXTE[grund](anzeigeName(name), endung);
}
