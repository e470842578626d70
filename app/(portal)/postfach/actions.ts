"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { merkeFilter } from "@/lib/listenfilter";
import {
  anzahlPostfachfilter,
  LEERER_POSTFACHFILTER,
  MARKENNAMEN,
  markiere,
  POSTFACHFILTER,
} from "@/lib/postfach";

const WEG = z
  .string()
  .max(400)
  .regex(/^\/(postfach|gruppenpostfach\/[\w%-]+)(\/[0-9a-f-]{36})?(\?[\w=&%-]*)?$/);

/** „Anwenden“, „{Feld} leeren“ und „Alle Filter löschen“ eines Postfachs. */
export const filtere = action({
  recht: "nachricht:lesen",
  grenze: GRENZEN.suchen,
  input: POSTFACHFILTER.extend({
    absicht: z.string().max(60).default("anwenden"),
    zurueck: WEG,
  }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async ({ tx, akteur, eingabe: { absicht, zurueck, ...getippt } }) => {
    const leer = absicht.startsWith("leeren:") ? absicht.slice("leeren:".length) : null;
    const filter =
      absicht === "alle-leeren"
        ? LEERER_POSTFACHFILTER
        : { ...getippt, ...(leer && leer in getippt ? { [leer]: "" } : {}) };
    if (anzahlPostfachfilter(filter) === 0) return { weiter: zurueck };
    return { weiter: `${zurueck}&filter=${await merkeFilter(tx, akteur, "postfach", filter)}` };
  },
});

/** Ein Zeichen an einer oder mehreren Nachrichten; jede wird einzeln geprüft und vermerkt. */
export const setzeMarke = action({
  recht: "nachricht:markieren",
  input: z.object({
    nachrichten: z
      .union([z.uuid(), z.array(z.uuid()).max(200)])
      .optional()
      .transform((ids) => [ids ?? []].flat()),
    marke: z.enum(MARKENNAMEN),
    zurueck: WEG,
  }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async (h) => {
    const { zurueck, nachrichten: ids, marke } = h.eingabe;
    const verbinde = zurueck.includes("?") ? "&" : "?";
    if (ids.length === 0) return { weiter: `${zurueck}${verbinde}getan=nichts` };
    const { markiert, uebersprungen } = await markiere({ ...h, eingabe: { ids, marke } });
    return { weiter: `${zurueck}${verbinde}getan=${marke}-${markiert}-${uebersprungen}` };
  },
});
