import { formatUhrzeit } from "@/lib/datum";

/** Was ein Konto über seinen Zustand weiß. */
export interface Kontozustand {
  status: "ANGELEGT" | "AKTIV" | "GESPERRT" | "DEAKTIVIERT";
  zweiterFaktor: "EMAIL_TAN" | "TOTP";
  totpEingerichtetAm: Date | null;
  letzteAnmeldungAm: Date | null;
  autoGesperrtBis: Date | null;
  abruf: "OFFEN" | "ABGERUFEN" | "GESPERRT" | null;
}

/** Werte des Filters „Benutzerstatus“ (Handbuch Administration 5). */
export const BENUTZERSTATUS = ["Angelegt", "Aktiv", "Gesperrt"] as const;
export type Benutzerstatus = (typeof BENUTZERSTATUS)[number];

/** Wie eine Liste und die Details den Zustand eines Kontos nennen. */
export interface Statustext {
  /** Wort der Liste und des Filters. */
  filter: Benutzerstatus;
  liste: string;
  details: string;
}

const APP_FEHLT = "TOTP-Einrichtung ausstehend";

/**
 * Status eines Kontos in den Worten des Handbuchs (Administration 3–5; ergaenzungen.md 3). Die Sperre
 * nach Fehlversuchen ist kein Status, sondern ein Zeitpunkt, und nennt ihr Ende.
 */
export function nutzerstatus(k: Kontozustand, jetzt: Date): Statustext {
  const appFehlt = k.zweiterFaktor === "TOTP" && k.totpEingerichtetAm === null;
  if (k.status === "GESPERRT" || k.status === "DEAKTIVIERT") return gleich("Gesperrt", "Gesperrt");
  if (k.abruf === "GESPERRT") return gleich("Gesperrt", "Gesperrt (Abruf der Nutzerkennung)");
  if (k.autoGesperrtBis && k.autoGesperrtBis > jetzt)
    return gleich("Gesperrt", `Gesperrt (Fehlversuche) bis ${formatUhrzeit(k.autoGesperrtBis)}`);
  // Wer sein Passwort hat, aber die App noch nicht, war noch nie ganz angemeldet.
  if (k.status === "ANGELEGT" || (appFehlt && k.letzteAnmeldungAm === null))
    return {
      filter: "Angelegt",
      liste: "Angelegt",
      details: appFehlt ? `angelegt (${APP_FEHLT})` : "Angelegt",
    };
  return appFehlt ? gleich("Aktiv", APP_FEHLT) : gleich("Aktiv", "Aktiv");
}

const gleich = (filter: Benutzerstatus, text: string): Statustext => ({
  filter,
  liste: text,
  details: text,
});
