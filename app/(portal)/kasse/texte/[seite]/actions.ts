"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import { ladeBearbeitung, sichereEntwurf, TEXT_MAX, verwirfEntwurf } from "@/lib/texte";

/** Entwurf sichern und zur Vorschau gehen, oder ihn verwerfen. */
export const sichere = action({
  recht: "texte:bearbeiten",
  input: z.object({
    seite: z.string().max(40),
    version: z.coerce.number().int().min(0),
    absicht: z.enum(["vorschau", "verwerfen"]),
    inhalt: z
      .string()
      .trim()
      .min(1, "Geben Sie Text ein.")
      .max(TEXT_MAX, `Der Text darf höchstens ${TEXT_MAX.toLocaleString("de-DE")} Zeichen haben.`),
  }),
  load: (tx, { seite }, akteur) => ladeBearbeitung(tx, akteur, seite),
  run: async (h) => {
    if (h.eingabe.absicht === "verwerfen") {
      await verwirfEntwurf(h);
      return { weiter: "/kasse/texte" };
    }
    await sichereEntwurf(h);
    return { weiter: `/kasse/texte/${h.objekt.seite}/vorschau` };
  },
});
