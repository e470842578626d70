import type { FormZustand } from "@/lib/result";

/**
 * Bricht eine Handlung ab und nimmt alles zurück; der Zustand erscheint auf der Seite. Eine eigene Datei,
 * denn auch der Worker erreicht Handlungen, und er kommt ohne Next aus.
 */
export class Zurueck extends Error {
  constructor(readonly zustand: FormZustand) {
    super("zurueck");
  }
}
