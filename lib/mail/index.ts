export * from "./texte";
export { istMailadresse, smtpVersand, type Versand } from "./versand";
