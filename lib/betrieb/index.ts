export { type Anmeldeversuch, listAnmeldeversuche } from "./anmeldungen";
export {
  type FehlgeschlageneMail,
  type Kontomail,
  liesMailstand,
  listFehlgeschlagene,
  listKontomails,
  MAIL_ERNEUT,
  MAILZUSTAENDE,
  type Mailstand,
  type Mailzustand,
  sendeErneut,
} from "./mails";
export {
  type Aufgabenstand,
  alsAufgaben,
  alsFassungen,
  liesBetriebsstand,
  liesDatenbank,
  type Pruefpunkt,
  pruefpunkte,
} from "./stand";
export { listWarteschlangen, type Warteschlange } from "./warteschlangen";
