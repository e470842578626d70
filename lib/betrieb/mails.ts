import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Handlung, Zurueck } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { empfaengerHash } from "@/lib/outbox";
import { mailart } from "./mailarten";

/** Eine E-Mail, wie die Auskunft am Telefon sie sieht: Art, Zeit, Zustellung. */
export interface Kontomail {
  art: string;
  angelegt: Date;
  zustand: string;
}

interface Mailzeile extends Record<string, unknown> {
  art: string;
  angelegt: string;
  zugestellt: string | null;
  aufgegeben: string | null;
  versuche: number;
  fehler: string | null;
}

function zustandVon(z: Mailzeile): string {
  if (z.zugestellt) return "zugestellt";
  if (z.fehler === "verfallen") return "verfallen, nicht mehr gesendet";
  if (z.aufgegeben) return `aufgegeben nach ${z.versuche} Versuchen (${z.fehler})`;
  return z.fehler ? `wird wiederholt, bisher ${z.versuche} Versuche (${z.fehler})` : "wartet";
}

/** Die letzten zehn E-Mails an die Adresse eines Kontos; nur für die Kasse. */
export async function listKontomails(tx: Tx, email: string): Promise<Kontomail[]> {
  const zeilen = await tx.execute<Mailzeile>(
    sql`select * from konto_mails(${empfaengerHash(email)})`,
  );
  return zeilen.map((z) => ({
    art: mailart(z.art),
    angelegt: new Date(z.angelegt),
    zustand: zustandVon(z),
  }));
}

/** Zustände der Outbox in der Reihenfolge der Seite. */
export const MAILZUSTAENDE = {
  wartet: "wartet auf Zustellung",
  wiederholt: "wird nach einem Fehler wiederholt",
  aufgegeben: "nach 48 Stunden aufgegeben",
  verfallen: "verfallen, etwa abgelaufene TAN",
  zugestellt: "in den letzten 24 Stunden zugestellt",
} as const;
export type Mailzustand = keyof typeof MAILZUSTAENDE;

/** Anzahl und ältester Eintrag je Zustand. */
export type Mailstand = Record<Mailzustand, { anzahl: number; aelteste: Date | null }>;

/** Stand der Outbox der eigenen Kasse. */
export async function liesMailstand(tx: Tx): Promise<Mailstand> {
  const zeilen = await tx.execute<{ zustand: string; anzahl: number; aelteste: string }>(
    sql`select * from betrieb_outbox()`,
  );
  const stand = (name: string) => {
    const zeile = zeilen.find((z) => z.zustand === name);
    return { anzahl: zeile?.anzahl ?? 0, aelteste: zeile ? new Date(zeile.aelteste) : null };
  };
  return Object.fromEntries(
    Object.keys(MAILZUSTAENDE).map((name) => [name, stand(name)]),
  ) as Mailstand;
}

/** Eine E-Mail, die noch nicht ankam. */
export interface FehlgeschlageneMail extends Kontomail {
  id: string;
  /** Ob ihr Inhalt noch da ist und noch gilt. */
  sendbar: boolean;
}

/** Die letzten 50 nicht zugestellten E-Mails der Kasse, ohne Empfänger und Inhalt. */
export async function listFehlgeschlagene(tx: Tx): Promise<FehlgeschlageneMail[]> {
  const zeilen = await tx.execute<Mailzeile & { id: string; sendbar: boolean }>(
    sql`select * from betrieb_fehlgeschlagene()`,
  );
  return zeilen.map((z) => ({
    id: z.id,
    art: mailart(z.art),
    angelegt: new Date(z.angelegt),
    zustand: zustandVon(z),
    sendbar: z.sendbar,
  }));
}

export const MAIL_ERNEUT = z.strictObject({ mail: z.uuid() });

/**
 * „erneut senden“: sofort ein weiterer Versuch, unter demselben Schlüssel. Gelingt die Zustellung gerade von
 * selbst, geschieht nichts.
 * @throws Zurueck, wenn es nichts mehr zu senden gibt
 */
export async function sendeErneut(
  h: Handlung<z.output<typeof MAIL_ERNEUT>, { kasseId: string }>,
): Promise<void> {
  const [zeile] = await h.tx.execute<{ ja: boolean }>(
    sql`select outbox_erneut(${h.eingabe.mail}) as ja`,
  );
  if (!zeile?.ja)
    throw new Zurueck({ meldung: "Diese E-Mail ist schon zugestellt oder nicht mehr gültig." });
  h.audit({
    aktion: "kasse.mail-erneut",
    objektArt: "kasse",
    objektId: h.objekt.kasseId,
    einzelheiten: { mail: h.eingabe.mail },
  });
}
