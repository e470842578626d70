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

/** „Tabelle verwerfen“; ein zweiter Klick endet auf derselben Seite. */
export const verwirf = action({
  recht: "stapel:bearbeiten",
  input: z.strictObject({ stapel: z.uuid() }),
  load: async (tx, { stapel }, akteur) => {
    const s = await ladeStapel(tx, akteur, stapel, true);
    return { kasseId: akteur.kasseId, kontoId: akteur.kontoId, s };
  },
  run: async (h) => {
    if (h.objekt.s) await verwerfe({ ...h, objekt: h.objekt.s });
    return { weiter: "/meldungen/stapel?getan=verworfen" };
  },
});
