import { z } from "zod";
import { istMailadresse } from "@/lib/mail";

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "Geben Sie Text ein.")
    .max(max, `Der Text darf höchstens ${max.toLocaleString("de-DE")} Zeichen haben.`);
const kurz = z.string().trim().max(150, "Höchstens 150 Zeichen sind möglich.");
const mail = z
  .string()
  .trim()
  .max(254)
  .refine((m) => m === "" || istMailadresse(m), {
    error: "Geben Sie eine E-Mail-Adresse wie name@stadt.de ein.",
  });

/** Was jedes der drei Formulare sendet. */
const GEMEINSAM = {
  kasse: z.string().max(20).min(1, "Wählen Sie Ihre Kasse aus."),
  schluessel: z.uuid(),
  begonnen: z.string().max(100),
  /** Für Menschen unsichtbar; wer es ausfüllt, ist ein Programm. */
  webseite: z.string().max(500).default(""),
};

/** Wer eine Antwort will, nennt eine Adresse. */
const mitAntwort = <T extends { antwort: string; email: string }>(e: T, k: z.RefinementCtx<T>) => {
  if (e.antwort && !e.email)
    k.addIssue({ code: "custom", path: ["email"], message: "Geben Sie E-Mail-Adresse ein." });
};

export const SUPPORT = z.object({
  ...GEMEINSAM,
  name: kurz.min(1, "Geben Sie Name ein."),
  email: mail.refine((m) => m !== "", "Geben Sie E-Mail-Adresse ein."),
  bereich: z.string().max(60).min(1, "Wählen Sie Bereich aus."),
  thema: kurz.min(1, "Geben Sie Betreff ein."),
  text: text(5000),
});

export const FEEDBACK = z
  .object({
    ...GEMEINSAM,
    thema: kurz.min(1, "Geben Sie Thema ein."),
    text: text(2000),
    antwort: z.string().max(5).default(""),
    email: mail.default(""),
  })
  .superRefine(mitAntwort);

export const BARRIERE = z
  .object({
    ...GEMEINSAM,
    thema: kurz.default(""),
    text: text(2000),
    antwort: z.string().max(5).default(""),
    email: mail.default(""),
  })
  .superRefine(mitAntwort);
