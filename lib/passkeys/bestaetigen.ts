import "server-only";
import { randomBytes } from "node:crypto";
import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { and, eq, isNull } from "drizzle-orm";
import { type Tx, tabellen } from "@/lib/db";
import { mailUmfeld, passkeyMail } from "@/lib/mail";
import { legeInOutbox } from "@/lib/outbox";
import { jetzt } from "@/lib/uhr";
import { angabenZumBestaetigen, liesAntwort, pruefeUnterschrift } from "./webauthn";

const { passkey } = tabellen;

interface Wem {
  kasseId: string;
  id: string;
  email: string;
}

/** Aufgabe, die ein Passkey unterschreibt: 256 Bit Zufall. */
export const neueAufgabe = (): Buffer => randomBytes(32);

const gueltige = (wem: Pick<Wem, "kasseId" | "id">) =>
  and(eq(passkey.kasseId, wem.kasseId), eq(passkey.kontoId, wem.id), isNull(passkey.verdachtAm));

/** Ob das Konto einen Passkey hat, der gilt. */
export async function hatPasskey(tx: Tx, wem: Pick<Wem, "kasseId" | "id">): Promise<boolean> {
  const [einer] = await tx.select({ id: passkey.id }).from(passkey).where(gueltige(wem)).limit(1);
  return einer !== undefined;
}

/** Angaben für den Browser beim zweiten Schritt der Anmeldung; `null` ohne Passkey. */
export async function passkeyAngaben(
  tx: Tx,
  wem: Pick<Wem, "kasseId" | "id">,
  aufgabe: Uint8Array | null,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  if (!aufgabe) return null;
  const passkeys = await tx.select().from(passkey).where(gueltige(wem));
  return passkeys.length ? angabenZumBestaetigen(aufgabe, passkeys) : null;
}

/**
 * Prüft die Unterschrift eines Passkeys dieses Kontos. Geht der Zähler des Geräts nicht voran, gibt es den
 * Schlüssel vielleicht zweimal: Er gilt ab dann nicht mehr, und die Person erfährt es per E-Mail.
 */
export async function pruefePasskey(
  tx: Tx,
  wem: Wem,
  aufgabe: Uint8Array,
  text: string,
): Promise<"richtig" | "falsch" | "verdacht"> {
  const antwort = liesAntwort(text);
  if (!antwort) return "falsch";
  const dieser = and(gueltige(wem), eq(passkey.schluesselNr, antwort.id));
  const [p] = await tx.select().from(passkey).where(dieser).for("update");
  const stand = p ? await pruefeUnterschrift(antwort, aufgabe, p) : null;
  if (!p || stand === null) return "falsch";
  if ((stand > 0 || p.stand > 0) && stand <= p.stand) {
    await tx.update(passkey).set({ verdachtAm: jetzt() }).where(dieser);
    await legeInOutbox(tx, [
      {
        kasseId: wem.kasseId,
        mail: passkeyMail(await mailUmfeld(tx, wem.kasseId), wem.email, "verdacht"),
        dedupeKey: `passkey:verdacht:${p.id}`,
      },
    ]);
    return "verdacht";
  }
  await tx.update(passkey).set({ stand, zuletztAm: jetzt() }).where(dieser);
  return "richtig";
}
