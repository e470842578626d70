"use server";

import { z } from "zod";
import { liesFragen } from "@/lib/auszeichnung";
import { GRENZEN, offeneAction, zaehle } from "@/lib/auth";
import { kasseZuCode, liesGueltige, ohneAnmeldung, zaehleStimme } from "@/lib/texte";

/** Suche in den FAQ: Die Seite zeigt, was zu den zurückgegebenen Wörtern passt. */
export const suche = offeneAction({
  input: z.object({ frage: z.string().max(200).default("") }),
  run: async () => ({ zustand: {} }),
});

/**
 * „War diese Antwort hilfreich?“ Gezählt wird nur die Zahl, je Anschluss und Frage eine am Tag; wer
 * öfter klickt, sieht denselben Dank.
 */
export const stimme = offeneAction({
  input: z.object({
    frage: z.string().max(80),
    kasse: z.string().max(20),
    absicht: z.enum(["ja", "nein"]),
  }),
  run: async ({ frage, kasse, absicht }, { ip }) => {
    const kasseId = await kasseZuCode(kasse);
    if (!kasseId) return { weiter: "/faq" };
    const erlaubt =
      (await zaehle(GRENZEN.stimmenIp, ip)) &&
      (await zaehle(GRENZEN.stimme, `${ip}:${kasseId}:${frage}`));
    await ohneAnmeldung(kasseId, async (tx) => {
      const { inhalt } = await liesGueltige(tx, kasseId, "faq");
      const bekannt = liesFragen(inhalt).some((t) => t.fragen.some((f) => f.id === frage));
      if (erlaubt && bekannt) await zaehleStimme(tx, kasseId, frage, absicht === "ja");
    });
    const ziel = encodeURIComponent(frage);
    return { weiter: `/faq?kasse=${encodeURIComponent(kasse)}&danke=${ziel}#${ziel}` };
  },
});
