"use server";

import { offeneAction } from "@/lib/auth";
import { SUPPORT } from "../anliegen-schema";
import { sende } from "../anliegen-senden";

/** Sendet eine Anfrage an den Support der Kasse. */
export const sendeSupport = offeneAction({
  input: SUPPORT,
  run: (eingabe, herkunft) => sende("SUPPORT", eingabe, herkunft),
});
