"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { ladeFormularfall, sendeMeldung } from "@/lib/meldungen";

/** „Verbindlich absenden“: wirkt je Entwurf genau einmal und führt zur Quittung. */
export const sende = action({
  recht: "meldung:entwerfen",
  grenze: GRENZEN.senden,
  input: z.looseObject({ person: z.uuid(), formular: z.string().max(40), submissionId: z.uuid() }),
  load: (tx, { formular, person }, akteur) => ladeFormularfall(tx, akteur, formular, person),
  run: async (h) => {
    const bestaetigt = new Set(
      Object.keys(h.eingabe)
        .filter((k) => k.startsWith("hinweis."))
        .map((k) => k.slice("hinweis.".length)),
    );
    const id = await sendeMeldung({
      ...h,
      eingabe: { submissionId: h.eingabe.submissionId, bestaetigt },
    });
    return { weiter: `/meldungen/${id}` };
  },
});
