"use server";

import { z } from "zod";
import { offeneAction } from "@/lib/auth";
import { fordereLinkAn } from "@/lib/zugang";

/** „Passwort vergessen“: Die Antwort ist immer dieselbe (security.md 1.5). */
export const forderePasswortAn = offeneAction({
  input: z.object({
    kennung: z
      .string()
      .trim()
      .min(1, "Geben Sie Nutzerkennung ein.")
      .max(200, "Die Nutzerkennung ist zu lang."),
  }),
  run: async ({ kennung }, herkunft) => {
    await fordereLinkAn(kennung, herkunft);
    return { weiter: "/passwort-vergessen?angefordert=1" };
  },
});
