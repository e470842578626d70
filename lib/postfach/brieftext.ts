import { createHash } from "node:crypto";
import { z } from "zod";
import { hatUnerlaubteZeichen, hatUnerlaubteZeichenMehrzeilig } from "@/lib/formulare";

/** Grenzen einer Nachricht (Handbuch 5.3). */
export const BETREFF_MAX = 200;
export const TEXT_MAX = 10_000;

/** Browser senden Zeilenwechsel als CR LF; gezählt und gespeichert wird ein Zeichen. */
const zeilen = (text: string) => text.replace(/\r\n?/g, "\n");

/** Getippter Betreff und Text, wie sie ins Formular passen; geprüft wird erst beim Senden. */
export const BRIEFTEXT = {
  betreff: z.string().max(1000).default(""),
  text: z
    .string()
    .max(100_000, "Der Text ist zu lang.")
    .default("")
    .transform((t) => zeilen(t)),
};

const ZEICHEN = "enthält Zeichen, die sich nicht darstellen lassen. Bitte tippen Sie den Text neu.";

/** Fehler an Betreff und Text, je Feld ein Satz (ux.md 6). */
export function pruefeBrieftext(betreff: string, text: string): Record<string, string> {
  const fehler: Record<string, string> = {};
  if (!betreff.trim()) fehler.betreff = "Geben Sie Betreff ein.";
  else if (betreff.trim().length > BETREFF_MAX)
    fehler.betreff = `Der Betreff darf höchstens ${BETREFF_MAX} Zeichen haben.`;
  else if (hatUnerlaubteZeichen(betreff)) fehler.betreff = `Der Betreff ${ZEICHEN}`;
  if (!text.trim()) fehler.text = "Geben Sie Text ein.";
  else if (text.length > TEXT_MAX) fehler.text = "Der Text darf höchstens 10.000 Zeichen haben.";
  else if (hatUnerlaubteZeichenMehrzeilig(text)) fehler.text = `Der Text ${ZEICHEN}`;
  return fehler;
}

/** Betreff einer Antwort; „AW:“ steht nur einmal davor. */
export const antwortBetreff = (betreff: string): string =>
  (betreff.startsWith("AW: ") ? betreff : `AW: ${betreff}`).slice(0, BETREFF_MAX);

/**
 * Fingerabdruck einer Sendung: gleicher Schlüssel mit anderem Text ist eine andere Sendung. Anhänge
 * zählen nicht, weil eine Wiederholung sie nicht noch einmal mitbringt.
 */
export const fingerabdruck = (teile: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(teile)).digest("hex");
