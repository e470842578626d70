import { Secret, TOTP } from "otpauth";
import { noetig } from "@/lib/env";
import { oeffneSiegel, versiegele } from "./siegel";

const SCHRITT_SEKUNDEN = 30;
const ZWECK = "totp";

const verfahren = (geheimnis: Secret, aussteller: string, kennung: string) =>
  new TOTP({
    issuer: aussteller,
    label: kennung,
    algorithm: "SHA1",
    digits: 6,
    period: SCHRITT_SEKUNDEN,
    secret: geheimnis,
  });

/** Neuer Schlüssel mit 160 Bit, verschlüsselt zum Ablegen. */
export function neuerTotpSchluessel(): Buffer {
  return versiegeleTotp(new Secret({ size: 20 }).base32);
}

/** Verschlüsselt einen Base32-Schlüssel zum Ablegen. */
export function versiegeleTotp(base32: string): Buffer {
  return versiegele(
    noetig("TOTP_SCHLUESSEL"),
    ZWECK,
    Buffer.from(Secret.fromBase32(base32).buffer),
  );
}

function oeffne(siegel: Uint8Array): Secret {
  const roh = oeffneSiegel(noetig("TOTP_SCHLUESSEL"), ZWECK, siegel);
  return new Secret({ buffer: new Uint8Array(roh).buffer });
}

/** Angaben zum Einrichten: Schlüssel als Text und Adresse für den QR-Code. */
export function totpEinrichtung(
  siegel: Uint8Array,
  aussteller: string,
  kennung: string,
): { base32: string; adresse: string } {
  const geheimnis = oeffne(siegel);
  return {
    base32: geheimnis.base32,
    adresse: verfahren(geheimnis, aussteller, kennung).toString(),
  };
}

/**
 * Prüft eine TAN der Authenticator-App: nur jetziger und voriger Schritt, jeder Schritt nur einmal
 * (security.md 1.4 Nr. 4, Abweichung D6).
 * @returns der benutzte Schritt oder `null`
 */
export function pruefeTotp(
  siegel: Uint8Array,
  tan: string,
  letzterSchritt: number | null,
  zeitpunkt: Date,
): number | null {
  const otp = verfahren(oeffne(siegel), "", "");
  const schritt = Math.floor(zeitpunkt.getTime() / 1000 / SCHRITT_SEKUNDEN);
  for (const kandidat of [schritt, schritt - 1]) {
    const stimmt = otp.generate({ timestamp: kandidat * SCHRITT_SEKUNDEN * 1000 }) === tan;
    if (stimmt && (letzterSchritt === null || kandidat > letzterSchritt)) return kandidat;
  }
  return null;
}
