// Konfiguration aus der Umgebung und die Geheimnisse einer Installation.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Abbruch, DATEN } from "./ablauf.mjs";

/** Umgebungsname je Geheimnis. */
export const GEHEIMNISSE = {
  PASSWORT_PFEFFER: 32,
  TOTP_SCHLUESSEL: 32,
  AUTH_SECRET: 32,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 32,
  OUTBOX_SCHLUESSEL: 32,
  DATEI_SCHLUESSEL: 32,
};

/** Was eine Ablage außerhalb der Datenbank braucht. */
const ABLAGEN = {
  datenbank: [],
  s3: ["S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
  uploadthing: ["UPLOADTHING_TOKEN"],
};

const ablageart = (umgebung) => umgebung.DATEI_ABLAGE || "datenbank";

/** Prüft, wohin Anhänge gehen sollen, und die Adresse der Virenprüfung. */
function pruefeDateien(umgebung) {
  const art = ablageart(umgebung);
  const noetig = ABLAGEN[art];
  if (!noetig) throw new Abbruch("DATEI_ABLAGE kennt nur datenbank, s3 und uploadthing.");
  const fehlend = noetig.filter((name) => !umgebung[name]);
  if (fehlend.length) throw new Abbruch(`Zu DATEI_ABLAGE=${art} fehlt: ${fehlend.join(", ")}.`);
  if (umgebung.CLAMD && !/^(unix:\/.+|.+:\d+)$/.test(umgebung.CLAMD))
    throw new Abbruch("CLAMD ist unix:/pfad/zum/socket oder rechner:port.");
}

/**
 * Liest die Betriebsart. `DEMO` ist 1 ohne `DATABASE_URL` und 0 mit ihr (contract.md 1).
 * @returns {{demo: boolean, eigeneDatenbank: boolean}}
 */
export function betriebsart(umgebung = process.env) {
  const fremd = Boolean(umgebung.DATABASE_URL);
  const demo = umgebung.DEMO === undefined || umgebung.DEMO === "" ? !fremd : umgebung.DEMO === "1";
  if (demo && (umgebung.SMTP_URL || umgebung.RESEND_API_KEY)) {
    throw new Abbruch(
      "DEMO=1 und ein echter E-Mail-Versand (SMTP_URL, RESEND_API_KEY) schließen einander aus.",
    );
  }
  if (!demo && !umgebung.SMTP_URL && !umgebung.RESEND_API_KEY) {
    throw new Abbruch(
      "Ohne Demobetrieb wird SMTP_URL oder RESEND_API_KEY gebraucht, damit TANs und Benachrichtigungen ankommen.",
    );
  }
  if (umgebung.SMTP_URL && umgebung.RESEND_API_KEY)
    throw new Abbruch("SMTP_URL und RESEND_API_KEY schließen einander aus.");
  if (!demo && !umgebung.MAIL_FROM)
    throw new Abbruch("Zum E-Mail-Versand gehört MAIL_FROM, die Absenderadresse.");
  pruefeDateien(umgebung);
  if (!demo) {
    for (const name of ["RATE_LIMIT_FAKTOR", "DEMO_STICHTAG"]) {
      if (umgebung[name]) throw new Abbruch(`${name} gilt nur im Demobetrieb (DEMO=1).`);
    }
  }
  const stichtag = umgebung.DEMO_STICHTAG ?? "";
  if (stichtag !== "" && !/^\d{4}-\d\d-\d\d$/.test(stichtag))
    throw new Abbruch(`DEMO_STICHTAG ist kein Tag der Form JJJJ-MM-TT: ${stichtag}`);
  return { demo, eigeneDatenbank: !fremd };
}

/**
 * Geheimnisse: aus der Umgebung; im Demobetrieb oder mit eingebetteter Datenbank sonst aus
 * `.data/geheimnisse.json`, das der erste Start anlegt.
 */
export function geheimnisse({ demo, eigeneDatenbank }, umgebung = process.env) {
  const fehlend = Object.keys(GEHEIMNISSE)
    .filter((name) => !umgebung[name])
    // Nur eine Ablage außerhalb der Datenbank braucht diesen Schlüssel.
    .filter((name) => name !== "DATEI_SCHLUESSEL" || ablageart(umgebung) !== "datenbank");
  if (fehlend.length && !demo && !eigeneDatenbank) {
    throw new Abbruch(`Diese Geheimnisse fehlen in der Umgebung: ${fehlend.join(", ")}.`);
  }
  const datei = join(DATEN, "geheimnisse.json");
  const gespeichert = existsSync(datei) ? JSON.parse(readFileSync(datei, "utf8")) : {};
  const neu = fehlend.filter((name) => !gespeichert[name]);
  for (const name of neu) gespeichert[name] = randomBytes(GEHEIMNISSE[name]).toString("base64");
  if (neu.length) {
    mkdirSync(DATEN, { recursive: true });
    writeFileSync(datei, JSON.stringify(gespeichert, null, 2), { mode: 0o600 });
    chmodSync(datei, 0o600);
  }
  return Object.fromEntries(
    Object.keys(GEHEIMNISSE).map((name) => [name, umgebung[name] ?? gespeichert[name]]),
  );
}

/** Öffentliche Adresse des Portals; http ist nur für localhost erlaubt (contract.md 1). */
export function portalUrl(port, umgebung = process.env) {
  const url = umgebung.PORTAL_URL
    ? new URL(umgebung.PORTAL_URL)
    : new URL(`http://localhost:${port}`);
  if (url.protocol !== "https:" && url.hostname !== "localhost") {
    throw new Abbruch(`PORTAL_URL muss mit https:// beginnen: ${url.origin}`);
  }
  return url.origin;
}
