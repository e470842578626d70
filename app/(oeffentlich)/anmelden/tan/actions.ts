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
import {
  bestaetigeMitPasskey,
  brecheAnmeldungAb,
  pruefeZweitenSchritt,
  sendeNeueTan,
  type ZweitesErgebnis,
} from "@/lib/zugang";

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
    return { weiter: await beende(token, ergebnis, weiter) };
  },
});

/** Sitzung beginnen oder zurück zur Anmeldung. @returns Weg dorthin */
async function beende(
  token: string,
  ergebnis: Exclude<ZweitesErgebnis, { art: "falsch" }>,
  weiter: string | undefined,
): Promise<string> {
  if (ergebnis.art === "bestaetigt") await beginneSitzung(token);
  await loescheCookie(ANMELDE_COOKIE());
  return ergebnis.art === "bestaetigt"
    ? sichererWeg(weiter)
    : `/anmelden?grund=${ergebnis.grund}&weiter=${encodeURIComponent(sichererWeg(weiter))}`;
}

/** „Mit Passkey bestätigen“; nach einem falschen zeigt dieselbe Seite eine neue Aufgabe. */
export const bestaetigePasskey = offeneAction({
  input: z.object({
    antwort: z.string().max(20_000).default(""),
    weiter: z.string().max(300).optional(),
  }),
  run: async ({ antwort, weiter }, herkunft) => {
    const token = await liesCookie(ANMELDE_COOKIE());
    const ziel = encodeURIComponent(sichererWeg(weiter));
    if (!token) return { weiter: `/anmelden?grund=tan&weiter=${ziel}` };
    if (!antwort)
      return {
        zustand: { meldung: "Drücken Sie „Mit Passkey bestätigen“.", titel: "Kein Passkey" },
      };
    const ergebnis = await bestaetigeMitPasskey(token, antwort, herkunft);
    if (ergebnis.art === "falsch")
      return { weiter: `/anmelden/tan?passkey=${jetzt().getTime()}&weiter=${ziel}` };
    return { weiter: await beende(token, ergebnis, weiter) };
  },
});
