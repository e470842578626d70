import "server-only";
import { timingSafeEqual } from "node:crypto";
import { noetig } from "@/lib/env";
import { hmac } from "@/lib/sicherheit";
import { jetzt } from "@/lib/uhr";

/** Schneller füllt kein Mensch das Formular aus (security.md 5.5). */
const MINDESTENS_MS = 3000;

const siegel = (zeit: string) =>
  hmac(noetig("PASSWORT_PFEFFER"), "anliegen", zeit).toString("base64url");

/** Besiegelter Zeitpunkt, zu dem die Seite entstand; steht verborgen im Formular. */
export function beginn(): string {
  const zeit = String(jetzt().getTime());
  return `${zeit}.${siegel(zeit)}`;
}

/** Ob seit dem besiegelten Beginn mindestens drei Sekunden vergangen sind; Gefälschtes zählt als zu früh. */
export function istZuFrueh(begonnen: string): boolean {
  const [zeit = "", zeichen = ""] = begonnen.split(".");
  const soll = Buffer.from(siegel(zeit));
  const ist = Buffer.from(zeichen);
  if (ist.length !== soll.length || !timingSafeEqual(ist, soll)) return true;
  return jetzt().getTime() - Number(zeit) < MINDESTENS_MS;
}
