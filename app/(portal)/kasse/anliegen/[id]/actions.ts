"use server";

import { z } from "zod";
import { ladeAnliegen, setzeErledigt } from "@/lib/anliegen";
import { action } from "@/lib/auth";

/** Anliegen als erledigt kennzeichnen oder wieder öffnen. */
export const setzeStand = action({
  recht: "anliegen:bearbeiten",
  input: z.object({ anliegen: z.uuid(), absicht: z.enum(["erledigt", "oeffnen"]) }),
  load: (tx, { anliegen }, akteur) => ladeAnliegen(tx, akteur, anliegen),
  run: async (h) => {
    await setzeErledigt(h);
    return { weiter: `/kasse/anliegen/${h.objekt.id}` };
  },
});
