"use server";

import { action } from "@/lib/auth";
import { auswahlAus, imAngebot, ladeAngebot, legeNutzerAn, NUTZER_ANLEGEN } from "@/lib/nutzer";

/** „Anlegen“: Unbekannte Felder und Abgeschaltetes gibt es im Formular nicht; so eine Sendung ist abgelehnt. */
export const legeAn = action({
  recht: "nutzer:verwalten",
  input: NUTZER_ANLEGEN,
  load: async (tx, eingabe, akteur) => {
    const { vorname, name, email, nutzungsbedingungen, submissionId, entfernen, ...haken } =
      eingabe;
    const auswahl = auswahlAus(haken);
    const angebot =
      akteur.mitgliedId && auswahl
        ? await ladeAngebot(tx, akteur.kasseId, akteur.mitgliedId)
        : null;
    if (!angebot || !auswahl || !imAngebot(angebot, auswahl)) return null;
    return { ...angebot, auswahl };
  },
  run: async (h) => {
    const { vorname, name, email, submissionId, entfernen } = h.eingabe;
    const id = await legeNutzerAn({
      ...h,
      eingabe: { vorname, name, email, submissionId, entfernen, auswahl: h.objekt.auswahl },
    });
    return { weiter: `/verwaltung/nutzer/${id}?angelegt=1` };
  },
});
