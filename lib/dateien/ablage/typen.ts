/** Ort, an dem die Bytes einer Datei liegen; die Zeile liegt immer in der Datenbank. */
export type Ablageart = "datenbank" | "s3" | "uploadthing";

/**
 * Ein Ort außerhalb der Datenbank. Er bekommt nur versiegelte Bytes unter einem zufälligen Schlüssel:
 * weder Name noch Art noch Inhalt (security.md 4.3, 4.7).
 */
export interface Ablage {
  readonly art: Exclude<Ablageart, "datenbank">;
  /**
   * Legt Bytes dauerhaft ab. Derselbe Schlüssel zweimal ersetzt den Inhalt.
   * @param erneut ein früherer Versuch kann schon etwas abgelegt haben
   * @throws wenn der Ort nicht bestätigt
   */
  lege(schluessel: string, bytes: Uint8Array, erneut: boolean): Promise<void>;
  /** @returns `null`, wenn dort nichts liegt. @throws wenn der Ort nicht antwortet */
  lies(schluessel: string): Promise<Uint8Array | null>;
  /** Löscht endgültig; was nicht da ist, ist gelöscht. @throws wenn der Ort nicht bestätigt */
  loesche(schluessel: string): Promise<void>;
}
