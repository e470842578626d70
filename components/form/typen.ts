export type { FormAktion, FormZustand } from "@/lib/result";

/** Eine Möglichkeit in Auswahlliste oder Optionsgruppe. */
export interface Wahl {
  wert: string;
  text: string;
  hinweis?: string;
}

/** Angaben, die jedes Eingabefeld versteht. */
export interface FeldAngaben {
  /** Name im Formular; die Kennung im Dokument ist `feld-{name}`. */
  name: string;
  label: string;
  /** Hängt dem Label den Stern an und setzt `required`. */
  pflicht?: boolean;
  /** Hinweis unter dem Label. */
  hinweis?: string;
  /** Anfangswert, solange der Zustand des Formulars keinen kennt. */
  wert?: string;
  /** Fehlertext, solange der Zustand des Formulars keinen kennt. */
  fehler?: string;
  /** Gespeicherter Wert in Änderungsformularen, gezeigt als ›Bisher: …‹. */
  bisher?: string;
  autocomplete?: string;
  /** Andere Felder hängen von diesem ab; eine Änderung holt die Seite neu (`absicht=aktualisieren`). */
  steuert?: boolean;
}

/** Werte der Schaltflächen mit `name="absicht"`, die keine Sendung sind. */
export const ABSICHT = {
  /** Angaben sichern und die Seite mit neu ausgewerteten Bedingungen zeigen. */
  aktualisieren: "aktualisieren",
  eintragHinzufuegen: (feld: string) => `eintrag-hinzufuegen:${feld}`,
  eintragEntfernen: (feld: string, nr: number) => `eintrag-entfernen:${feld}.${nr}`,
  anlageEntfernen: (id: string) => `anlage-entfernen:${id}`,
} as const;
