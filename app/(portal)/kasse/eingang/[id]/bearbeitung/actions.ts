"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import { notiere, weiseZu } from "@/lib/eingang";
import { ladeMeldung } from "@/lib/meldungen";

const KONTO = z.union([z.literal(""), z.uuid()]).default("");

/** „Zuweisen“, „Mir zuweisen“ und „Abgeben“. */
export const zuweisen = action({
  recht: "eingang:entscheiden",
  input: z
    .object({
      meldung: z.uuid(),
      absicht: z.enum(["zuweisen", "abgeben"]),
      konto: KONTO,
      bisher: KONTO,
    })
    .refine((e) => (e.absicht === "abgeben") === (e.konto === ""), {
      path: ["konto"],
      message: "Wählen Sie die zuständige Person aus.",
    }),
  load: (tx, { meldung }, akteur) => ladeMeldung(tx, akteur, meldung),
  run: async (h) => {
    await weiseZu(h);
    return { weiter: `/kasse/eingang/${h.objekt.id}?zustaendig=1` };
  },
});

/** „Notiz hinzufügen“; auch an einer entschiedenen Meldung. */
export const notizHinzufuegen = action({
  recht: "eingang:entscheiden",
  input: z.object({
    meldung: z.uuid(),
    notiz: z.uuid(),
    text: z
      .string()
      .trim()
      .min(1, "Geben Sie Notiz ein.")
      .max(2000, "Eine Notiz darf höchstens 2.000 Zeichen haben."),
  }),
  load: (tx, { meldung }, akteur) => ladeMeldung(tx, akteur, meldung),
  run: async (h) => {
    await notiere(h);
    return { weiter: `/kasse/eingang/${h.objekt.id}` };
  },
});
