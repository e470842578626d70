export { THEMEN } from "./fragen";
export { type Suchergebnis, suche, type Treffergruppe } from "./suche";
export { FRAGE_MAX } from "./woerter";
