import { type Tx, tabellen } from "@/lib/db";
import { noetig } from "@/lib/env";
import type { Mail } from "@/lib/mail";
import { hmac, versiegele } from "@/lib/sicherheit";

export const ZWECK = "outbox";

/** Eine E-Mail, die nach dem Commit zugestellt wird. */
export interface Auftrag {
  kasseId: string;
  mail: Mail;
  /** Derselbe Schlüssel wird nur einmal angenommen. */
  dedupeKey: string;
  /** Danach wird die E-Mail verworfen statt gesendet. */
  verfaelltAm?: Date;
  /** Vorher wird nicht gesendet, etwa bei der täglichen Zusammenfassung; ohne Angabe gleich. */
  faelligAb?: Date;
}

/** Unter diesem Hash stehen die E-Mails an eine Adresse; die Adresse selbst nur im verschlüsselten Inhalt. */
export const empfaengerHash = (adresse: string): Buffer =>
  hmac(noetig("OUTBOX_SCHLUESSEL"), "empfaenger", adresse.trim().toLowerCase());

/** Legt E-Mails in die Outbox, in derselben Transaktion wie die Änderung; verschlüsselt, bis sie gehen. */
export async function legeInOutbox(tx: Tx, auftraege: readonly Auftrag[]): Promise<void> {
  if (auftraege.length === 0) return;
  const schluessel = noetig("OUTBOX_SCHLUESSEL");
  await tx
    .insert(tabellen.outbox)
    .values(
      auftraege.map((a) => ({
        kasseId: a.kasseId,
        art: "mail",
        dedupeKey: a.dedupeKey,
        inhalt: versiegele(schluessel, ZWECK, Buffer.from(JSON.stringify(a.mail))),
        empfaengerHash: empfaengerHash(a.mail.an),
        verfaelltAm: a.verfaelltAm ?? null,
        ...(a.faelligAb && { faelligAb: a.faelligAb }),
      })),
    )
    .onConflictDoNothing();
}
