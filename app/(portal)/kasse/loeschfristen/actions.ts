"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import { setzeFrist, zaehleFaellige } from "@/lib/loeschfristen";

const GRENZE = "Geben Sie eine Zahl zwischen 1 und 120 ein, zum Beispiel 12.";

const ZAHL = new Intl.NumberFormat("de-DE");

/** Aufbewahrung von Nachrichten in Monaten; mit `probe` wird nur gezählt. */
export const speichere = action({
  recht: "loeschfrist:aendern",
  input: z.object({
    absicht: z.enum(["speichern", "probe"]).default("speichern"),
    monate: z.coerce.number(GRENZE).int(GRENZE).min(1, GRENZE).max(120, GRENZE),
  }),
  load: (_tx, _eingabe, akteur) => akteur,
  run: async (h) => {
    const { absicht, monate } = h.eingabe;
    const anzahl = await zaehleFaellige(h.tx, h.akteur, monate);
    const folge =
      anzahl === 1
        ? "wird eine Nachricht gelöscht"
        : `werden ${anzahl === 0 ? "keine" : ZAHL.format(anzahl)} Nachrichten gelöscht`;
    if (absicht === "probe")
      return {
        zustand: {
          erfolg: `Probelauf: Mit dieser Frist ${folge}, sobald sie gilt. Gespeichert ist noch nichts.`,
        },
      };
    await setzeFrist(h);
    return { zustand: { erfolg: `Gespeichert. Beim nächsten Lauf ${folge}.` } };
  },
});
