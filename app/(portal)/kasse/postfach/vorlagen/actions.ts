"use server";

import { z } from "zod";
import { action, type Objekt } from "@/lib/auth";
import { ladeVorlage, loescheVorlage, speichereVorlage } from "@/lib/kassenpostfach";

/** Vorlage anlegen oder ändern. */
export const speichere = action({
  recht: "kassenpostfach:bearbeiten",
  input: z.object({
    vorlage: z.union([z.literal(""), z.uuid()]).default(""),
    version: z.coerce.number().int().default(0),
    titel: z
      .string()
      .trim()
      .min(1, "Geben Sie Titel ein.")
      .max(100, "Der Titel darf höchstens 100 Zeichen haben."),
    team: z.string().max(60).default(""),
    text: z
      .string()
      .transform((t) => t.replace(/\r\n?/g, "\n").trim())
      .pipe(
        z
          .string()
          .min(1, "Geben Sie Text ein.")
          .max(10_000, "Der Text darf höchstens 10.000 Zeichen haben."),
      ),
  }),
  load: async (tx, { vorlage }, akteur): Promise<Objekt | null> =>
    vorlage ? ladeVorlage(tx, akteur, vorlage) : akteur,
  run: async (h) => {
    await speichereVorlage(h);
    return { weiter: "/kasse/postfach/vorlagen?gespeichert=1" };
  },
});

/** Vorlage löschen. */
export const loesche = action({
  recht: "kassenpostfach:bearbeiten",
  input: z.object({ vorlage: z.uuid() }),
  load: (tx, { vorlage }, akteur) => ladeVorlage(tx, akteur, vorlage),
  run: async (h) => {
    await loescheVorlage(h);
    return { weiter: "/kasse/postfach/vorlagen" };
  },
});
