/** Bild aus dem Portal; die Datei liegt als `public/handbuch/<datei>.png`. */
export interface Bild {
  datei: string;
  /** Was zu sehen ist, für alle, die das Bild nicht sehen. */
  text: string;
}

/** Kapitel eines Handbuchs: erklärende Absätze, dann die Schritte, dann ein Bild. */
export interface Kapitel {
  /** Sprungziel auf der Seite. */
  id: string;
  titel: string;
  absaetze: readonly string[];
  schritte?: readonly string[];
  bild?: Bild;
}

export interface Handbuch {
  id: "sachbearbeitung" | "administration";
  titel: string;
  einleitung: string;
  version: string;
  /** Tag der letzten Änderung am Text, ISO. */
  stand: string;
  kapitel: readonly Kapitel[];
}
