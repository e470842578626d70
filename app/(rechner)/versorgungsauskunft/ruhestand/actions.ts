"use server";

import { z } from "zod";
import { alsDatumstext, stichtag } from "@/lib/auskunft";
import { offeneAction } from "@/lib/auth";
import { aendereAuskunft } from "../aendern";
import { befundeBis, WEG } from "../laufend";

/** Schritt 3: erster Ruhestandstag. */
export const speichereRuhestand = offeneAction({
  input: z.object({
    stand: z.coerce.number().int(),
    ersterRuhestandstag: z.string().max(200).default(""),
    abschlagsfrei: z.string().max(10).default(""),
  }),
  run: ({ stand, ersterRuhestandstag, abschlagsfrei }, herkunft) =>
    aendereAuskunft({
      herkunft,
      stand,
      werte: { ersterRuhestandstag, abschlagsfrei },
      aendere: (inhalt) => ({
        ...inhalt,
        angaben: {
          ...inhalt.angaben,
          ersterRuhestandstag: alsDatumstext(ersterRuhestandstag.trim(), stichtag()),
          abschlagsfrei: abschlagsfrei === "ja",
        },
      }),
      pruefe: (neu) => befundeBis(neu, 3),
      weiter: WEG[4],
    }),
});
