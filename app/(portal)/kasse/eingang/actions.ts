"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { EINGANGSFILTER, LEERER_EINGANGSFILTER } from "@/lib/eingang";
import { merkeFilter } from "@/lib/listenfilter";
import { EINGANG } from "./filter-laden";

/** „Anwenden“, „{Feld} leeren“ und „Alle Filter löschen“ des Eingangs. */
export const filtere = action({
  recht: "eingang:lesen",
  grenze: GRENZEN.suchen,
  input: EINGANGSFILTER.extend({
    absicht: z.string().max(60).default("anwenden"),
    zurueck: z
      .string()
      .max(300)
      .regex(/^\/kasse\/eingang\?[\w=&%-]*$/),
  }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async ({ tx, akteur, eingabe: { absicht, zurueck, ...getippt } }) => {
    const leer = absicht.startsWith("leeren:") ? absicht.slice("leeren:".length) : null;
    const filter =
      absicht === "alle-leeren"
        ? LEERER_EINGANGSFILTER
        : { ...getippt, ...(leer && leer in getippt ? { [leer]: "" } : {}) };
    if (Object.values(filter).every((wert) => wert.trim() === "")) return { weiter: zurueck };
    return { weiter: `${zurueck}&filter=${await merkeFilter(tx, akteur, EINGANG, filter)}` };
  },
});
