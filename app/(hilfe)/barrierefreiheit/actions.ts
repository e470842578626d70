"use server";

import { offeneAction } from "@/lib/auth";
import { BARRIERE } from "../anliegen-schema";
import { sende } from "../anliegen-senden";

/** Meldet eine Barriere; eine Adresse geht nur mit, wenn eine Antwort gewünscht ist. */
export const meldeBarriere = offeneAction({
  input: BARRIERE,
  run: ({ antwort, email, ...eingabe }, herkunft) =>
    sende("BARRIERE", { ...eingabe, email: antwort ? email : "" }, herkunft),
});
