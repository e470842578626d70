"use server";

import { action } from "@/lib/auth";
import {
  adressFeld,
  bearbeiteAdressen,
  GRUPPENADRESSEN,
  gruppeZuKuerzel,
  ladeAngebot,
  MAX_ADRESSEN,
} from "@/lib/nutzer";

const BEKANNT = new Set(Array.from({ length: MAX_ADRESSEN }, (_, nr) => adressFeld(nr)));

/** „Speichern“, „E-Mail-Adresse hinzufügen“ und „entfernen“ der Gruppendetails. */
export const aendereAdressen = action({
  recht: "gruppen:verwalten",
  input: GRUPPENADRESSEN,
  load: async (tx, { gruppe: kuerzel, absicht, stand, ...felder }, akteur) => {
    const { kasseId, mitgliedId } = akteur;
    const angebot = mitgliedId ? await ladeAngebot(tx, kasseId, mitgliedId) : null;
    const gruppe = gruppeZuKuerzel(kuerzel);
    const angeboten = angebot?.gruppen.some((g) => g.gruppe === gruppe);
    if (!mitgliedId || !gruppe || !angeboten) return null;
    if (Object.keys(felder).some((feld) => !BEKANNT.has(feld))) return null;
    return { kasseId, mitgliedId, gruppe };
  },
  run: bearbeiteAdressen,
});
