"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import { bearbeiteFormular, ladeEntwurfsfall } from "@/lib/meldungen";
import { FORMULAREINGABE } from "./eingabe";
import { sendeGeprueft } from "./sende-geprueft";

const FALL = {
  /** Leer bei Formularen ohne Person. */
  person: z.union([z.uuid(), z.literal("")]),
  formular: z.string().max(40),
};

/** Jede Schaltfläche der Formularseite: prüfen, speichern, Anhang oder Eintrag ändern, verwerfen. */
export const bearbeite = action({
  recht: "meldung:entwerfen",
  input: z.looseObject({
    ...FALL,
    ...FORMULAREINGABE,
  }),
  load: (tx, { formular, person }, akteur) =>
    ladeEntwurfsfall(tx, akteur, formular, person || null),
  run: bearbeiteFormular,
});

/** „Verbindlich absenden“: wirkt je Entwurf genau einmal und führt zur Quittung. */
export const sende = action({
  recht: "meldung:entwerfen",
  grenze: GRENZEN.senden,
  input: z.looseObject({ ...FALL, submissionId: z.uuid() }),
  load: (tx, { formular, person }, akteur) =>
    ladeEntwurfsfall(tx, akteur, formular, person || null),
  run: async (h) => ({ weiter: `/meldungen/${await sendeGeprueft(h)}` }),
});
