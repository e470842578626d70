export { codesSpalte, ladeCodes, listErgaenzungen, type Pflegezeile } from "./laden";
export { beendeCode, ergaenzeCode, zaehleOffene } from "./pflegen";
