"use server";

import { action } from "@/lib/auth";
import { legeOrganisationAn, ORGANISATION_ANLEGEN } from "@/lib/organisationen";

/** „Organisation anlegen“. */
export const legeAn = action({
  recht: "organisation:verwalten",
  input: ORGANISATION_ANLEGEN,
  load: (_tx, _eingabe, { kasseId }) => ({ kasseId }),
  run: async (h) => ({ weiter: `/kasse/organisationen/${await legeOrganisationAn(h)}` }),
});
