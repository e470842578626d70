"use server";

import { z } from "zod";
import { type Akteur, action } from "@/lib/auth";
import type { Tx } from "@/lib/db";
import {
  erledigeImKorb,
  ladeNachricht,
  type Nachrichtenansicht,
  notiereImKorb,
  uebernimmImKorb,
  weiseImKorbZu,
} from "@/lib/postfach";
import { postfachHref } from "../../../postfach/adresse";

const FALL = z.object({ nachricht: z.uuid(), version: z.coerce.number().int().min(0) });

/** Nur Nachrichten eines Gruppenpostfachs haben einen Arbeitskorb. */
async function lade(
  tx: Tx,
  { nachricht }: { nachricht: string },
  akteur: Akteur,
): Promise<Nachrichtenansicht | null> {
  const n = await ladeNachricht(tx, akteur, nachricht);
  return n?.gruppe ? n : null;
}
const weg = (n: Nachrichtenansicht) => ({ weiter: `${postfachHref(n.gruppe)}/${n.id}` });

/** „Übernehmen“. */
export const uebernehmen = action({
  recht: "korb:bearbeiten",
  input: FALL,
  load: lade,
  run: async (h) => {
    await uebernimmImKorb(h);
    return weg(h.objekt);
  },
});

/** „Zuweisen“ an eine Person der Gruppe oder zurück an alle. */
export const zuweisen = action({
  recht: "korb:bearbeiten",
  input: FALL.extend({ konto: z.union([z.literal(""), z.uuid()]).default("") }),
  load: lade,
  run: async (h) => {
    await weiseImKorbZu(h);
    return weg(h.objekt);
  },
});

/** „Erledigt“ und „Wieder öffnen“. */
export const erledigen = action({
  recht: "korb:bearbeiten",
  input: FALL.extend({ erledigt: z.enum(["ja", "nein"]).transform((w) => w === "ja") }),
  load: lade,
  run: async (h) => {
    await erledigeImKorb(h);
    return weg(h.objekt);
  },
});

/** „Notiz hinzufügen“. */
export const notizHinzufuegen = action({
  recht: "korb:bearbeiten",
  input: z.object({
    nachricht: z.uuid(),
    text: z
      .string()
      .trim()
      .min(1, "Geben Sie Notiz ein.")
      .max(2000, "Eine Notiz darf höchstens 2.000 Zeichen haben."),
  }),
  load: lade,
  run: async (h) => {
    await notiereImKorb(h);
    return weg(h.objekt);
  },
});
