"use server";

import { z } from "zod";
import { ladePerson } from "@/lib/anspruchsberechtigte";
import { action } from "@/lib/auth";
import { beginneEreignis } from "@/lib/meldungen";

/** „Weiter“: legt die gewählten Formulare als Entwürfe mit den gemeinsamen Angaben an. */
export const beginne = action({
  recht: "meldung:entwerfen",
  input: z.looseObject({ person: z.uuid(), ereignis: z.string().max(40) }),
  load: (tx, { person }, akteur) => ladePerson(tx, akteur, person),
  run: async (h) => ({ weiter: await beginneEreignis(h) }),
});
