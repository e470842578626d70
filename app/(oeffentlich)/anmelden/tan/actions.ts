"use server";

import { z } from "zod";
import {
  ANMELDE_COOKIE,
  beginneSitzung,
  liesCookie,
  loescheCookie,
  offeneAction,
  sichererWeg,
} from "@/lib/auth";
import { jetzt } from "@/lib/uhr";
import { brecheAnmeldungAb, pruefeZweitenSchritt, sendeNeueTan } from "@/lib/zugang";

/** Zweiter Schritt: „Bestätigen“, „neue TAN senden“ oder „Abbrechen“. */
export const pruefeTan = offeneAction({
  input: z.object({
    tan: z.string().max(200).default(""),
    absicht: z.string().max(40).optional(),
    weiter: z.string().max(300).optional(),
  }),
  run: async ({ tan, absicht, weiter }, herkunft) => {
    const token = await liesCookie(ANMELDE_COOKIE());
    const ziel = encodeURIComponent(sichererWeg(weiter));
    if (!token) return { weiter: `/anmelden?grund=tan&weiter=${ziel}` };
    if (absicht === "abbrechen") {
      await brecheAnmeldungAb(token);
      await loescheCookie(ANMELDE_COOKIE());
      return { weiter: "/anmelden" };
    }
    if (absicht === "neu") {
      const neu = await sendeNeueTan(token, herkunft);
      if (neu.art === "gesendet")
        return { weiter: `/anmelden/tan?neu=${jetzt().getTime()}&weiter=${ziel}` };
      if (neu.art === "falsch")
        return { zustand: { meldung: neu.text, titel: "Noch keine neue TAN" } };
      return { weiter: `/anmelden?grund=tan&weiter=${ziel}` };
    }
    const ziffern = tan.replace(/\s/g, "");
    if (!/^\d{6}$/.test(ziffern)) {
      return {
        zustand: { fehler: { tan: ziffern ? "Die TAN hat sechs Ziffern." : "Geben Sie TAN ein." } },
      };
    }
    const ergebnis = await pruefeZweitenSchritt(token, ziffern, herkunft);
    if (ergebnis.art === "falsch") return { zustand: { fehler: { tan: ergebnis.text } } };
    if (ergebnis.art === "bestaetigt") await beginneSitzung(token);
    await loescheCookie(ANMELDE_COOKIE());
    return {
      weiter:
        ergebnis.art === "bestaetigt"
          ? sichererWeg(weiter)
          : `/anmelden?grund=${ergebnis.grund}&weiter=${ziel}`,
    };
  },
});
