"use server";

import { action } from "@/lib/auth";
import { bearbeiteKassenbrief, KASSENBRIEF, ladeKassenfall } from "@/lib/kassenpostfach";

/** Jede Schaltfläche der Schreibseite der Kasse. */
export const bearbeite = action({
  recht: "kassenpostfach:bearbeiten",
  input: KASSENBRIEF,
  load: (tx, { antwort }, akteur) => ladeKassenfall(tx, akteur, antwort),
  run: bearbeiteKassenbrief,
});
