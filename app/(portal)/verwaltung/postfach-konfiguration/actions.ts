"use server";

import { action } from "@/lib/auth";
import { ladeKonfiguration, QUITTUNGSZIEL, stelleQuittungszielEin } from "@/lib/nutzer";

/** „Speichern“ der Postfach-Konfiguration. */
export const speichereKonfiguration = action({
  recht: "gruppen:verwalten",
  input: QUITTUNGSZIEL,
  load: (tx, _eingabe, { kasseId, mitgliedId }) =>
    mitgliedId ? ladeKonfiguration(tx, kasseId, mitgliedId, true) : null,
  run: async (h) => {
    await stelleQuittungszielEin(h);
    return { weiter: "/verwaltung/postfach-konfiguration?gespeichert=1" };
  },
});
