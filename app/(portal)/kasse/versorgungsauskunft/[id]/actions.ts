"use server";

import { z } from "zod";
import { ladeRechtsprofil } from "@/lib/auskunft";
import { action } from "@/lib/auth";
import { beginneLauf } from "@/lib/massenlauf";
import { ladeOrganisation } from "@/lib/organisationen";

const OHNE_RECHT = {
  zustand: {
    titel: "Keine Berechnung möglich",
    meldung: "Für Ihre Kasse ist kein Versorgungsrecht gewählt, nach dem der Rechner rechnen kann.",
  },
};

/** Lässt alle Aktiven der Organisation rechnen; ein zweiter Klick findet den laufenden Lauf. */
export const beginne = action({
  recht: "massenlauf:starten",
  input: z.object({ organisation: z.uuid() }),
  load: (tx, { organisation }, { kasseId }) => ladeOrganisation(tx, kasseId, organisation),
  run: async ({ tx, akteur, objekt, audit }) => {
    const recht = await ladeRechtsprofil(tx, akteur.kasseId);
    if (recht === null) return OHNE_RECHT;
    const lauf = await beginneLauf(tx, akteur, objekt.id, recht);
    if (lauf !== null)
      audit({ aktion: "massenlauf.starten", objektArt: "massenlauf", objektId: lauf });
    return { weiter: `/kasse/versorgungsauskunft/${objekt.id}` };
  },
});
