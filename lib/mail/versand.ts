import nodemailer, { type Transporter } from "nodemailer";
import type { Mail } from "./texte";

/** Ein Weg, auf dem E-Mails das Haus verlassen. */
export interface Versand {
  /**
   * Stellt eine E-Mail zu. `schluessel` ist die Kennung der Outbox-Zeile: Ein zweiter Versuch mit
   * demselben Schlüssel ist dieselbe E-Mail.
   * @returns Kennung beim Anbieter
   * @throws wenn die Zustellung nicht angenommen wurde
   */
  sende(mail: Mail, schluessel: string): Promise<string>;
  schliesse(): Promise<void>;
}

const DIESER_RECHNER = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Nur auf demselben Rechner darf eine E-Mail unverschlüsselt weitergegeben werden (security.md 5.6). */
const verlangtTls = (url: string): boolean => !DIESER_RECHNER.has(new URL(url).hostname);

/**
 * Versand über SMTP; die Message-ID bleibt bei jedem Versuch gleich. Zu einem anderen Rechner geht
 * nichts ohne TLS hinaus, auch wenn die Adresse mit `smtp:` beginnt (dann STARTTLS).
 */
export function smtpVersand(url: string, absender: string): Versand {
  const transport: Transporter = nodemailer.createTransport({
    url,
    pool: true,
    requireTLS: verlangtTls(url),
    tls: { minVersion: "TLSv1.2" },
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  const domaene = absender.split("@").at(-1) ?? "localhost";
  return {
    async sende(mail, schluessel) {
      const messageId = `<${schluessel}@${domaene}>`;
      await transport.sendMail({
        from: { name: mail.absenderName, address: absender },
        to: { name: "", address: mail.an },
        subject: mail.betreff,
        text: mail.text,
        html: mail.html,
        messageId,
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return messageId;
    },
    async schliesse() {
      transport.close();
    },
  };
}

/**
 * Prüft eine Adresse streng (security.md 5.7): genau ein `@`, keine Anführung, kein Kommentar, keine
 * Steuerzeichen, höchstens 254 Zeichen. Was NFKC verändert, etwa ein vollbreites `＠`, ist keine:
 * Der Versand bekäme den unveränderten Text.
 */
export function istMailadresse(text: string): boolean {
  return (
    text.length <= 254 &&
    text === text.normalize("NFKC") &&
    /^[^\s@"(),:;<>[\]\\\p{Cc}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}]{2,}$/u.test(
      text,
    )
  );
}
