export {
  hasheFuerVerlauf,
  hashePasswort,
  istVeraltet,
  pruefePasswort,
  Ueberlastet,
} from "./passwort";
export { PASSWORT_REGEL, type PasswortUmfeld, passwortMangel } from "./passwortregel";
export { gleich, hmac, neuesGeheimnis, oeffneSiegel, sha256, versiegele } from "./siegel";
export { neuerTotpSchluessel, pruefeTotp, totpEinrichtung, versiegeleTotp } from "./totp";
