export { type Suchergebnis, suche } from "./suche";
export type { Treffergruppe } from "./treffer";
export { FRAGE_MAX } from "./woerter";
