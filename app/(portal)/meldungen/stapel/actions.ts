"use server";

import { action, GRENZEN } from "@/lib/auth";
import { legeStapelAn, STAPEL_ANLEGEN } from "@/lib/stapel";

/** „Hochladen und prüfen“. */
export const ladeHoch = action({
  recht: "stapel:hochladen",
  grenze: GRENZEN.hochladen,
  input: STAPEL_ANLEGEN,
  load: (_tx, _eingabe, { kasseId, mitgliedId }) => (mitgliedId ? { kasseId, mitgliedId } : null),
  run: async (h) => ({ weiter: `/meldungen/stapel/${await legeStapelAn(h)}` }),
});
