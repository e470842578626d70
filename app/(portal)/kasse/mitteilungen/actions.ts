"use server";

import { z } from "zod";
import { action, type Objekt } from "@/lib/auth";
import { parseDatum } from "@/lib/datum";
import { ladeMitteilung, loescheMitteilung, speichereMitteilung } from "@/lib/mitteilungen";
import { heute } from "@/lib/uhr";

/** Ein Tag, leer oder wie getippt; ab 0 Uhr deutscher Zeit, `ende` bis 24 Uhr. */
const tag = (label: string, ende: boolean) =>
  z
    .string()
    .max(20)
    .default("")
    .transform((text, k) => {
      if (!text.trim()) return null;
      const d = parseDatum(text, heute());
      if (!d.ok) {
        k.addIssue({
          code: "custom",
          message: `${label}: Geben Sie ein Datum wie 01.04.2026 ein.`,
        });
        return z.NEVER;
      }
      return mitternacht(d.wert, ende ? 1 : 0);
    });

/** Mitternacht in Europe/Berlin; die Abweichung von UTC folgt der Jahreszeit. */
function mitternacht(datum: string, plusTage: number): Date {
  const utc = new Date(`${datum}T00:00:00Z`);
  utc.setUTCDate(utc.getUTCDate() + plusTage);
  const stunde = Number(
    new Intl.DateTimeFormat("de-DE", {
      timeZone: "Europe/Berlin",
      hour: "2-digit",
      hourCycle: "h23",
    })
      .format(utc)
      .slice(0, 2),
  );
  return new Date(utc.getTime() - stunde * 3_600_000);
}

const liste = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((werte) => [werte].flat().filter(Boolean));

/** Mitteilung anlegen oder ändern. */
export const speichere = action({
  recht: "mitteilung:bearbeiten",
  input: z
    .object({
      mitteilung: z.union([z.literal(""), z.uuid()]).default(""),
      version: z.coerce.number().int().default(0),
      art: z.enum(["info", "warnung"], { error: "Wählen Sie Art aus." }),
      titel: z
        .string()
        .trim()
        .min(1, "Geben Sie Titel ein.")
        .max(120, "Der Titel darf höchstens 120 Zeichen haben."),
      text: z
        .string()
        .trim()
        .min(1, "Geben Sie Text ein.")
        .max(1000, "Der Text darf höchstens 1.000 Zeichen haben."),
      klassen: liste.pipe(z.array(z.enum(["S", "X", "K"]))),
      mitglieder: liste.pipe(z.array(z.uuid()).max(5000)),
      von: tag("Von", false),
      bis: tag("Bis", true),
    })
    .refine((e) => !e.von || !e.bis || e.von < e.bis, {
      path: ["bis"],
      message: "„Bis“ darf nicht vor „Von“ liegen.",
    }),
  load: async (tx, { mitteilung }, akteur): Promise<Objekt | null> =>
    mitteilung ? ladeMitteilung(tx, akteur, mitteilung) : akteur,
  run: async (h) => {
    const von = h.eingabe.von ?? mitternacht(heute(), 0);
    await speichereMitteilung({ ...h, eingabe: { ...h.eingabe, von } });
    return { weiter: "/kasse/mitteilungen?gespeichert=1" };
  },
});

/** Mitteilung löschen. */
export const loesche = action({
  recht: "mitteilung:bearbeiten",
  input: z.object({ mitteilung: z.uuid() }),
  load: (tx, { mitteilung }, akteur) => ladeMitteilung(tx, akteur, mitteilung),
  run: async (h) => {
    await loescheMitteilung(h);
    return { weiter: "/kasse/mitteilungen" };
  },
});
