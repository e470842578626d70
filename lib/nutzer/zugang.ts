import "server-only";
import { and, eq } from "drizzle-orm";
import { beendeAlleSitzungen, GRENZEN, type Handlung, Zurueck, zaehle } from "@/lib/auth";
import { tabellen } from "@/lib/db";
import { faktorZurueckgesetztMail, mailUmfeld } from "@/lib/mail";
import { jetzt } from "@/lib/uhr";
import { ersterLink } from "@/lib/zugang";
import type { Nutzer } from "./laden";
import { kontoSpur } from "./spur";

const { konto, passkey, wiederherstellungscode } = tabellen;

/**
 * „E-Mail für neues Passwort versenden“: nur für noch nicht aktivierte Konten, höchstens fünf am Tag;
 * der vorige Link gilt nicht mehr (security.md 1.6).
 */
export async function sendeErstenLink(h: Handlung<unknown, Nutzer>): Promise<void> {
  const { tx, objekt: k } = h;
  if (k.status !== "ANGELEGT" || k.passwortHash)
    throw new Zurueck({
      meldung:
        "Dieses Konto ist schon aktiviert. Ein neues Passwort fordert die Person selbst unter „Passwort vergessen“ an.",
    });
  if (!(await zaehle(GRENZEN.ersterLinkKonto, k.id, tx)))
    throw new Zurueck({
      meldung:
        "Für dieses Konto wurden heute schon fünf E-Mails gesendet. Bitte versuchen Sie es morgen wieder.",
    });
  h.mail(await ersterLink(tx, k));
  h.audit(kontoSpur("link", k.id));
}

/** Ob es einen eingerichteten zweiten Faktor gibt, der mit einem Gerät verloren gehen kann. */
export const faktorZuruecksetzbar = (
  k: Pick<Nutzer, "zweiterFaktor" | "totpEingerichtetAm" | "passkeys">,
): boolean => (k.zweiterFaktor === "TOTP" && k.totpEingerichtetAm !== null) || k.passkeys > 0;

/**
 * Setzt den zweiten Faktor nach Verlust des Geräts zurück: Die nächste Anmeldung richtet eine neue
 * Authenticator-App ein. Der Schlüssel wird nie gezeigt; Sitzungen, Wiederherstellungscodes und Passkeys
 * enden. Wer nur Passkeys neben der E-Mail-TAN hat, behält die E-Mail-TAN.
 */
export async function setzeFaktorZurueck(h: Handlung<unknown, Nutzer>): Promise<void> {
  const { tx, akteur, objekt: k } = h;
  if (!faktorZuruecksetzbar(k)) return;
  await tx
    .update(konto)
    .set({
      totpSchluessel: null,
      totpEingerichtetAm: null,
      version: k.version + 1,
      geaendertAm: jetzt(),
      geaendertVon: akteur.kontoId,
    })
    .where(and(eq(konto.kasseId, k.kasseId), eq(konto.id, k.id)));
  await tx
    .delete(wiederherstellungscode)
    .where(
      and(eq(wiederherstellungscode.kasseId, k.kasseId), eq(wiederherstellungscode.kontoId, k.id)),
    );
  await tx.delete(passkey).where(and(eq(passkey.kasseId, k.kasseId), eq(passkey.kontoId, k.id)));
  await beendeAlleSitzungen(tx, k.kasseId, k.id, "ZWEITER_FAKTOR");
  h.audit(
    kontoSpur("faktor-zurueckgesetzt", k.id, { identitaetGeprueft: true, passkeys: k.passkeys }),
  );
  h.mail({
    kasseId: k.kasseId,
    mail: faktorZurueckgesetztMail(await mailUmfeld(tx, k.kasseId), k.email),
    dedupeKey: `faktor:${k.id}:${k.version}`,
  });
}
