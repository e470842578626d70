import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** Zufälliges Geheimnis mit 256 Bit als base64url. */
export function neuesGeheimnis(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256; unter ihm liegen Sitzungen, Links und angefangene Anmeldungen in der Datenbank. */
export function sha256(text: string | Uint8Array): Buffer {
  return createHash("sha256").update(text).digest();
}

/** HMAC-SHA-256 über die durch Nullzeichen getrennten Teile. */
export function hmac(schluessel: Uint8Array, ...teile: string[]): Buffer {
  return createHmac("sha256", schluessel).update(teile.join("\0")).digest();
}

/** Vergleicht in gleichbleibender Zeit. */
export function gleich(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Verschlüsselt mit AES-256-GCM: `Version ‖ Nonce ‖ Prüfwert ‖ Text`. `zweck` bindet den Gebrauch. */
export function versiegele(schluessel: Uint8Array, zweck: string, klartext: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const chiffre = createCipheriv("aes-256-gcm", schluessel, nonce).setAAD(Buffer.from(zweck));
  const text = Buffer.concat([chiffre.update(klartext), chiffre.final()]);
  return Buffer.concat([Buffer.from([1]), nonce, chiffre.getAuthTag(), text]);
}

/** Öffnet ein Siegel; wirft, wenn Schlüssel, Zweck oder Inhalt nicht passen. */
export function oeffneSiegel(schluessel: Uint8Array, zweck: string, siegel: Uint8Array): Buffer {
  const daten = Buffer.from(siegel);
  if (daten[0] !== 1) throw new Error("Unbekannte Siegelversion");
  const chiffre = createDecipheriv("aes-256-gcm", schluessel, daten.subarray(1, 13)).setAAD(
    Buffer.from(zweck),
  );
  chiffre.setAuthTag(daten.subarray(13, 29));
  return Buffer.concat([chiffre.update(daten.subarray(29)), chiffre.final()]);
}
