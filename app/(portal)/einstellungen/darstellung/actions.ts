"use server";

import { z } from "zod";
import { action, DARSTELLUNG_COOKIE, setzeCookie } from "@/lib/auth";
import { alsCookie, FARBEN, SCHRIFTEN } from "@/lib/darstellung";
import { HAKEN } from "@/lib/nutzer";

const EIN_JAHR = 365 * 86_400;

/** Farben und Schriftgröße für dieses Gerät. */
export const waehleDarstellung = action({
  recht: "einstellungen:aendern",
  input: z.object({
    farben: z.enum(FARBEN, { error: "Wählen Sie Farben aus." }),
    kurzwahl: HAKEN.default(false),
    schrift: z.enum(SCHRIFTEN, { error: "Wählen Sie Schriftgröße aus." }),
  }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async ({ eingabe }) => {
    await setzeCookie(DARSTELLUNG_COOKIE(), alsCookie(eingabe), EIN_JAHR);
    return { weiter: "/einstellungen?gespeichert=darstellung#darstellung" };
  },
});
