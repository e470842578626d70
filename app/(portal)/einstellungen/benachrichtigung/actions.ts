"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import { waehleBenachrichtigung } from "@/lib/postfach";

/** Wann neue Nachrichten per E-Mail gemeldet werden. */
export const waehle = action({
  recht: "einstellungen:aendern",
  input: z.object({
    benachrichtigung: z.enum(["SOFORT", "TAEGLICH"], {
      error: "Wählen Sie Benachrichtigung aus.",
    }),
  }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async (h) => {
    await waehleBenachrichtigung(h);
    return { zustand: { erfolg: "Gespeichert." } };
  },
});
