import type { Befund } from "./typen";

/** Befund, der das Senden sperrt. */
export function fehler(regel: string, feld: string | null, text: string): Befund {
  return { schwere: "fehler", regel, feld, text };
}

/** Befund, der vor dem Senden bestätigt wird und mit der Meldung zur Kasse geht. */
export function hinweis(regel: string, feld: string | null, text: string): Befund {
  return { schwere: "hinweis", regel, feld, text };
}
