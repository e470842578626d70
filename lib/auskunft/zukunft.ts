import { z } from "zod";

const text = z.string().max(60);

/** Eine gedachte Zukunft für den Vergleich: was ab heute anders käme als in den Angaben. */
export const ZUKUNFT = z.object({
  ruhestandsgrund: text,
  ersterRuhestandstag: text,
  /** Teilzeit ab diesem Tag mit diesem Bruch; leer bleibt es bei den Angaben. */
  teilzeitAb: text,
  tz: text,
  /** Beurlaubung ohne Dienstbezüge von bis; leer ohne. */
  urlaubVon: text,
  urlaubBis: text,
});

export type Zukunft = z.infer<typeof ZUKUNFT>;
