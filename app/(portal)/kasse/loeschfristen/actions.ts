"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import { setzeFrist } from "@/lib/loeschfristen";

const GRENZE = "Geben Sie eine Zahl zwischen 1 und 120 ein, zum Beispiel 12.";

/** Aufbewahrung von Nachrichten in Monaten. */
export const speichere = action({
  recht: "loeschfrist:aendern",
  input: z.object({
    monate: z.coerce.number(GRENZE).int(GRENZE).min(1, GRENZE).max(120, GRENZE),
  }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async (h) => {
    await setzeFrist(h);
    return { zustand: { erfolg: "Gespeichert." } };
  },
});
