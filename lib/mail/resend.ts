import { Resend } from "resend";
import type { Versand } from "./versand";

const FRIST_MS = 20_000;

/** Fehler des Anbieters; nur der Code bleibt, sein Text kann die Adresse nennen. */
class Anbieterfehler extends Error {
  constructor(readonly code: string) {
    super("Resend hat die E-Mail nicht angenommen");
  }
}

/**
 * Versand über Resend. Der Schlüssel der Outbox-Zeile geht als `Idempotency-Key` mit: Ein zweiter
 * Versuch derselben Zeile ist beim Anbieter 24 Stunden lang dieselbe E-Mail (security.md 7.6).
 * `RESEND_BASE_URL` zeigt auf einen anderen Anbieter mit derselben Schnittstelle.
 */
export function resendVersand(schluessel: string, absender: string): Versand {
  const resend = new Resend(schluessel);
  return {
    async sende(mail, zeile) {
      // Der Absendername kommt aus den Daten der Kasse; Anführungszeichen beendeten ihn vorzeitig.
      const name = mail.absenderName.replace(/["\\\p{Cc}]/gu, "");
      const { data, error } = await resend.emails.send(
        {
          from: `"${name}" <${absender}>`,
          to: [mail.an],
          subject: mail.betreff,
          text: mail.text,
          html: mail.html,
          headers: { "Auto-Submitted": "auto-generated" },
        },
        { idempotencyKey: zeile, signal: AbortSignal.timeout(FRIST_MS) },
      );
      if (error) throw new Anbieterfehler(error.name);
      return data.id;
    },
    async schliesse() {},
  };
}
