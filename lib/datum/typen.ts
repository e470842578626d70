/** Tag als ISO-Datum `JJJJ-MM-TT`, ohne Zeitzone. Vergleich als Text ist Vergleich als Tag. */
export type IsoDatum = string;

/**
 * Ergebnis von `parseDatum`: `form` heißt nicht als Datum lesbar, `gibtEsNicht` heißt lesbar,
 * aber nicht im Kalender; dann ist `text` der Tag als `TT.MM.JJJJ` für die Meldung am Feld.
 */
export type DatumErgebnis =
  | { ok: true; wert: IsoDatum }
  | { ok: false; grund: "form" | "gibtEsNicht"; text?: string };
