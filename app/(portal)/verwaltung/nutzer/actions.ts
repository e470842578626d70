"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { merkeFilter } from "@/lib/listenfilter";
import { LEERER_NUTZERFILTER, NUTZERFILTER } from "@/lib/nutzer";

/** „Anwenden“, „{Feld} leeren“ und „Alle Filter löschen“ der Übersicht der Nutzer:innen. */
export const filtereNutzer = action({
  recht: "nutzer:verwalten",
  grenze: GRENZEN.suchen,
  input: NUTZERFILTER.extend({
    absicht: z.string().max(60).default("anwenden"),
    zurueck: z.string().regex(/^\/verwaltung\/nutzer\?groesse=\d{2,3}$/),
  }),
  load: (_tx, _eingabe, akteur) => ({ kasseId: akteur.kasseId, mitgliedId: akteur.mitgliedId }),
  run: async ({ tx, akteur, eingabe: { absicht, zurueck, ...getippt } }) => {
    const leer = absicht.startsWith("leeren:") ? absicht.slice("leeren:".length) : "";
    const filter =
      absicht === "alle-leeren"
        ? LEERER_NUTZERFILTER
        : { ...getippt, ...(leer in LEERER_NUTZERFILTER ? { [leer]: "" } : {}) };
    if (Object.values(filter).every((wert) => wert.trim() === "")) return { weiter: zurueck };
    return { weiter: `${zurueck}&filter=${await merkeFilter(tx, akteur, "nutzer", filter)}` };
  },
});
