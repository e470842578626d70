"use server";

import { z } from "zod";
import { action, GRENZEN } from "@/lib/auth";
import {
  ANLAGEN,
  beantworteRueckfrage,
  berichtige,
  darfAntworten,
  ladeEigeneMeldung,
  zieheZurueck,
} from "@/lib/meldungen";

/** Antwort auf die Rückfrage der Kasse: neue Angaben, Text und Anhänge. */
export const antworte = action({
  recht: "meldung:antworten",
  grenze: GRENZEN.senden,
  input: z.looseObject({
    meldung: z.uuid(),
    version: z.coerce.number().int(),
    absicht: z.string().max(120).default("senden"),
    antwort: z.string().trim().default(""),
    anlagen: ANLAGEN,
  }),
  load: async (tx, { meldung }, akteur) => {
    const m = await ladeEigeneMeldung(tx, akteur, meldung);
    return m && darfAntworten(akteur, m) ? m : null;
  },
  run: beantworteRueckfrage,
});

/** Zieht die Meldung zurück; erst der bestätigte Haken macht es wirksam. */
export const ziehZurueck = action({
  recht: "meldung:zurueckziehen",
  grenze: GRENZEN.senden,
  input: z.object({
    meldung: z.uuid(),
    version: z.coerce.number().int(),
    bestaetigt: z.literal("ja", "Bestätigen Sie, dass Sie die Meldung zurückziehen wollen."),
  }),
  load: async (tx, { meldung }, akteur) => {
    const m = await ladeEigeneMeldung(tx, akteur, meldung);
    return m && darfAntworten(akteur, m) ? m : null;
  },
  run: async (h) => {
    await zieheZurueck(h);
    return { weiter: `/meldungen/${h.objekt.id}` };
  },
});

/** Beginnt die Berichtigung: ein Entwurf desselben Formulars mit den Werten dieser Meldung. */
export const beginneBerichtigung = action({
  recht: "meldung:berichtigen",
  input: z.object({ meldung: z.uuid() }),
  load: async (tx, { meldung }, akteur) => {
    const m = await ladeEigeneMeldung(tx, akteur, meldung);
    return m && darfAntworten(akteur, m) ? m : null;
  },
  run: async (h) => ({ weiter: await berichtige(h) }),
});
