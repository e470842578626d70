"use server";

import { LINK_COOKIE, liesCookie, loescheCookie, offeneAction } from "@/lib/auth";
import { LINK_UNGUELTIG, NEUES_PASSWORT, setzePasswortPerLink } from "@/lib/zugang";

/** Legt das Passwort über einen Einmal-Link fest; danach folgt die gewöhnliche Anmeldung. */
export const legePasswortFest = offeneAction({
  input: NEUES_PASSWORT,
  run: async ({ neuesPasswort, bedingungen }, herkunft) => {
    const token = await liesCookie(LINK_COOKIE());
    if (!token) return { zustand: { meldung: LINK_UNGUELTIG } };
    const ergebnis = await setzePasswortPerLink(token, neuesPasswort, herkunft, bedingungen !== "");
    if (!ergebnis.ok)
      return {
        zustand: ergebnis.feld
          ? { fehler: { [ergebnis.feld]: ergebnis.text } }
          : { meldung: ergebnis.text },
      };
    await loescheCookie(LINK_COOKIE());
    return { weiter: "/anmelden?grund=passwort" };
  },
});
