"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import { parseDatum } from "@/lib/datum";
import { ladeBearbeitung, veroeffentliche } from "@/lib/texte";
import { heute } from "@/lib/uhr";

/** Ein Tag wie getippt; leer wird `null`. */
const tag = (label: string) =>
  z
    .string()
    .max(20)
    .transform((text, k) => {
      if (!text.trim()) return null;
      const d = parseDatum(text, heute());
      if (d.ok) return d.wert;
      k.addIssue({ code: "custom", message: `${label}: Geben Sie ein Datum wie 01.04.2026 ein.` });
      return z.NEVER;
    });

/** Entwurf als neue Fassung veröffentlichen. */
export const veroeffentlicheText = action({
  recht: "texte:bearbeiten",
  input: z.object({
    seite: z.string().max(40),
    version: z.coerce.number().int().min(1),
    anlass: z
      .string()
      .trim()
      .min(1, "Geben Sie ein, was sich geändert hat.")
      .max(200, "Höchstens 200 Zeichen sind möglich."),
    gueltigAb: tag("Gültig ab").pipe(z.string("Geben Sie Gültig ab ein.")),
    zustimmung: z.string().max(5).default(""),
    zustimmungBis: tag("Aufschieben möglich bis").default(null),
  }),
  load: (tx, { seite }, akteur) => ladeBearbeitung(tx, akteur, seite),
  run: async (h) => {
    const zustimmung = h.eingabe.zustimmung !== "";
    const zustimmungBis = zustimmung ? h.eingabe.zustimmungBis : null;
    await veroeffentliche({ ...h, eingabe: { ...h.eingabe, zustimmung, zustimmungBis } });
    return { weiter: `/kasse/texte?veroeffentlicht=${h.objekt.seite}` };
  },
});
