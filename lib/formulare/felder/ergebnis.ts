import type { IsoDatum } from "@/lib/lebenslauf";
import type { EinfachesFeld, Rohwerte, Wert } from "../typen";

/** Ein gelesener Rohwert oder der Text, der am Feld steht. */
export type Gelesen<T extends Wert = Wert> = { wert: T } | { fehler: string };

/** Was das Lesen eines Felds außer seinem Rohwert wissen darf. */
export interface Umfeld {
  heute: IsoDatum;
  /** Rohwerte, gegen die Bedingungen und Filter des Felds laufen. */
  werte: Rohwerte;
}

/** Das Feld einer Art. */
export type FeldVon<A extends EinfachesFeld["art"]> = Extract<EinfachesFeld, { art: A }>;
