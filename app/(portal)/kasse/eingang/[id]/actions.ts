"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import {
  bearbeiteKorrektur,
  ladeMeldung,
  lehneAb,
  nimmInBearbeitung,
  stelleRueckfrage,
  uebernimmMeldung,
} from "@/lib/meldungen";

const FALL = z.object({
  meldung: z.uuid(),
  version: z.coerce.number().int(),
  lebenslaufVersion: z.coerce.number().int(),
});
const text = (feld: string) =>
  z
    .string()
    .trim()
    .min(1, `Geben Sie ${feld} ein.`)
    .max(10000, `${feld} darf höchstens 10.000 Zeichen haben.`);

/** „Übernehmen“: Lebenslauf und Person ändern sich, der Arbeitgeber erhält die Antwort. */
export const uebernimm = action({
  recht: "eingang:entscheiden",
  input: FALL.extend({
    zuordnung: z.string().max(36).optional(),
    bekannte: z.coerce.number().int().optional(),
    korrektur: z.coerce.number().int().optional(),
    persnr: z
      .string()
      .trim()
      .regex(/^(?:[1-9]\d{0,5})?$/, "Die Pers.-Nummer hat 1 bis 6 Ziffern und beginnt nicht mit 0.")
      .optional(),
  }),
  load: (tx, { meldung }, akteur) => ladeMeldung(tx, akteur, meldung),
  run: async (h) => {
    await uebernimmMeldung(h);
    return { weiter: `/kasse/eingang/${h.objekt.id}` };
  },
});

/** „In Bearbeitung nehmen“. */
export const inBearbeitung = action({
  recht: "eingang:entscheiden",
  input: FALL,
  load: (tx, { meldung }, akteur) => ladeMeldung(tx, akteur, meldung),
  run: async (h) => {
    await nimmInBearbeitung(h);
    return { weiter: `/kasse/eingang/${h.objekt.id}` };
  },
});

const FRAGE = "frage.";
const HOECHSTENS = 1000;

/** Fragen zu einzelnen Angaben aus den Feldern `frage.{feld}`. */
const fragen = z.looseObject({}).transform((eingabe, ctx) => {
  const paare = Object.entries(eingabe).flatMap(([name, wert]): [string, string][] =>
    name.startsWith(FRAGE) && typeof wert === "string" ? [[name.slice(FRAGE.length), wert]] : [],
  );
  for (const [feld, frage] of paare)
    if (frage.length > HOECHSTENS)
      ctx.addIssue({
        code: "custom",
        path: [FRAGE + feld],
        message: "Eine Frage darf höchstens 1.000 Zeichen haben.",
      });
  return Object.fromEntries(paare);
});

/** „Rückfrage senden“: als Text, zu einzelnen Angaben oder beides. */
export const rueckfrage = action({
  recht: "eingang:entscheiden",
  input: z.intersection(
    FALL.extend({
      text: z
        .string()
        .trim()
        .max(10000, "Text der Rückfrage darf höchstens 10.000 Zeichen haben.")
        .default(""),
    }),
    fragen.transform((alle) => ({ fragen: alle })),
  ),
  load: (tx, { meldung }, akteur) => ladeMeldung(tx, akteur, meldung),
  run: async (h) => {
    await stelleRueckfrage(h);
    return { weiter: `/kasse/eingang/${h.objekt.id}` };
  },
});

/** „Meldung ablehnen“ mit Begründung. */
export const lehneMeldungAb = action({
  recht: "eingang:entscheiden",
  input: FALL.extend({ text: text("Begründung der Ablehnung") }),
  load: (tx, { meldung }, akteur) => ladeMeldung(tx, akteur, meldung),
  run: async (h) => {
    await lehneAb(h);
    return { weiter: `/kasse/eingang/${h.objekt.id}` };
  },
});

/** Jede Schaltfläche des Korrekturformulars: prüfen, Eintrag ändern, verwerfen. */
export const korrigiere = action({
  recht: "eingang:entscheiden",
  input: z.looseObject({
    meldung: z.uuid(),
    version: z.coerce.number().int(),
    absicht: z.string().max(120).default("pruefen"),
    korrektur_grund: z
      .string()
      .trim()
      .max(2000, "Der Grund darf höchstens 2.000 Zeichen haben.")
      .default(""),
  }),
  load: (tx, { meldung }, akteur) => ladeMeldung(tx, akteur, meldung),
  run: bearbeiteKorrektur,
});
