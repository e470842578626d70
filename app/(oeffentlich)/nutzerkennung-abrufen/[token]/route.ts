import { oeffneLink } from "../../link-oeffnen";

/** Öffnet den Link zum Abruf der Nutzerkennung; verbraucht nichts. */
export const GET = oeffneLink("/nutzerkennung-abrufen");
