"use server";

import { z } from "zod";
import { type Akteur, action, GRENZEN } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import { merkeFilter } from "@/lib/listenfilter";
import { bearbeiteFormular, ladeStellvertretung, stellvertreterweg } from "@/lib/meldungen";
import { FORMULAREINGABE } from "../../anspruchsberechtigte/_formular/eingabe";
import { sendeGeprueft } from "../../anspruchsberechtigte/_formular/sende-geprueft";
import { MITGLIEDERSUCHE, PERSONENSUCHE } from "./suche";

const RECHT = "meldung:stellvertretend";
const FALL = {
  mitglied: z.uuid(),
  /** Leer beim Anmelden einer neuen Person. */
  person: z.union([z.uuid(), z.literal("")]),
  formular: z.string().max(40),
};
type Fall = { mitglied: string; person: string; formular: string };

const lade = (tx: Tx, { mitglied, person, formular }: Fall, akteur: Akteur) =>
  ladeStellvertretung(tx, akteur, {
    mitgliedId: mitglied,
    formularId: formular,
    personId: person || null,
  });

/** Jede Schaltfläche des Formulars, das die Kasse für eine Organisation ausfüllt. */
export const bearbeiteFuer = action({
  recht: RECHT,
  input: z.looseObject({
    ...FALL,
    ...FORMULAREINGABE,
  }),
  load: lade,
  run: bearbeiteFormular,
});

/** „Verbindlich absenden“ für eine Organisation: führt zum Fall im Eingang. */
export const sendeFuer = action({
  recht: RECHT,
  grenze: GRENZEN.senden,
  input: z.looseObject({ ...FALL, submissionId: z.uuid() }),
  load: lade,
  run: async (h) => ({ weiter: `/kasse/eingang/${await sendeGeprueft(h)}` }),
});

const SUCHE = z.object({
  suche: z.string().max(100, "Geben Sie höchstens 100 Zeichen ein.").default(""),
  absicht: z.string().max(60).default("anwenden"),
});

/** Sucht die Organisation, für die eingegeben wird. */
export const sucheMitglied = action({
  recht: RECHT,
  grenze: GRENZEN.suchen,
  input: SUCHE,
  load: (_tx, _eingabe, akteur) => ({ kasseId: akteur.kasseId }),
  run: async ({ tx, akteur, eingabe: { suche, absicht } }) => {
    const weg = "/kasse/melden";
    if (absicht !== "anwenden" || suche.trim() === "") return { weiter: weg };
    return { weiter: `${weg}?filter=${await merkeFilter(tx, akteur, MITGLIEDERSUCHE, { suche })}` };
  },
});

/** Sucht die Person der Organisation; Namen stehen nie in der Adresse. */
export const suchePerson = action({
  recht: RECHT,
  grenze: GRENZEN.suchen,
  input: SUCHE.extend({ zurueck: z.string().regex(/^\/kasse\/melden\/[0-9a-f-]{36}$/) }),
  load: (_tx, _eingabe, akteur) => ({ kasseId: akteur.kasseId }),
  run: async ({ tx, akteur, eingabe: { suche, absicht, zurueck } }) => {
    const weg = stellvertreterweg(zurueck.slice(-36));
    if (absicht !== "anwenden" || suche.trim() === "") return { weiter: weg };
    return { weiter: `${weg}?filter=${await merkeFilter(tx, akteur, PERSONENSUCHE, { suche })}` };
  },
});
