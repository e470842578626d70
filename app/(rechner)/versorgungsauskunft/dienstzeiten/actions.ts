"use server";

import { z } from "zod";
import { HOECHSTENS_ZEILEN, type Inhalt } from "@/lib/auskunft";
import { offeneAction } from "@/lib/auth";
import type { Befund, Zeilenangaben } from "@/lib/versorgungsauskunft";
import { aendereAuskunft } from "../aendern";
import { rechtVon, WEG } from "../laufend";
import { bereinige, pruefeZeile } from "./zeilen";

const text = z.string().max(200).default("");
const ZEILE = { dzs: text, beginn: text, ende: text, tz: text, beschraenkung: text };
const nummer = z.coerce.number().int().min(0).max(HOECHSTENS_ZEILEN);

const mitZeiten = (inhalt: Inhalt, dienstzeiten: readonly Zeilenangaben[]): Inhalt => ({
  ...inhalt,
  angaben: { ...inhalt.angaben, dienstzeiten },
});

const ZU_VIELE_ZEILEN: Befund = {
  code: "V-EINGABE",
  feld: "dzs",
  meldung: `Mehr als ${HOECHSTENS_ZEILEN} Dienstzeiten nimmt die Berechnung nicht auf.`,
};

/** Schritt 4: fügt eine Dienstzeit hinzu oder ändert die mit der Nummer `zeile`. */
export const speichereZeile = offeneAction({
  input: z.object({
    stand: z.coerce.number().int(),
    zeile: z.union([z.literal(""), nummer]).default(""),
    ...ZEILE,
  }),
  run: ({ stand, zeile: nr, ...roh }, herkunft) => {
    const zeile = bereinige(roh);
    return aendereAuskunft({
      herkunft,
      stand,
      werte: { ...roh, zeile: String(nr) },
      aendere: (inhalt) => {
        const { dienstzeiten } = inhalt.angaben;
        if (nr === "") return mitZeiten(inhalt, [...dienstzeiten, zeile]);
        return nr < dienstzeiten.length ? mitZeiten(inhalt, dienstzeiten.with(nr, zeile)) : null;
      },
      pruefe: (neu) => {
        const { angaben } = neu.inhalt;
        const mehr = angaben.dienstzeiten.length > HOECHSTENS_ZEILEN ? [ZU_VIELE_ZEILEN] : [];
        return [...mehr, ...pruefeZeile(rechtVon(neu), angaben, zeile)];
      },
      weiter: `${WEG[4]}?neu=1`,
    });
  },
});

/** Entfernt eine Dienstzeit; hat ein anderes Fenster die Liste geändert, entfernt es nichts. */
export const entferneZeile = offeneAction({
  input: z.object({ stand: z.coerce.number().int(), entfernen: nummer }),
  run: ({ stand, entfernen: nr }, herkunft) =>
    aendereAuskunft({
      herkunft,
      stand,
      werte: {},
      aendere: (inhalt) => {
        const { dienstzeiten } = inhalt.angaben;
        return nr < dienstzeiten.length ? mitZeiten(inhalt, dienstzeiten.toSpliced(nr, 1)) : null;
      },
      pruefe: () => [],
      weiter: WEG[4],
    }),
});
