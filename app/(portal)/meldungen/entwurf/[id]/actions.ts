"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { ladeEigenenEntwurf, uebergebeEntwurf } from "@/lib/meldungen";

/** Übergibt einen Entwurf an eine Kollegin oder einen Kollegen. */
export const uebergebe = action({
  recht: "entwurf:verwalten",
  grenze: GRENZEN.senden,
  input: z.object({
    entwurf: z.uuid(),
    empfaenger: z.uuid("Wählen Sie eine Person aus der Liste aus."),
  }),
  load: (tx, { entwurf }, akteur) => ladeEigenenEntwurf(tx, akteur, entwurf),
  run: async (h) => {
    await uebergebeEntwurf(h);
    return { weiter: "/meldungen" };
  },
});
