"use server";

import { z } from "zod";
import { action, sichererWeg } from "@/lib/auth";
import { beantworte } from "@/lib/bedingungen";

/** „Zustimmen und weiter“ oder „Später“. */
export const beantworteBedingungen = action({
  recht: "bedingungen:annehmen",
  input: z
    .object({
      absicht: z.enum(["zustimmen", "spaeter"]),
      gesehen: z.string().max(200),
      weiter: z.string().max(300).default(""),
      zustimmung: z.string().max(5).default(""),
    })
    .refine((e) => e.absicht === "spaeter" || e.zustimmung !== "", {
      path: ["zustimmung"],
      message: "Bestätigen Sie, dass Sie die neue Fassung gelesen haben und ihr zustimmen.",
    }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async (h) => {
    await beantworte(h);
    return { weiter: sichererWeg(h.eingabe.weiter) };
  },
});
