import "server-only";
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import { env } from "@/lib/env";

/** Ein gespeicherter Passkey, soweit ihn die Prüfung einer Unterschrift braucht. */
export interface Schluesseldaten {
  schluesselNr: string;
  schluessel: Buffer;
  wege: string[];
}

/** Was ein neuer Passkey mitbringt. */
export interface NeuerSchluessel extends Schluesseldaten {
  stand: number;
  uebertragbar: boolean;
}

/** So lange wartet der Browser auf die Person. */
const WARTEZEIT_MS = 120_000;

/** Wem ein Passkey gehört: nur die Adresse des Portals, nie eine aus einer Kopfzeile (security.md 1.5). */
const portal = () => {
  const { origin, hostname } = new URL(env().PORTAL_URL);
  return { origin, rpId: hostname };
};

const bytes = (daten: Uint8Array) => Uint8Array.from(daten);
const alsWege = (wege: readonly string[]) => wege as AuthenticatorTransport[];

/** Angaben, mit denen der Browser einen neuen Passkey anlegt. */
export function angabenZumAnlegen(
  wer: { kontoId: string; kennung: string },
  aufgabe: Uint8Array,
  vorhandene: readonly Schluesseldaten[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: env().PORTAL_NAME,
    rpID: portal().rpId,
    userID: bytes(Buffer.from(wer.kontoId.replaceAll("-", ""), "hex")),
    userName: wer.kennung,
    challenge: bytes(aufgabe),
    timeout: WARTEZEIT_MS,
    attestationType: "none",
    authenticatorSelection: { residentKey: "discouraged", userVerification: "required" },
    excludeCredentials: vorhandene.map((p) => ({
      id: p.schluesselNr,
      transports: alsWege(p.wege),
    })),
  });
}

/** Angaben, mit denen der Browser eine Anmeldung von einem der Passkeys unterschreiben lässt. */
export function angabenZumBestaetigen(
  aufgabe: Uint8Array,
  passkeys: readonly Schluesseldaten[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: portal().rpId,
    challenge: bytes(aufgabe),
    timeout: WARTEZEIT_MS,
    userVerification: "required",
    allowCredentials: passkeys.map((p) => ({ id: p.schluesselNr, transports: alsWege(p.wege) })),
  });
}

const FORM = z.looseObject({ id: z.string().max(2000), type: z.literal("public-key") });

/** Antwort des Browsers aus dem Formularfeld; `null`, wenn sie keine ist. */
export function liesAntwort(text: string): { id: string } | null {
  try {
    return FORM.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const base64url = (daten: Uint8Array) => Buffer.from(daten).toString("base64url");

/** Prüft einen neuen Passkey: Aufgabe, Herkunft, Rechnername und dass das Gerät die Person geprüft hat. */
export async function pruefeNeuen(
  antwort: { id: string },
  aufgabe: Uint8Array,
): Promise<NeuerSchluessel | null> {
  const { origin, rpId } = portal();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      // Die Form prüft die Bibliothek selbst und wirft, wenn etwas fehlt.
      response: antwort as RegistrationResponseJSON,
      expectedChallenge: base64url(aufgabe),
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    });
    if (!verified) return null;
    const { credential, credentialDeviceType } = registrationInfo;
    return {
      schluesselNr: credential.id,
      schluessel: Buffer.from(credential.publicKey),
      stand: credential.counter,
      wege: credential.transports ?? [],
      uebertragbar: credentialDeviceType === "multiDevice",
    };
  } catch {
    return null;
  }
}

/**
 * Prüft eine Unterschrift. Den Zähler vergleicht der Aufrufer: Die Bibliothek prüfte ihn vor der Unterschrift,
 * und dann könnte jeder einen Passkey unter Verdacht bringen.
 * @returns Zählerstand des Geräts oder `null`
 */
export async function pruefeUnterschrift(
  antwort: { id: string },
  aufgabe: Uint8Array,
  passkey: Schluesseldaten,
): Promise<number | null> {
  const { origin, rpId } = portal();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: antwort as AuthenticationResponseJSON,
      expectedChallenge: base64url(aufgabe),
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      credential: {
        id: passkey.schluesselNr,
        publicKey: bytes(passkey.schluessel),
        counter: 0,
        transports: alsWege(passkey.wege),
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
