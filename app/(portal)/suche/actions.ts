"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { merkeFilter } from "@/lib/listenfilter";
import { FRAGE_MAX } from "@/lib/suche";

/** Suche der Kopfleiste: Das Gesuchte liegt auf dem Server, in der Adresse steht nur ein Schlüssel. */
export const starteSuche = action({
  recht: "suche:benutzen",
  grenze: GRENZEN.suchen,
  input: z.object({
    suche: z
      .string()
      .default("")
      .transform((t) => t.trim().slice(0, FRAGE_MAX)),
  }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async ({ tx, akteur, eingabe: { suche } }) =>
    suche
      ? { weiter: `/suche?s=${await merkeFilter(tx, akteur, "suche", { suche })}` }
      : { weiter: "/suche" },
});
