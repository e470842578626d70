"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import { findePaar, fuehreZusammen } from "@/lib/dubletten";

/** „Personen zusammenführen“: genau einmal; wer zu spät kommt, erfährt es. */
export const zusammenfuehren = action({
  recht: "dublette:zusammenfuehren",
  input: z.object({
    a: z.uuid(),
    b: z.uuid(),
    versionA: z.coerce.number().int(),
    versionB: z.coerce.number().int(),
    bleibt: z.uuid("Wählen Sie die bleibende Person aus."),
    bestaetigt: z
      .string()
      .default("")
      .transform((w) => w === "ja"),
  }),
  load: (tx, { a, b }, akteur) => findePaar(tx, akteur, [a, b]),
  run: async (h) => {
    await fuehreZusammen(h);
    return { weiter: "/kasse/dubletten?zusammengefuehrt=1" };
  },
});
