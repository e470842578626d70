export { resendVersand } from "./resend";
export * from "./texte";
export { eingangAdresse, mailUmfeld } from "./umfeld";
export { istMailadresse, smtpVersand, type Versand } from "./versand";
