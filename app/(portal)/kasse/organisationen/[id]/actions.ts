"use server";

import { action } from "@/lib/auth";
import {
  aendereOrganisation,
  beendeMitgliedschaft,
  FAKTOR_DER_ORGANISATION,
  fuegeMitgliedschaftHinzu,
  ladeOrganisation,
  MITGLIEDSCHAFT,
  MITGLIEDSCHAFT_ENDE,
  nurSchalter,
  ORGANISATION_AENDERN,
  SCHALTER_STELLEN,
  stelleFaktorDerOrganisation,
  stelleSchalter,
} from "@/lib/organisationen";

const gespeichert = (id: string) => ({ weiter: `/kasse/organisationen/${id}?gespeichert=1` });

/** Stammdaten „Speichern“. */
export const aendere = action({
  recht: "organisation:verwalten",
  input: ORGANISATION_AENDERN,
  load: (tx, { organisation }, { kasseId }) => ladeOrganisation(tx, kasseId, organisation, true),
  run: async (h) => {
    await aendereOrganisation(h);
    return gespeichert(h.objekt.id);
  },
});

/** „Mitgliedschaft hinzufügen“. */
export const fuegeHinzu = action({
  recht: "organisation:verwalten",
  input: MITGLIEDSCHAFT,
  load: (tx, { organisation }, { kasseId }) => ladeOrganisation(tx, kasseId, organisation, true),
  run: async (h) => {
    await fuegeMitgliedschaftHinzu(h);
    return gespeichert(h.objekt.id);
  },
});

/** Ende einer Mitgliedschaft „Speichern“. */
export const beende = action({
  recht: "organisation:verwalten",
  input: MITGLIEDSCHAFT_ENDE,
  load: (tx, { organisation }, { kasseId }) => ladeOrganisation(tx, kasseId, organisation, true),
  run: async (h) => {
    await beendeMitgliedschaft(h);
    return gespeichert(h.objekt.id);
  },
});

/** Funktionen der Organisation „Speichern“. */
export const schalte = action({
  recht: "organisation:verwalten",
  input: SCHALTER_STELLEN,
  load: (tx, { organisation, ...felder }, { kasseId }) =>
    nurSchalter(felder) ? ladeOrganisation(tx, kasseId, organisation, true) : null,
  run: async (h) => {
    await stelleSchalter(h);
    return gespeichert(h.objekt.id);
  },
});

/** Zweiter Faktor der Organisation „Speichern“. */
export const stelleFaktor = action({
  recht: "organisation:verwalten",
  input: FAKTOR_DER_ORGANISATION,
  load: (tx, { organisation }, { kasseId }) => ladeOrganisation(tx, kasseId, organisation, true),
  run: async (h) => {
    await stelleFaktorDerOrganisation(h);
    return gespeichert(h.objekt.id);
  },
});
