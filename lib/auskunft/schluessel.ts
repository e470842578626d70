import { hkdfSync } from "node:crypto";
import { noetig } from "@/lib/env";
import { hmac, oeffneSiegel, versiegele } from "@/lib/sicherheit";

const INHALT = "auskunft-inhalt";
const COOKIE = "auskunft-cookie";

/** Unter diesem Wert liegt die Zeile; ohne die Nummer und das Geheimnis des Portals ist er nicht zu bilden. */
export const kennungHmac = (nummer: string): Buffer =>
  hmac(noetig("PASSWORT_PFEFFER"), "auskunft-kennung", nummer);

/** Beleg des Geburtsdatums (`TT.MM.JJJJ`) zu dieser Nummer. */
export const geburtHmac = (nummer: string, geburtsdatum: string): Buffer =>
  hmac(noetig("PASSWORT_PFEFFER"), "auskunft-geburt", nummer, geburtsdatum);

/** Schlüssel des Inhalts: aus der Nummer abgeleitet, die nirgends steht; die Datenbank allein liest nichts. */
const inhaltsschluessel = (nummer: string): Buffer =>
  Buffer.from(hkdfSync("sha256", nummer, noetig("PASSWORT_PFEFFER"), INHALT, 32));

export const versiegeleInhalt = (nummer: string, text: string): Buffer =>
  versiegele(inhaltsschluessel(nummer), INHALT, Buffer.from(text));

export const oeffneInhalt = (nummer: string, siegel: Uint8Array): string =>
  oeffneSiegel(inhaltsschluessel(nummer), INHALT, siegel).toString("utf8");

const cookieschluessel = () => hmac(noetig("PASSWORT_PFEFFER"), COOKIE);

/** Versiegelt die Nummer für den Cookie der laufenden Berechnung. */
export const versiegeleNummer = (nummer: string): string =>
  versiegele(cookieschluessel(), COOKIE, Buffer.from(nummer)).toString("base64url");

/** Nummer aus dem Cookie; `null`, wenn daran etwas verändert ist. */
export function oeffneNummer(siegel: string): string | null {
  try {
    return oeffneSiegel(cookieschluessel(), COOKIE, Buffer.from(siegel, "base64url")).toString();
  } catch {
    return null;
  }
}
