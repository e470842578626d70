"use server";

import { z } from "zod";
import {
  ANMELDE_COOKIE,
  ANMELDUNG_MINUTEN,
  offeneAction,
  setzeCookie,
  sichererWeg,
} from "@/lib/auth";
import { pruefeErstenSchritt } from "@/lib/zugang";

/** Erster Schritt der Anmeldung (Handbuch 1.2). */
export const melde = offeneAction({
  input: z.object({
    kennung: z
      .string()
      .trim()
      .min(1, "Geben Sie Nutzerkennung oder Identifikationsnummer/PNR ein.")
      .max(200, "Die Nutzerkennung ist zu lang."),
    passwort: z.string().min(1, "Geben Sie Passwort ein.").max(1000, "Das Passwort ist zu lang."),
    weiter: z.string().max(300).optional(),
  }),
  run: async ({ kennung, passwort, weiter }, herkunft) => {
    const ergebnis = await pruefeErstenSchritt(kennung, passwort, herkunft);
    if (!ergebnis.ok)
      return { zustand: { meldung: ergebnis.text, titel: "Anmeldung nicht möglich" } };
    await setzeCookie(ANMELDE_COOKIE(), ergebnis.token, ANMELDUNG_MINUTEN * 60);
    return { weiter: `/anmelden/tan?weiter=${encodeURIComponent(sichererWeg(weiter))}` };
  },
});
