"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { merkeFilter } from "@/lib/listenfilter";
import { LEERER_PROTOKOLLFILTER, PROTOKOLLFILTER } from "@/lib/nutzer";

/** „Anwenden“, „{Feld} leeren“ und „Alle Filter löschen“ des Protokolls. */
export const filtereProtokoll = action({
  recht: "protokoll:lesen",
  grenze: GRENZEN.suchen,
  input: PROTOKOLLFILTER.extend({
    absicht: z.string().max(60).default("anwenden"),
    zurueck: z.string().regex(/^\/(verwaltung|kasse)\/protokoll\?groesse=\d{2,3}$/),
  }),
  load: (_tx, _eingabe, akteur) => ({ kasseId: akteur.kasseId, mitgliedId: akteur.mitgliedId }),
  run: async ({ tx, akteur, eingabe: { absicht, zurueck, ...getippt } }) => {
    const leer = absicht.startsWith("leeren:") ? absicht.slice("leeren:".length) : "";
    const filter =
      absicht === "alle-leeren"
        ? LEERER_PROTOKOLLFILTER
        : { ...getippt, ...(leer in LEERER_PROTOKOLLFILTER ? { [leer]: "" } : {}) };
    if (Object.values(filter).every((wert) => wert.trim() === "")) return { weiter: zurueck };
    return { weiter: `${zurueck}&filter=${await merkeFilter(tx, akteur, "protokoll", filter)}` };
  },
});
