import type { Akteur } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { ladeStellvertretung, OHNE_PERSON } from "@/lib/meldungen";

/** Teile der Adresse eines Formulars, das die Kasse für eine Organisation ausfüllt. */
export interface Wegteile {
  mitglied?: string;
  person?: string;
  formular?: string;
}

/** Der Fall zur Adresse; `null`, wenn es ihn nicht gibt. */
export const ladeFall = (
  tx: Tx,
  akteur: Akteur,
  { mitglied = "", person = "", formular = "" }: Wegteile,
) =>
  ladeStellvertretung(tx, akteur, {
    mitgliedId: mitglied,
    formularId: formular,
    personId: person === OHNE_PERSON ? null : person,
  });
