/** Ein Fall mit seiner Quelle; verglichen werden nur die Felder von `erwartet`. */
export interface Testfall {
  id: string;
  quelle: string;
  funktion: string;
  eingabe: Record<string, unknown>;
  erwartet: Record<string, unknown>;
}
