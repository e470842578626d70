"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { merkeFilter } from "@/lib/listenfilter";
import { KONTENFILTER } from "@/lib/nutzer";

const WEG = "/kasse/konten";

/** „Anwenden“ und „leeren“ der Suche nach Konten. */
export const filtereKonten = action({
  recht: "konten:verwalten",
  grenze: GRENZEN.suchen,
  input: KONTENFILTER.extend({ absicht: z.string().max(60).default("anwenden") }),
  load: (_tx, _eingabe, akteur) => ({ kasseId: akteur.kasseId }),
  run: async ({ tx, akteur, eingabe: { absicht, suche } }) => {
    if (absicht !== "anwenden" || suche.trim() === "") return { weiter: WEG };
    return { weiter: `${WEG}?filter=${await merkeFilter(tx, akteur, "konten", { suche })}` };
  },
});
