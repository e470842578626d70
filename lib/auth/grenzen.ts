import { sql } from "drizzle-orm";
import { abfrage, type Tx } from "@/lib/db";
import { env, noetig } from "@/lib/env";
import { hmac } from "@/lib/sicherheit";

/** Eine Ratenbegrenzung: so viele in so vielen Sekunden. */
export interface Grenze {
  name: string;
  anzahl: number;
  sekunden: number;
}

/** Grenzen aus security.md 5.5 und ergaenzungen.md 5. */
export const GRENZEN = {
  anmeldungFehlerIp: { name: "anmeldung-fehler-ip", anzahl: 20, sekunden: 600 },
  anmeldungNetz: { name: "anmeldung-netz", anzahl: 100, sekunden: 600 },
  tanMailsKonto: { name: "tan-mails", anzahl: 60, sekunden: 86_400 },
  tanNeuKonto: { name: "tan-neu", anzahl: 10, sekunden: 3600 },
  zuruecksetzenKonto: { name: "zuruecksetzen-konto", anzahl: 3, sekunden: 3600 },
  zuruecksetzenIp: { name: "zuruecksetzen-ip", anzahl: 10, sekunden: 3600 },
  linkOeffnen: { name: "link-oeffnen", anzahl: 30, sekunden: 600 },
  linkBenutzen: { name: "link-benutzen", anzahl: 10, sekunden: 600 },
  senden: { name: "senden", anzahl: 60, sekunden: 600 },
  hochladen: { name: "hochladen", anzahl: 20, sekunden: 600 },
  /** Support, Feedback und Barriere, je Anschluss (security.md 5.5). */
  anliegenIp: { name: "anliegen-ip", anzahl: 5, sekunden: 3600 },
  /** ›hilfreich?‹: je Frage und Anschluss eine Stimme am Tag, je Anschluss höchstens so viele. */
  stimme: { name: "stimme", anzahl: 1, sekunden: 86_400 },
  stimmenIp: { name: "stimmen-ip", anzahl: 30, sekunden: 3600 },
  /** Hochgeladene Menge je Tag in KiB: 200 MiB je Konto, 2 GiB je Organisation (security.md 4.1). */
  mengeKonto: { name: "menge-konto", anzahl: 200 * 1024, sekunden: 86_400 },
  mengeOrganisation: { name: "menge-organisation", anzahl: 2 * 1024 * 1024, sekunden: 86_400 },
  suchen: { name: "suchen", anzahl: 60, sekunden: 60 },
  drucken: { name: "drucken", anzahl: 10, sekunden: 600 },
  ersterLinkKonto: { name: "erster-link", anzahl: 5, sekunden: 86_400 },
  auskunftAufruf: { name: "auskunft-aufruf", anzahl: 5, sekunden: 600 },
  auskunftNeu: { name: "auskunft-neu", anzahl: 30, sekunden: 600 },
  auskunftAnschluss: { name: "auskunft-anschluss", anzahl: 600, sekunden: 60 },
  schreiben: { name: "schreiben", anzahl: 300, sekunden: 60 },
  /** Je Schlüssel der Schnittstelle. */
  schnittstelle: { name: "schnittstelle", anzahl: 600, sekunden: 60 },
  /** Anfragen mit unbekanntem oder widerrufenem Schlüssel, je Anschluss. */
  schnittstelleFehlerIp: { name: "schnittstelle-fehler-ip", anzahl: 20, sekunden: 600 },
  /** Meldungen über Schnittstelle und Tabellen, je Organisation und Tag. */
  meldungenAmTag: { name: "meldungen-tag", anzahl: 50_000, sekunden: 86_400 },
} as const satisfies Record<string, Grenze>;

/** Alles Übrige je Sitzung und Minute. */
export const GRENZE_SITZUNG = 300;

/** Schlüssel des Zählers: nie die Adresse selbst, nur ihr Hash. */
const schluessel = (grenze: Grenze, wer: string) =>
  `${grenze.name}:${hmac(noetig("PASSWORT_PFEFFER"), "grenze", wer).toString("base64url").slice(0, 27)}`;

/**
 * Zählt einen Vorgang.
 * @param tx laufende Transaktion des Aufrufers; eine zweite Verbindung daneben zu verlangen, ließe
 *   viele gleichzeitige Anfragen aufeinander warten, bis keine Verbindung mehr frei ist
 * @returns ob er noch erlaubt ist
 */
export async function zaehle(grenze: Grenze, wer: string, tx?: Tx): Promise<boolean> {
  const frage = sql`select zaehle(${schluessel(grenze, wer)}, ${grenze.sekunden}) as stand`;
  const [zeile] = tx
    ? await tx.execute<{ stand: number }>(frage)
    : await abfrage<{ stand: number }>(frage);
  return (zeile?.stand ?? 0) <= grenze.anzahl * env().RATE_LIMIT_FAKTOR;
}

/**
 * Zählt mehrere Vorgänge auf einmal, ohne `tx` in eigener Transaktion: Die Zeile des Zählers soll nicht
 * gesperrt bleiben, während der Aufrufer lange schreibt.
 * @returns ob sie noch erlaubt sind
 */
export async function zaehleViele(
  grenze: Grenze,
  wer: string,
  anzahl: number,
  tx?: Tx,
): Promise<boolean> {
  const frage = sql`select zaehle_viele(${schluessel(grenze, wer)}, ${grenze.sekunden}, ${anzahl}) as stand`;
  const [zeile] = tx
    ? await tx.execute<{ stand: number }>(frage)
    : await abfrage<{ stand: number }>(frage);
  return (zeile?.stand ?? 0) <= grenze.anzahl * env().RATE_LIMIT_FAKTOR;
}

/** Ob die Grenze schon erreicht ist, ohne zu zählen. */
export async function erreicht(grenze: Grenze, wer: string): Promise<boolean> {
  const [zeile] = await abfrage<{ anzahl: number }>(sql`select anzahl from zaehler
    where schluessel = ${schluessel(grenze, wer)} and fenster = floor(extract(epoch from clock_timestamp()) / ${grenze.sekunden}::integer)::bigint`);
  return (zeile?.anzahl ?? 0) >= grenze.anzahl * env().RATE_LIMIT_FAKTOR;
}
