"use server";

import { z } from "zod";
import { alsDatumstext, type Inhalt, stichtag } from "@/lib/auskunft";
import { offeneAction } from "@/lib/auth";
import { aendereAuskunft } from "../aendern";
import { befundeBis, WEG } from "../laufend";

const text = z.string().max(200).default("");
const FELDER = z.object({
  stand: z.coerce.number().int(),
  begruendung: text,
  beamtenkategorie: text,
  ruhestandsgrund: text,
  wechselschichtJahre: text,
  viertesEinstiegsamtOderA14: text,
  feuerwehr: text,
});

/** Wechselt Kategorie oder Grund, passt der bisherige Ruhestandstag selten noch; Schritt 3 fragt neu. */
function uebernimm(inhalt: Inhalt, e: z.output<typeof FELDER>): Inhalt {
  const { angaben } = inhalt;
  const anders =
    angaben.beamtenkategorie !== e.beamtenkategorie ||
    angaben.ruhestandsgrund !== e.ruhestandsgrund;
  return {
    ...inhalt,
    angaben: {
      ...angaben,
      begruendung: alsDatumstext(e.begruendung.trim(), stichtag()),
      beamtenkategorie: e.beamtenkategorie,
      ruhestandsgrund: e.ruhestandsgrund,
      wechselschichtJahre: e.beamtenkategorie === "POLIZEI" ? e.wechselschichtJahre.trim() : "",
      viertesEinstiegsamtOderA14:
        e.beamtenkategorie === "POLIZEI" && e.viertesEinstiegsamtOderA14 === "ja",
      feuerwehr: e.beamtenkategorie === "FEUERWEHR" ? e.feuerwehr : "EINSATZ",
      ersterRuhestandstag: anders ? "" : angaben.ersterRuhestandstag,
    },
  };
}

/** Schritt 2: Begründung, Beamtenkategorie, Ruhestandsgrund. */
export const speichereRahmendaten = offeneAction({
  input: FELDER,
  run: (eingabe, herkunft) => {
    const { stand, ...werte } = eingabe;
    return aendereAuskunft({
      herkunft,
      stand,
      werte,
      aendere: (inhalt) => uebernimm(inhalt, eingabe),
      pruefe: (neu) => befundeBis(neu, 2),
      weiter: WEG[3],
    });
  },
});
