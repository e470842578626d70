/**
 * Zeichen, die in keinem Text stehen dürfen: Steuerzeichen, halbe Ersatzpaare, das Ersatzzeichen
 * U+FFFD und die Richtungszeichen, mit denen sich Text anders zeigen lässt, als er gespeichert ist.
 */
const UNERLAUBT = /[\p{Cc}\p{Cs}\uFFFD\u202A-\u202E\u2066-\u2069]/u;

/** Ob ein einzeiliger Text unerlaubte Zeichen enthält. */
export function hatUnerlaubteZeichen(text: string): boolean {
  return UNERLAUBT.test(text);
}

/** Wie `hatUnerlaubteZeichen`; Zeilenwechsel und Tabulator sind erlaubt. */
export function hatUnerlaubteZeichenMehrzeilig(text: string): boolean {
  return UNERLAUBT.test(text.replace(/[\n\t]/g, ""));
}

/**
 * Namen von Personen: lateinische Buchstaben mit diakritischen Zeichen, Leerzeichen, Bindestrich,
 * Apostroph und Punkt (DIN SPEC 91379; formulare.md F1). Für `muster` eines Textfelds.
 */
export const NAMENSMUSTER = /^[\p{Script=Latin}\p{M} .'’ʼ\u2010-]+$/u;

/** Text zu `NAMENSMUSTER`. */
export const NAMENSMUSTER_TEXT =
  "Geben Sie nur Buchstaben, Leerzeichen, Bindestrich, Apostroph und Punkt ein.";
