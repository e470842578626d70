"use server";

import { kontoAction, meldeAb } from "@/lib/auth";
import { aenderePasswort, PASSWORT_AENDERN } from "@/lib/zugang";

/** Passwort ändern (Handbuch 1.6): danach sind alle Sitzungen beendet. */
export const aenderePasswortAktion = kontoAction({
  recht: "einstellungen:aendern",
  input: PASSWORT_AENDERN,
  run: async ({ akteur, eingabe, herkunft }) => {
    const ergebnis = await aenderePasswort(
      akteur,
      eingabe.altesPasswort,
      eingabe.neuesPasswort,
      herkunft,
    );
    if (!ergebnis.ok)
      return {
        zustand: ergebnis.feld
          ? { fehler: { [ergebnis.feld]: ergebnis.text } }
          : { meldung: ergebnis.text },
      };
    await meldeAb();
    return { weiter: "/anmelden?grund=passwort" };
  },
});
