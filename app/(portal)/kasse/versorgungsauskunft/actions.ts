"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { merkeFilter } from "@/lib/listenfilter";
import { ORGANISATIONSFILTER } from "@/lib/organisationen";

const WEG = "/kasse/versorgungsauskunft";

/** „Anwenden“ und „leeren“ der Organisationen, für die gerechnet werden kann. */
export const filtere = action({
  recht: "massenlauf:lesen",
  grenze: GRENZEN.suchen,
  input: ORGANISATIONSFILTER.extend({ absicht: z.string().max(60).default("anwenden") }),
  load: (_tx, _eingabe, akteur) => ({ kasseId: akteur.kasseId }),
  run: async ({ tx, akteur, eingabe: { absicht, suche } }) => {
    if (absicht !== "anwenden" || suche.trim() === "") return { weiter: WEG };
    return {
      weiter: `${WEG}?filter=${await merkeFilter(tx, akteur, "organisationen", { suche })}`,
    };
  },
});
