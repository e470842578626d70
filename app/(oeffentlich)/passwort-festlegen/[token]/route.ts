import { oeffneLink } from "../../link-oeffnen";

/** Öffnet den Link zum Festlegen des Passworts; verbraucht nichts. */
export const GET = oeffneLink("/passwort-festlegen");
