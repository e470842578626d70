"use server";

import { offeneAction } from "@/lib/auth";
import { FEEDBACK } from "../anliegen-schema";
import { sende } from "../anliegen-senden";

/** Sendet Feedback zum Portal; eine Adresse geht nur mit, wenn eine Antwort gewünscht ist. */
export const sendeFeedback = offeneAction({
  input: FEEDBACK,
  run: ({ antwort, email, ...eingabe }, herkunft) =>
    sende("FEEDBACK", { ...eingabe, email: antwort ? email : "" }, herkunft),
});
