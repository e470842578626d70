"use server";

import { action, kontoAction } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  entfernePasskey,
  ladePasskey,
  legePasskeyAn,
  nennePasskey,
  PASSKEY_ANLEGEN,
  PASSKEY_BEGINNEN,
  PASSKEY_ENTFERNEN,
  PASSKEY_NENNEN,
  stelleAufgabe,
} from "@/lib/passkeys";
import { pruefeEigenesPasswort } from "@/lib/zugang";

/** „Passkey hinzufügen“, erster Schritt: das Passwort, damit niemand an einem offenen Rechner einen anlegt. */
export const beginne = kontoAction({
  recht: "einstellungen:aendern",
  input: PASSKEY_BEGINNEN,
  run: async ({ akteur, eingabe, herkunft }) => {
    if (!(await pruefeEigenesPasswort(akteur, eingabe.passwort, herkunft)))
      return {
        zustand: {
          fehler: {
            passwort:
              "Das Passwort stimmt nicht. Nach mehreren Fehlversuchen ist die Anmeldung vorübergehend gesperrt.",
          },
        },
      };
    await withTenant(akteur, (tx) => stelleAufgabe(tx, akteur));
    return { weiter: "/einstellungen/passkeys" };
  },
});

/** „Passkey anlegen“. */
export const legeAn = action({
  recht: "einstellungen:aendern",
  input: PASSKEY_ANLEGEN,
  load: (_tx, _eingabe, akteur) => akteur,
  run: async (h) => ({
    weiter: (await legePasskeyAn(h))
      ? "/einstellungen?passkey=angelegt#passkeys"
      : "/einstellungen/passkeys?abgelehnt=1",
  }),
});

/** „Namen speichern“. */
export const nenne = action({
  recht: "einstellungen:aendern",
  input: PASSKEY_NENNEN,
  load: (tx, { passkey }, akteur) => ladePasskey(tx, akteur, passkey),
  run: async (h) => {
    await nennePasskey(h);
    return { weiter: "/einstellungen?passkey=benannt#passkeys" };
  },
});

/** „Passkey entfernen“. */
export const entferne = action({
  recht: "einstellungen:aendern",
  input: PASSKEY_ENTFERNEN,
  load: (tx, { passkey }, akteur) => ladePasskey(tx, akteur, passkey),
  run: async (h) => {
    await entfernePasskey(h);
    return { weiter: "/einstellungen?passkey=entfernt#passkeys" };
  },
});
