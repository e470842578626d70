import { randomBytes } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import { noetig } from "@/lib/env";
import { gleich, hmac } from "./siegel";

/** Argon2id (die Vorgabe der Bibliothek) nach security.md 1.3: 64 MiB, drei Durchgänge. */
const M = 65_536;
const T = 3;
/** Kennung des Pfeffers, damit er gewechselt werden kann. */
const PFEFFER = "p1";
const HOECHSTENS_GLEICHZEITIG = 4;
const WARTESCHLANGE = 50;

/** Zu viele Anmeldungen zugleich; der Aufrufer antwortet mit 503. */
export class Ueberlastet extends Error {}

let laufend = 0;
const wartend: (() => void)[] = [];

/** Begrenzt gleichzeitige Hashes, damit eine Anmeldeflut nicht den Speicher erschöpft. */
async function nacheinander<T>(arbeit: () => Promise<T>): Promise<T> {
  if (laufend >= HOECHSTENS_GLEICHZEITIG) {
    if (wartend.length >= WARTESCHLANGE) throw new Ueberlastet();
    await new Promise<void>((weiter) => wartend.push(weiter));
  }
  laufend++;
  try {
    return await arbeit();
  } finally {
    laufend--;
    wartend.shift()?.();
  }
}

async function rechne(passwort: string, salz: Uint8Array, m: number, t: number): Promise<Buffer> {
  const roh = await nacheinander(() =>
    hashRaw(passwort.normalize("NFC"), {
      memoryCost: m,
      timeCost: t,
      parallelism: 1,
      salt: Buffer.from(salz),
      outputLen: 32,
    }),
  );
  return hmac(noetig("PASSWORT_PFEFFER"), "passwort", roh.toString("base64"));
}

/** Hash eines Passworts samt Parametern: `v1$p1$m,t$salz$hash`. */
export async function hashePasswort(passwort: string): Promise<string> {
  const salz = randomBytes(16);
  const hash = await rechne(passwort, salz, M, T);
  return ["v1", PFEFFER, `${M},${T}`, salz.toString("base64"), hash.toString("base64")].join("$");
}

/** Zum Vergleich bei unbekannter Kennung, damit die Antwort gleich lange dauert. */
const ATTRAPPE = [
  "v1",
  PFEFFER,
  `${M},${T}`,
  Buffer.alloc(16).toString("base64"),
  Buffer.alloc(32).toString("base64"),
].join("$");

/** Prüft ein Passwort; ohne gespeicherten Hash rechnet es gleich lange und verneint. */
export async function pruefePasswort(
  passwort: string,
  gespeichert: string | null,
): Promise<boolean> {
  const [, , parameter = "", salz = "", hash = ""] = (gespeichert ?? ATTRAPPE).split("$");
  const [m = M, t = T] = parameter.split(",").map(Number);
  const stimmt = gleich(
    await rechne(passwort, Buffer.from(salz, "base64"), m, t),
    Buffer.from(hash, "base64"),
  );
  return gespeichert !== null && stimmt;
}

/** Ob ein Hash mit anderen als den heutigen Parametern oder anderem Pfeffer entstand (security.md 1.3). */
export function istVeraltet(gespeichert: string): boolean {
  return !gespeichert.startsWith(`v1$${PFEFFER}$${M},${T}$`);
}

/** Hash für die Geschichte eines Kontos: ein Salz je Konto, ein Vergleich gegen alle Einträge. */
export function hasheFuerVerlauf(passwort: string, verlaufSalz: Uint8Array): Promise<Buffer> {
  return rechne(passwort, verlaufSalz, M, T);
}
