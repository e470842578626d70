"use server";

import { z } from "zod";
import { ANMELDE_COOKIE, liesCookie, loescheCookie, offeneAction, sichererWeg } from "@/lib/auth";
import { benutzeCode } from "@/lib/zugang";

/** Wiederherstellungscode statt der TAN der App; danach wird eine neue App eingerichtet. */
export const stelleWiederHer = offeneAction({
  input: z.object({
    code: z.string().trim().min(1, "Geben Sie Wiederherstellungscode ein.").max(100),
    weiter: z.string().max(300).optional(),
  }),
  run: async ({ code, weiter }, herkunft) => {
    const token = await liesCookie(ANMELDE_COOKIE());
    const ziel = encodeURIComponent(sichererWeg(weiter));
    if (!token) return { weiter: `/anmelden?grund=tan&weiter=${ziel}` };
    const ergebnis = await benutzeCode(token, code, herkunft);
    if (ergebnis.art === "falsch")
      return { zustand: { fehler: { code: ergebnis.text.replace("Die TAN", "Der Code") } } };
    if (ergebnis.art === "einrichten") return { weiter: `/anmelden/tan?weiter=${ziel}` };
    await loescheCookie(ANMELDE_COOKIE());
    const grund = ergebnis.art === "zurueck" ? ergebnis.grund : "tan";
    return { weiter: `/anmelden?grund=${grund}&weiter=${ziel}` };
  },
});
