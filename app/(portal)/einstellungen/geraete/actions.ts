"use server";

import { z } from "zod";
import { action, meldeGeraeteAb } from "@/lib/auth";

/** Ein anderes Gerät oder alle anderen abmelden. */
export const meldeAb = action({
  recht: "sitzung:beenden",
  input: z.object({ nr: z.union([z.literal("alle"), z.uuid()]) }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async ({ tx, akteur, eingabe, audit }) => {
    const anzahl = await meldeGeraeteAb(tx, akteur, eingabe.nr === "alle" ? null : eingabe.nr);
    if (anzahl > 0)
      audit({
        aktion: "sitzung.ende",
        objektArt: "konto",
        objektId: akteur.kontoId,
        einzelheiten: { grund: "anderes Gerät", anzahl },
      });
    return { weiter: "/einstellungen?gespeichert=geraete#geraete" };
  },
});
