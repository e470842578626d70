"use server";

import { z } from "zod";
import { action } from "@/lib/auth";
import {
  ladeSchriftwechsel,
  leiteWeiter,
  notiere,
  setzeStand,
  uebernimm,
  weiseZu,
} from "@/lib/kassenpostfach";

const FALL = z.object({ schriftwechsel: z.uuid(), version: z.coerce.number().int() });
const weg = (id: string) => ({ weiter: `/kasse/postfach/${id}` });

/** „Übernehmen“. */
export const uebernehmen = action({
  recht: "kassenpostfach:bearbeiten",
  input: FALL,
  load: (tx, e, akteur) => ladeSchriftwechsel(tx, akteur, e.schriftwechsel),
  run: async (h) => {
    await uebernimm(h);
    return weg(h.objekt.id);
  },
});

/** „Zuweisen“ an eine Person des Teams oder zurück an alle. */
export const zuweisen = action({
  recht: "kassenpostfach:bearbeiten",
  input: FALL.extend({ konto: z.union([z.literal(""), z.uuid()]).default("") }),
  load: (tx, e, akteur) => ladeSchriftwechsel(tx, akteur, e.schriftwechsel),
  run: async (h) => {
    await weiseZu(h);
    return weg(h.objekt.id);
  },
});

/** „Weiterleiten“ an ein anderes Team; danach ist es vielleicht nicht mehr das eigene. */
export const weiterleiten = action({
  recht: "kassenpostfach:bearbeiten",
  input: FALL.extend({ team: z.string().max(60).default("") }),
  load: (tx, e, akteur) => ladeSchriftwechsel(tx, akteur, e.schriftwechsel),
  run: async (h) => {
    await leiteWeiter(h);
    return { weiter: "/kasse/postfach" };
  },
});

/** „Erledigt“ und „Wieder öffnen“. */
export const standSetzen = action({
  recht: "kassenpostfach:bearbeiten",
  input: FALL.extend({ stand: z.enum(["ERLEDIGT", "OFFEN"]) }),
  load: (tx, e, akteur) => ladeSchriftwechsel(tx, akteur, e.schriftwechsel),
  run: async (h) => {
    await setzeStand(h);
    return weg(h.objekt.id);
  },
});

/** „Notiz hinzufügen“. */
export const notizHinzufuegen = action({
  recht: "kassenpostfach:bearbeiten",
  input: z.object({
    schriftwechsel: z.uuid(),
    text: z
      .string()
      .trim()
      .min(1, "Geben Sie Notiz ein.")
      .max(2000, "Eine Notiz darf höchstens 2.000 Zeichen haben."),
  }),
  load: (tx, e, akteur) => ladeSchriftwechsel(tx, akteur, e.schriftwechsel),
  run: async (h) => {
    await notiere(h);
    return weg(h.objekt.id);
  },
});
