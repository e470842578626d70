"use server";

import { z } from "zod";
import { schreibeAbweichung } from "@/lib/auskunft";
import { action, can } from "@/lib/auth";
import { bereiteBriefVor, ladeSchreibfall, TEXT_MAX } from "@/lib/postfach";
import { ladeGegenueberstellung } from "./laden";

const BELEGT = {
  zustand: {
    titel: "Es liegt schon ein Entwurf im Postfach",
    meldung:
      "In Ihrem Postfach ist eine andere Nachricht angefangen. Senden oder verwerfen Sie sie zuerst; Ihre Berechnung bleibt, wie sie ist.",
  },
};
const GLEICH = {
  zustand: { meldung: "Ihre Berechnung stimmt inzwischen mit dem Lebenslauf überein." },
};

/** Legt die Abweichungen als Nachricht an die Kasse ab; gesendet wird sie erst in „Nachricht schreiben“. */
export const bereiteNachrichtVor = action({
  recht: "nachricht:schreiben",
  input: z.object({}),
  load: (tx, _eingabe, akteur) => ladeSchreibfall(tx, akteur, null, ""),
  run: async ({ tx, akteur, objekt: fall, audit }) => {
    const da = await ladeGegenueberstellung(tx, akteur);
    if (da === null || !can(akteur, "anspruchsberechtigte:lesen", da.person))
      return { weiter: "/anspruchsberechtigte" };
    if (da.abweichungen.length === 0) return GLEICH;
    const brief = schreibeAbweichung(da.person, da.abweichungen, TEXT_MAX);
    if (!(await bereiteBriefVor(tx, akteur, fall, brief))) return BELEGT;
    audit({ aktion: "auskunft.abweichung", objektArt: "person", objektId: da.person.id });
    return { weiter: "/postfach/schreiben" };
  },
});
