/** Erwartete Fehler einer Anwendungshandlung. */
export type AppFehler =
  | { art: "ungueltig"; felder: Readonly<Record<string, string>>; meldung?: string }
  | { art: "nichtGefunden" }
  | { art: "konflikt"; meldung: string }
  | { art: "zuViele"; meldung: string }
  | { art: "unerwartet"; fehlercode: string };

/** Ergebnis einer Handlung: Wert oder erwarteter Fehler, nie beides. */
export type Ergebnis<T> = { ok: true; wert: T } | { ok: false; fehler: AppFehler };

export const gelungen = <T>(wert: T): Ergebnis<T> => ({ ok: true, wert });
export const misslungen = (fehler: AppFehler): { ok: false; fehler: AppFehler } => ({
  ok: false,
  fehler,
});

/**
 * Zustand eines Formulars zwischen zwei Sendungen. Die Serveraktion gibt ihn zurück, wenn sie die
 * Angaben nicht annimmt; ohne Skript steckt ihn Next in die neu gerenderte Seite.
 */
export interface FormZustand {
  /** Getippte Werte nach Feldname; sie gewinnen gegen den Anfangswert des Feldes. */
  werte?: Readonly<Record<string, string>>;
  /**
   * Fehlertext je Feldname, in der Reihenfolge der Felder. Schlüssel, die mit `_` beginnen, gelten
   * dem ganzen Formular und bekommen in der Fehlerliste keinen Link.
   */
  fehler?: Readonly<Record<string, string>>;
  /** Satz, der das ganze Formular betrifft, etwa die Ablehnung einer Anmeldung. */
  meldung?: string;
  /** Überschrift der Fehlerliste; ohne Angabe ›Bitte prüfen Sie Ihre Angaben‹. */
  titel?: string;
  /** Bestätigung ohne Seitenwechsel, etwa ›Gespeichert.‹. */
  erfolg?: string;
}

/** Serveraktion eines Formulars, wie `useActionState` sie erwartet. */
export type FormAktion = (zustand: FormZustand, daten: FormData) => Promise<FormZustand>;
