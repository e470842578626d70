"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { ANLAGEN, beantworteRueckfrage, darfAntworten, ladeEigeneMeldung } from "@/lib/meldungen";

/** Antwort auf die Rückfrage der Kasse, mit Text und Anhängen. */
export const antworte = action({
  recht: "meldung:antworten",
  grenze: GRENZEN.senden,
  input: z.object({
    meldung: z.uuid(),
    version: z.coerce.number().int(),
    text: z
      .string()
      .trim()
      .min(1, "Geben Sie Ihre Antwort ein.")
      .max(10000, "Ihre Antwort darf höchstens 10.000 Zeichen haben."),
    anlagen: ANLAGEN,
  }),
  load: async (tx, { meldung }, akteur) => {
    const m = await ladeEigeneMeldung(tx, akteur, meldung);
    return m && darfAntworten(akteur, m) ? m : null;
  },
  run: async (h) => {
    await beantworteRueckfrage(h);
    return { weiter: `/meldungen/${h.objekt.id}` };
  },
});
