export { alsKlartext, type Frage, liesFragen, type Thema } from "./fragen";
export { kennungAus, liesText, type Platzhalter } from "./lies";
export type { Block, Teil } from "./typen";
export { istErlaubtesZiel } from "./zeile";
