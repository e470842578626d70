"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import { FRIST_HOECHSTENS, legeFristFest } from "@/lib/bearbeitungsfristen";
import { parseDatum } from "@/lib/datum";
import { heute } from "@/lib/uhr";

const TAGE = `Geben Sie eine Zahl zwischen 1 und ${FRIST_HOECHSTENS} ein, zum Beispiel 10.`;
const tage = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, TAGE)
  .transform(Number)
  .pipe(z.number().min(1, TAGE).max(FRIST_HOECHSTENS, TAGE));

/** „Frist festlegen“: ein neuer Eintrag ab einem Tag; frühere bleiben stehen. */
export const festlegen = action({
  recht: "fristen:festlegen",
  input: z.object({
    formular: z.string().min(1, "Wählen Sie Formular aus.").max(100),
    gueltigAb: z.string().transform((text, ctx) => {
      const ergebnis = parseDatum(text, heute());
      if (ergebnis.ok) return ergebnis.wert;
      ctx.addIssue("Gilt ab: Geben Sie ein Datum wie 01.04.2026 ein.");
      return z.NEVER;
    }),
    gelbTage: tage,
    faelligTage: tage,
  }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async (h) => {
    await legeFristFest(h);
    return { weiter: "/kasse/fristen?gespeichert=1" };
  },
});
