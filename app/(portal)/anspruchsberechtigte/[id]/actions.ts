"use server";

import { z } from "zod";
import { ladePerson } from "@/lib/anspruchsberechtigte";
import { ausLebenslauf, ladeRechtsprofil, legeAuskunftAn, umfeld } from "@/lib/auskunft";
import { action } from "@/lib/auth";
import { merkeAuskunft } from "../../../(rechner)/versorgungsauskunft/laufend";

const UNMOEGLICH = {
  zustand: {
    titel: "Keine Berechnung möglich",
    meldung: "Für diese Person lässt sich keine Versorgungsauskunft berechnen.",
  },
};

/** Beginnt eine Versorgungsauskunft aus dem Lebenslauf; zurückgeschrieben wird nichts. */
export const beginneAuskunft = action({
  recht: "anspruchsberechtigte:lesen",
  input: z.object({ person: z.uuid() }),
  load: (tx, { person }, akteur) => ladePerson(tx, akteur, person),
  run: async ({ tx, objekt, akteur, audit }) => {
    const recht = await ladeRechtsprofil(tx, akteur.kasseId);
    if (recht === null) return UNMOEGLICH;
    const scheiben = [...objekt.eigene, ...objekt.fruehere];
    const inhalt = ausLebenslauf(recht, umfeld(), objekt.geburtsdatum, scheiben, objekt.id);
    if (inhalt === null) return UNMOEGLICH;
    await merkeAuskunft(await legeAuskunftAn(inhalt, tx));
    audit({ aktion: "auskunft.beginnen", objektArt: "person", objektId: objekt.id });
    return { weiter: "/versorgungsauskunft/rahmendaten" };
  },
});
