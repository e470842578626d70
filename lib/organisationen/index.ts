export { type KasseKontakt, listKassen } from "./kassen";
export { ladeMitgliederdaten } from "./mitgliederdaten";
