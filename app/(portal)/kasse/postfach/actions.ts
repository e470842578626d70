"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { KASSENFILTER, LEERER_KASSENFILTER } from "@/lib/kassenpostfach";
import { merkeFilter } from "@/lib/listenfilter";

/** „Anwenden“, „{Feld} leeren“ und „Alle Filter löschen“ des Postfachs der Kasse. */
export const filtere = action({
  recht: "kassenpostfach:lesen",
  grenze: GRENZEN.suchen,
  input: KASSENFILTER.extend({
    absicht: z.string().max(60).default("anwenden"),
    zurueck: z
      .string()
      .max(300)
      .regex(/^\/kasse\/postfach\?[\w=&%-]*$/),
  }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async ({ tx, akteur, eingabe: { absicht, zurueck, ...getippt } }) => {
    const leer = absicht.startsWith("leeren:") ? absicht.slice("leeren:".length) : null;
    const filter =
      absicht === "alle-leeren"
        ? LEERER_KASSENFILTER
        : { ...getippt, ...(leer && leer in getippt ? { [leer]: "" } : {}) };
    if (Object.values(filter).every((wert) => wert.trim() === "")) return { weiter: zurueck };
    return {
      weiter: `${zurueck}&filter=${await merkeFilter(tx, akteur, "kassenpostfach", filter)}`,
    };
  },
});
