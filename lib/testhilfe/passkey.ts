import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

const base64url = (daten: Uint8Array) => Buffer.from(daten).toString("base64url");
const hash = (daten: string | Uint8Array) => createHash("sha256").update(daten).digest();

/** Was ein Gerät behauptet; ohne Angabe das Richtige. */
interface Behauptung {
  herkunft?: string;
  rechnername?: string;
  /** Ob das Gerät die Person geprüft hat. */
  geprueft?: boolean;
  zaehler?: number;
}

/** Ein Gerät mit einem Passkey, in Software: legt an und unterschreibt wie ein Browser mit Schlüssel. */
export function neuesGeraet() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = publicKey.export({ format: "jwk" });
  const id = randomBytes(32);
  let zaehler = 0;
  const portal = new URL(process.env.PORTAL_URL ?? "");

  const angaben = (b: Behauptung, angelegt: boolean) => {
    const stand = Buffer.alloc(4);
    stand.writeUInt32BE(b.zaehler ?? ++zaehler);
    const flaggen = 0x01 | (b.geprueft === false ? 0 : 0x04) | (angelegt ? 0x40 : 0);
    return Buffer.concat([hash(b.rechnername ?? portal.hostname), Buffer.from([flaggen]), stand]);
  };
  const kunde = (type: string, challenge: string, b: Behauptung) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: b.herkunft ?? portal.origin }));
  const huelle = (response: Record<string, unknown>) =>
    JSON.stringify({
      id: base64url(id),
      rawId: base64url(id),
      type: "public-key",
      clientExtensionResults: {},
      response,
    });

  /** Antwort auf `angabenZumAnlegen`. */
  function legeAn(challenge: string, b: Behauptung = {}): string {
    const cose = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Uint8Array.from(Buffer.from(jwk.x ?? "", "base64url"))],
      [-3, Uint8Array.from(Buffer.from(jwk.y ?? "", "base64url"))],
    ]);
    const laenge = Buffer.from([0, id.length]);
    const authData = Buffer.concat([
      angaben({ zaehler: 0, ...b }, true),
      Buffer.alloc(16),
      laenge,
      id,
      isoCBOR.encode(cose),
    ]);
    const objekt = new Map<string, string | Uint8Array | Map<string, string>>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", Uint8Array.from(authData)],
    ]);
    return huelle({
      clientDataJSON: base64url(kunde("webauthn.create", challenge, b)),
      attestationObject: base64url(isoCBOR.encode(objekt)),
      transports: ["internal"],
    });
  }

  /** Antwort auf `angabenZumBestaetigen`. */
  function unterschreibe(challenge: string, b: Behauptung = {}): string {
    const authenticatorData = angaben(b, false);
    const clientData = kunde("webauthn.get", challenge, b);
    const unterschrift = sign(
      "sha256",
      Buffer.concat([authenticatorData, hash(clientData)]),
      privateKey,
    );
    return huelle({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(unterschrift),
    });
  }

  return { legeAn, unterschreibe };
}
