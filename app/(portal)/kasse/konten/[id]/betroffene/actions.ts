"use server";

import { z } from "zod";
import { action, Zurueck } from "@/lib/auth";
import { ladeKassenkonto } from "@/lib/nutzer";
import { liesZeitspanne } from "@/lib/stoerungen";

const tag = z.string().max(40).default("");

/** „Betroffene ermitteln“: prüft die Zeitspanne; den Zugriff vermerkt die Seite. */
export const ermittle = action({
  recht: "stoerung:schalten",
  input: z.strictObject({ konto: z.uuid(), von: tag, bis: tag }),
  load: (tx, { konto }, akteur) => ladeKassenkonto(tx, akteur, konto, { auchDeaktivierte: true }),
  run: async ({ objekt: k, eingabe }) => {
    const gelesen = liesZeitspanne(eingabe.von, eingabe.bis);
    if ("fehler" in gelesen) throw new Zurueck({ fehler: gelesen.fehler });
    const { von, bis } = gelesen.spanne;
    return { weiter: `/kasse/konten/${k.id}/betroffene?von=${von}&bis=${bis}` };
  },
});
