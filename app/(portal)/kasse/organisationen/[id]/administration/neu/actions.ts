"use server";

import { action } from "@/lib/auth";
import { ADMINISTRATION_ANLEGEN, legeAdministrationAn } from "@/lib/nutzer";
import { ladeOrganisation } from "@/lib/organisationen";

/** „Registrieren“: erste E-Mail zum Passwort, die zweite zum Abruf der Nutzerkennung folgt. */
export const registriere = action({
  recht: "konten:verwalten",
  input: ADMINISTRATION_ANLEGEN,
  load: (tx, { mitglied }, { kasseId }) => ladeOrganisation(tx, kasseId, mitglied),
  run: async (h) => ({ weiter: `/kasse/konten/${await legeAdministrationAn(h)}?getan=angelegt` }),
});
