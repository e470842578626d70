"use server";

import { action } from "@/lib/auth";
import { MAIL_ERNEUT, sendeErneut } from "@/lib/betrieb";

/** „erneut senden“ an einer nicht zugestellten E-Mail. */
export const sende = action({
  recht: "betrieb:verwalten",
  input: MAIL_ERNEUT,
  load: (_tx, _eingabe, { kasseId }) => ({ kasseId }),
  run: async (h) => {
    await sendeErneut(h);
    return { weiter: "/kasse/betrieb?getan=gesendet" };
  },
});
