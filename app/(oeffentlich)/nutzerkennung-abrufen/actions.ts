"use server";

import { LINK_COOKIE, liesCookie, offeneAction } from "@/lib/auth";
import { KENNUNG_ABRUFEN, LINK_UNGUELTIG, rufeKennungAb } from "@/lib/zugang";

/** „Nutzerkennung abrufen“ über den Link der zweiten E-Mail. */
export const rufeAb = offeneAction({
  input: KENNUNG_ABRUFEN,
  run: async (angaben, herkunft) => {
    const token = await liesCookie(LINK_COOKIE());
    if (!token) return { zustand: { meldung: LINK_UNGUELTIG } };
    const ergebnis = await rufeKennungAb(token, angaben, herkunft);
    return ergebnis.ok
      ? { weiter: "/nutzerkennung-abrufen" }
      : { zustand: { meldung: ergebnis.text } };
  },
});
