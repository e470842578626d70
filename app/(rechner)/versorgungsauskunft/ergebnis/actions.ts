"use server";

import { z } from "zod";
import { type Inhalt, umfeld } from "@/lib/auskunft";
import { offeneAction } from "@/lib/auth";
import { type Befund, type Rechtsprofil, rechneAngaben } from "@/lib/versorgungsauskunft";
import { aendereAuskunft } from "../aendern";
import { rechtVon } from "../laufend";
import { betragAusTabelle } from "./tabellenwahl";

const text = z.string().max(200).default("");
const FELDER = z.object({
  stand: z.coerce.number().int(),
  absicht: text,
  ruhegehaltfaehigeDienstbezuege: text,
  familienzuschlag: text,
  familienzuschlagBetrag: text,
  a4Stufe7: text,
  besoldung: text,
  zuschlagstabelle: text,
});
type Eingabe = z.output<typeof FELDER>;

/** „Beträge übernehmen“ setzt die gewählten Tabellenwerte ein; danach sind sie frei zu ändern. */
function uebernimm(inhalt: Inhalt, e: Eingabe): Inhalt {
  const ausTabelle = e.absicht === "uebernehmen";
  return {
    ...inhalt,
    angaben: {
      ...inhalt.angaben,
      ruhegehaltfaehigeDienstbezuege:
        (ausTabelle && betragAusTabelle(e.besoldung)) || e.ruhegehaltfaehigeDienstbezuege.trim(),
      familienzuschlag: e.familienzuschlag,
      familienzuschlagBetrag:
        (ausTabelle && betragAusTabelle(e.zuschlagstabelle)) || e.familienzuschlagBetrag.trim(),
      a4Stufe7: e.a4Stufe7.trim(),
    },
  };
}

const BETRAEGE: ReadonlySet<string> = new Set([
  ...["ruhegehaltfaehigeDienstbezuege", "familienzuschlag"],
  ...["familienzuschlagBetrag", "a4Stufe7"],
]);

const pruefeBetraege = (recht: Rechtsprofil, inhalt: Inhalt): Befund[] =>
  rechneAngaben(recht, inhalt.angaben, umfeld()).befunde.filter(({ feld }) => BETRAEGE.has(feld));

/** Dienstbezüge und Familienzuschlag für die Versorgungsbezüge. */
export const speichereBezuege = offeneAction({
  input: FELDER,
  run: (eingabe, herkunft) => {
    const { stand, absicht: _, ...werte } = eingabe;
    return aendereAuskunft({
      herkunft,
      stand,
      werte,
      aendere: (inhalt) => uebernimm(inhalt, eingabe),
      pruefe: (neu) => pruefeBetraege(rechtVon(neu), neu.inhalt),
      weiter: "/versorgungsauskunft/ergebnis?bezuege=1",
    });
  },
});
