import { z } from "zod";
import { ANLAGEN } from "@/lib/meldungen";

/** Was jede Schaltfläche einer Formularseite neben den Feldern sendet, gleich wer sie ausfüllt. */
export const FORMULAREINGABE = {
  absicht: z.string().max(120).default("pruefen"),
  lebenslaufVersion: z.coerce.number().int().min(0).optional(),
  geoeffnet: z.coerce.date().optional().catch(undefined),
  anlagen: ANLAGEN,
};
