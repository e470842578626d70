"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import { ladeSchluessel, widerrufe } from "@/lib/schnittstelle";

/** „Schlüssel widerrufen“, für die eigene Organisation oder, als Kasse, für jede. */
export const widerrufeSchluessel = action({
  recht: "schnittstelle:verwalten",
  input: z.strictObject({ schluessel: z.uuid() }),
  load: (tx, { schluessel }, akteur) => ladeSchluessel(tx, akteur, schluessel),
  run: async (h) => {
    await widerrufe(h);
    const bereich = h.akteur.klasse === "K" ? "kasse" : "verwaltung";
    return { weiter: `/${bereich}/schnittstelle?getan=widerrufen` };
  },
});
