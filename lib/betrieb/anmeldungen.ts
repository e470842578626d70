import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db";

/** Eine Anmeldung oder ein abgelehnter Versuch, ohne Adresse und Gerät. */
export interface Anmeldeversuch {
  am: Date;
  was: string;
}

const ANGABEN: Readonly<Record<string, string>> = {
  EMAIL_TAN: "mit E-Mail-TAN",
  TOTP: "mit Authenticator-App",
  TOTP_EINRICHTEN: "mit neu eingerichteter Authenticator-App",
  PASSKEY: "mit Passkey",
  passwort: "Passwort falsch",
  gesperrt: "während der Sperre nach Fehlversuchen",
  status: "Konto nicht aktiv",
  stoerung: "Organisation durch Störungsschalter gesperrt",
};

const AKTIONEN: Readonly<Record<string, string>> = {
  "anmeldung.erfolg": "Angemeldet",
  "anmeldung.abgelehnt": "Abgelehnt",
  "anmeldung.tan": "Zweiter Faktor falsch",
};

/** Die letzten zehn Anmeldungen und Versuche eines Kontos; nur für die Kasse. */
export async function listAnmeldeversuche(tx: Tx, kontoId: string): Promise<Anmeldeversuch[]> {
  const zeilen = await tx.execute<{ am: string; aktion: string; angabe: string }>(
    sql`select * from konto_anmeldungen(${kontoId})`,
  );
  return zeilen.map((z) => ({
    am: new Date(z.am),
    was: [AKTIONEN[z.aktion] ?? z.aktion, ANGABEN[z.angabe]].filter(Boolean).join(", "),
  }));
}
