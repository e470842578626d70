/** Was der Worker an Dateien nacharbeitet: prüfen, umziehen, löschen. */
export { bearbeiteOffene, type Dateimittel } from "./bearbeiten";
export { loescheAusAblage } from "./loeschen";
