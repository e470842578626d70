"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import { beendeCode, ergaenzeCode } from "@/lib/codepflege";

const LISTE = z.string().max(40);
const TEXT = z.string().max(200).default("");

const zurueck = (liste: string) => ({
  weiter: `/kasse/codelisten?${new URLSearchParams({ liste, gespeichert: "1" })}`,
});

/** „Code ergänzen“: was er bedeutet, steht danach fest. */
export const ergaenze = action({
  recht: "codeliste:bearbeiten",
  input: z.object({ liste: LISTE, code: TEXT, label: TEXT, tag: TEXT, wie: TEXT }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async (h) => {
    await ergaenzeCode(h);
    return zurueck(h.eingabe.liste);
  },
});

/** „Code beenden“: letzter Tag, an dem er zur Wahl steht. */
export const beende = action({
  recht: "codeliste:bearbeiten",
  input: z.object({ liste: LISTE, code: TEXT, tag: TEXT }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async (h) => {
    await beendeCode(h);
    return zurueck(h.eingabe.liste);
  },
});
