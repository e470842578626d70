/** Was der Worker an Dateien nacharbeitet: prüfen, umziehen, löschen. */
export { bearbeiteOffene, type Dateimittel, JE_DURCHGANG } from "./bearbeiten";
export { loescheAusAblage } from "./loeschen";
