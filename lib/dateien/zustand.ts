/**
 * Stand der Virenprüfung (security.md 4.4). Die übrigen Zustände der Vorgabe sind hier keine: Was
 * empfangen ist, steht im Speicher des Vorgangs, was `pruefeDatei` abweist, wird nie gespeichert.
 */
export type Dateizustand = "WARTET" | "SAUBER" | "ABGEWIESEN";

/** Was neben einem Anhang steht, den man nicht herunterladen kann. */
export const ZUSTANDSTEXT: Record<Exclude<Dateizustand, "SAUBER">, string> = {
  WARTET: "Anhang wird geprüft",
  ABGEWIESEN: "zurückgehalten: Die Virenprüfung hat etwas gefunden",
};
