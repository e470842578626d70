import type { FormAktion } from "./typen";

/** Für Aktionen, die immer weiterleiten: Ihren Zustand braucht niemand, und React verwirft ihn. */
export const ohneZustand = (aktion: FormAktion): ((daten: FormData) => Promise<void>) =>
  aktion.bind(null, {}) as (daten: FormData) => Promise<unknown> as (
    daten: FormData,
  ) => Promise<void>;
