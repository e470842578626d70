"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { gibFrei, ladeStapel, STAPEL_FREIGEBEN, verwerfe, zaehleHinweise } from "@/lib/stapel";

/** „Fehlerfreie Zeilen senden“. */
export const sende = action({
  recht: "stapel:bearbeiten",
  grenze: GRENZEN.senden,
  input: STAPEL_FREIGEBEN,
  load: (tx, { stapel }, akteur) => ladeStapel(tx, akteur, stapel, true),
  run: async (h) => {
    const hinweise = await zaehleHinweise(h.tx, h.objekt);
    await gibFrei(h, hinweise.length > 0);
    return { weiter: `/meldungen/stapel/${h.objekt.id}` };
  },
});

/** „Tabelle verwerfen“. */
export const verwirf = action({
  recht: "stapel:bearbeiten",
  input: z.strictObject({ stapel: z.uuid() }),
  load: (tx, { stapel }, akteur) => ladeStapel(tx, akteur, stapel, true),
  run: async (h) => {
    await verwerfe(h);
    return { weiter: "/meldungen/stapel?getan=verworfen" };
  },
});
