"use server";

import { action } from "@/lib/auth";
import { KASSE_EINSTELLEN, ladeEinstellungen, stelleKasseEin } from "@/lib/organisationen";

/** „Speichern“ der Einstellungen der Kasse. */
export const speichere = action({
  recht: "kasse:einstellen",
  input: KASSE_EINSTELLEN,
  load: (tx, _eingabe, { kasseId }) => ladeEinstellungen(tx, kasseId, true),
  run: async (h) => {
    await stelleKasseEin(h);
    return { weiter: "/kasse/einstellungen?gespeichert=1" };
  },
});
