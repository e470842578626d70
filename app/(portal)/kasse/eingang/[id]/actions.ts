"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import {
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

/** „Rückfrage senden“. */
export const rueckfrage = action({
  recht: "eingang:entscheiden",
  input: FALL.extend({ text: text("Text der Rückfrage") }),
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
