import { z } from "zod";

const schluessel = z.base64().transform((wert) => Buffer.from(wert, "base64"));

const SCHEMA = z.object({
  DEMO: z
    .enum(["0", "1"])
    .default("0")
    .transform((wert) => wert === "1"),
  PORTAL_URL: z.url().transform((wert) => new URL(wert).origin),
  PORTAL_NAME: z.string().min(1).max(60).default("Meine Versorgung"),
  DATABASE_APP_URL: z.string().optional(),
  DATABASE_WORKER_URL: z.string().optional(),
  PASSWORT_PFEFFER: schluessel.optional(),
  TOTP_SCHLUESSEL: schluessel.optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  OUTBOX_SCHLUESSEL: schluessel.optional(),
  SMTP_URL: z.string().optional(),
  RESEND_API_KEY: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  DATEI_ABLAGE: z.enum(["datenbank", "s3", "uploadthing"]).default("datenbank"),
  DATEI_SCHLUESSEL: schluessel.optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default("auto"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  UPLOADTHING_TOKEN: z.string().optional(),
  CLAMD: z.string().optional(),
  PASSWORT_SPERRLISTE: z.string().optional(),
  DEMO_STICHTAG: z.iso.date().optional(),
  RATE_LIMIT_FAKTOR: z.coerce.number().int().min(1).max(100_000).default(1),
});

/** Geprüfte Umgebung eines Prozesses. */
export type Env = z.infer<typeof SCHEMA>;

let gelesen: Env | null = null;

/**
 * Die Umgebung, beim ersten Zugriff geprüft. `next build` lädt die Module ohne Konfiguration;
 * deshalb wird nicht beim Laden gelesen.
 * @throws Error mit den Namen der fehlenden oder falschen Variablen
 */
export function env(): Env {
  if (!gelesen) {
    const leerZuFehlend = Object.fromEntries(
      Object.entries(process.env).filter(([, wert]) => wert !== ""),
    );
    const ergebnis = SCHEMA.safeParse(leerZuFehlend);
    if (!ergebnis.success) {
      throw new Error(
        `Die Konfiguration ist unvollständig: ${ergebnis.error.issues.map((i) => i.path.join(".")).join(", ")}`,
      );
    }
    gelesen = ergebnis.data;
  }
  return gelesen;
}

/** Wert einer Variablen, die dieser Prozess braucht. */
export function noetig<K extends keyof Env>(name: K): NonNullable<Env[K]> {
  const wert = env()[name];
  if (wert === undefined || wert === null) throw new Error(`Die Umgebungsvariable ${name} fehlt.`);
  return wert;
}

/** Ob das Portal unter https läuft; dann tragen Cookies `__Host-` und `Secure`. */
export function istSicher(): boolean {
  return env().PORTAL_URL.startsWith("https:");
}

/** Rechnername der öffentlichen Adresse, für Betreff und Absender von E-Mails. */
export function rechnername(): string {
  return new URL(env().PORTAL_URL).hostname;
}
