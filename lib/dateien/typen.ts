/** Höchstzahl der Anhänge je Nachricht (security.md 4.1). */
export const MAX_DATEIEN = 10;

/** Höchstsumme der Dateiinhalte je Nachricht in Byte: 10 MiB, genau der Wert ist noch erlaubt. */
export const MAX_BYTES = 10_485_760;

/** Höchste Seitenzahl einer PDF-Datei (security.md 4.2). */
export const MAX_SEITEN = 2000;

/** Höchste Bildgröße in Pixeln: 40 Megapixel (security.md 4.2). */
export const MAX_PIXEL = 40_000_000;

/** Medientyp, unter dem eine geprüfte Datei gespeichert und ausgeliefert wird. */
export type DateiTyp = "application/pdf" | "image/jpeg" | "image/png" | "text/csv";

/** Erlaubte Endungen (klein geschrieben) und der Typ, den ihr Inhalt haben muss. */
export const ERLAUBT: Readonly<Record<string, DateiTyp>> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  csv: "text/csv",
};

/** Wert für `accept` eines Dateifelds. */
export const ACCEPT = Object.keys(ERLAUBT)
  .map((endung) => `.${endung}`)
  .join(",");

/** Hochgeladene Datei vor der Prüfung; `name` so, wie der Browser ihn nennt. */
export interface RoheDatei {
  name: string;
  bytes: Uint8Array;
}

/** Datei, die gespeichert werden darf. */
export interface GepruefteDatei {
  /** Bereinigter Name (security.md 4.3). */
  name: string;
  typ: DateiTyp;
  /** PDF und CSV byteweise wie hochgeladen, Bilder neu geschrieben. */
  bytes: Uint8Array;
  /** SHA-256 von `bytes`, hexadezimal. */
  sha256: string;
  /** Länge von `bytes`. */
  groesse: number;
  /** Tabelle mit Zellen, die beim Öffnen rechnen würden. */
  formeln: boolean;
}

/** Warum eine Datei nicht angenommen wird; der Text dazu steht in `texte.ts`. */
export type Ablehnung =
  | "art"
  | "leer"
  | "zuGross"
  | "endung"
  | "passwort"
  | "aktiv"
  | "unlesbar"
  | "seiten"
  | "pixel"
  | "keinText"
  | "zeilen"
  | "zeilenlaenge";
