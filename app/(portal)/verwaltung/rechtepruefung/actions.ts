"use server";

import { action } from "@/lib/auth";
import { bestaetigeRechte, RECHTE_BESTAETIGEN } from "@/lib/nutzer";

/** „Ausgewählte bestätigen“ der Rechteprüfung. */
export const bestaetige = action({
  recht: "nutzer:verwalten",
  input: RECHTE_BESTAETIGEN,
  load: (_tx, _eingabe, { kasseId, mitgliedId }) => (mitgliedId ? { kasseId, mitgliedId } : null),
  run: async (h) => ({
    weiter: `/verwaltung/rechtepruefung?bestaetigt=${await bestaetigeRechte(h)}`,
  }),
});
