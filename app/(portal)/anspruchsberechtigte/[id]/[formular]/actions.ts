"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import { ANLAGEN, bearbeiteFormular, ladeFormularfall } from "@/lib/meldungen";

/** Jede Schaltfläche der Formularseite: prüfen, speichern, Anhang oder Eintrag ändern, verwerfen. */
export const bearbeite = action({
  recht: "meldung:entwerfen",
  input: z.looseObject({
    person: z.uuid(),
    formular: z.string().max(40),
    absicht: z.string().max(120).default("pruefen"),
    lebenslaufVersion: z.coerce.number().int().min(0).optional(),
    anlagen: ANLAGEN,
  }),
  load: (tx, { formular, person }, akteur) => ladeFormularfall(tx, akteur, formular, person),
  run: bearbeiteFormular,
});
