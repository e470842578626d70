"use server";

import { action } from "@/lib/auth";
import { BRIEFEINGABE, bearbeiteBrief, ladeSchreibfall } from "@/lib/postfach";
import { gruppeAus } from "../../navigation";
import { briefwege } from "./wege";

/** Jede Schaltfläche der Schreibseite: senden, Vorschau, speichern, Anhang ändern, verwerfen. */
export const bearbeite = action({
  recht: "nachricht:schreiben",
  input: BRIEFEINGABE,
  load: (tx, { gruppe, antwort }, akteur) => {
    const ziel = gruppe ? gruppeAus(gruppe) : null;
    return gruppe && !ziel ? null : ladeSchreibfall(tx, akteur, ziel, antwort);
  },
  run: (h) => bearbeiteBrief(h, briefwege(h.objekt)),
});
