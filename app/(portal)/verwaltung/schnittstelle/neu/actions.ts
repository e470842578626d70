"use server";

import { action, Zurueck } from "@/lib/auth";
import {
  legeSchluesselAn,
  listVerantwortliche,
  MELDESCHLUESSEL_ANLEGEN,
  verwaltetSchluessel,
} from "@/lib/schnittstelle";

/** „Schlüssel anlegen“ der eigenen Organisation; das Geheimnis steht nur in dieser Antwort. */
export const legeAn = action({
  recht: "schnittstelle:verwalten",
  input: MELDESCHLUESSEL_ANLEGEN,
  load: (_tx, _eingabe, akteur) =>
    akteur.mitgliedId && verwaltetSchluessel(akteur)
      ? { kasseId: akteur.kasseId, mitgliedId: akteur.mitgliedId }
      : null,
  run: async (h) => {
    const { konto } = h.eingabe;
    const moegliche = await listVerantwortliche(h.tx, h.akteur);
    if (!moegliche.some((k) => k.id === konto)) {
      throw new Zurueck({ fehler: { konto: "Wählen Sie Verantwortliche Person aus." } });
    }
    return { zustand: { werte: { geheimnis: await legeSchluesselAn(h, "MELDEN", konto) } } };
  },
});
