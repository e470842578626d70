"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { merkeFilter } from "@/lib/listenfilter";
import { GRUPPENFILTER, LEERER_GRUPPENFILTER } from "@/lib/nutzer";

const WEG = "/verwaltung/gruppenpostfaecher";

/** „Anwenden“, „{Feld} leeren“ und „Alle Filter löschen“ der Übersicht der Gruppenpostfächer. */
export const filtereGruppen = action({
  recht: "gruppen:verwalten",
  grenze: GRENZEN.suchen,
  input: GRUPPENFILTER.extend({ absicht: z.string().max(60).default("anwenden") }),
  load: (_tx, _eingabe, akteur) => ({ kasseId: akteur.kasseId, mitgliedId: akteur.mitgliedId }),
  run: async ({ tx, akteur, eingabe: { absicht, ...getippt } }) => {
    const leer = absicht.startsWith("leeren:") ? absicht.slice("leeren:".length) : "";
    const filter =
      absicht === "alle-leeren"
        ? LEERER_GRUPPENFILTER
        : { ...getippt, ...(leer in LEERER_GRUPPENFILTER ? { [leer]: "" } : {}) };
    if (Object.values(filter).every((wert) => wert.trim() === "")) return { weiter: WEG };
    return { weiter: `${WEG}?filter=${await merkeFilter(tx, akteur, "gruppen", filter)}` };
  },
});
