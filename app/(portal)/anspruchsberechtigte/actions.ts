"use server";

import { z } from "zod";
import { LEERER_FILTER, type UebersichtFilter } from "@/lib/anspruchsberechtigte";
import { action, GRENZEN } from "@/lib/auth";
import { merkeFilter } from "@/lib/listenfilter";

const text = z.string().max(100, "Geben Sie höchstens 100 Zeichen ein.").default("");

/** „Anwenden“, „{Feld} leeren“ und „Alle Filter löschen“ der Übersicht. */
export const filtere = action({
  recht: "anspruchsberechtigte:lesen",
  grenze: GRENZEN.suchen,
  input: z.object({
    persnr: text,
    name: text,
    vorname: text,
    geburtsdatum: text,
    beihilfe: z.enum(["", "ja", "nein"]).default(""),
    absicht: z.string().max(60).default("anwenden"),
    zurueck: z
      .string()
      .max(300)
      .regex(/^\/anspruchsberechtigte\?[\w=&%-]*$/),
  }),
  load: (_tx, _eingabe, akteur) => ({ kasseId: akteur.kasseId, mitgliedId: akteur.mitgliedId }),
  run: async ({ tx, akteur, eingabe: { absicht, zurueck, ...getippt } }) => {
    const leer = absicht.startsWith("leeren:") ? absicht.slice("leeren:".length) : null;
    const filter: UebersichtFilter =
      absicht === "alle-leeren"
        ? LEERER_FILTER
        : { ...getippt, ...(leer && leer in LEERER_FILTER ? { [leer]: "" } : {}) };
    if (Object.values(filter).every((wert) => wert.trim() === "")) return { weiter: zurueck };
    return {
      weiter: `${zurueck}&filter=${await merkeFilter(tx, akteur, "anspruchsberechtigte", filter)}`,
    };
  },
});
