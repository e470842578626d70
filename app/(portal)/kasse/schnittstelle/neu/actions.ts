"use server";

import { action } from "@/lib/auth";
import { legeSchluesselAn, SCHLUESSEL_ANLEGEN } from "@/lib/schnittstelle";

/** „Schlüssel anlegen“ für das Verfahren der Kasse; das Geheimnis steht nur in dieser Antwort. */
export const legeAn = action({
  recht: "schnittstelle:verwalten",
  input: SCHLUESSEL_ANLEGEN,
  load: (_tx, _eingabe, { klasse, kasseId }) => (klasse === "K" ? { kasseId } : null),
  run: async (h) => {
    const geheimnis = await legeSchluesselAn(h, "ABHOLEN", h.akteur.kontoId);
    return { zustand: { werte: { geheimnis } } };
  },
});
