"use server";

import { action } from "@/lib/auth";
import { KASSENKONTO_ANLEGEN, legeKassenkontoAn } from "@/lib/nutzer";

/** „Anlegen“ eines Kontos der Kasse. */
export const legeAn = action({
  recht: "konten:verwalten",
  input: KASSENKONTO_ANLEGEN,
  load: (_tx, _eingabe, { kasseId }) => ({ kasseId }),
  run: async (h) => ({ weiter: `/kasse/konten/${await legeKassenkontoAn(h)}?getan=angelegt` }),
});
