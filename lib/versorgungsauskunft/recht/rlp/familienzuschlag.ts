import { am } from "../../kalender/datum";
import type { Reihe } from "../datiert";

const HEUTE = "Anlage 7 LBesG (§ 41 Abs. 1 Satz 1 Nr. 1 LBesG)";
const FRUEHER = "Anlage III LBesG (Stufe 1)";

/**
 * Voller Familienzuschlag nach dem ersten Ruhestandstag (versorgungsauskunft.md (k)). Für die Lücken
 * (07/2013 bis 06/2019, 2021 bis 11/2022) liegt kein Betrag vor; sie sind vor dem echten Betrieb aus dem
 * Besoldungsrecht zu füllen. Für A 2 bis A 8 galten bis 2012 111,57 EUR; die Besoldungsgruppe fragt das
 * Programm nicht ab.
 */
export const FAMILIENZUSCHLAG: Reihe<number> = {
  name: "Familienzuschlag",
  einheit: "Cent im Monat",
  werte: [
    { ab: am("2011-04-01"), bis: am("2012-12-31"), wert: 11_719, fundstelle: FRUEHER },
    { ab: am("2013-01-01"), bis: am("2013-06-30"), wert: 6060, fundstelle: FRUEHER },
    { ab: am("2019-07-01"), bis: am("2019-12-31"), wert: 7027, fundstelle: HEUTE },
    { ab: am("2020-01-01"), bis: am("2020-12-31"), wert: 7252, fundstelle: HEUTE },
    { ab: am("2022-12-01"), wert: 7711, fundstelle: HEUTE, hinweis: "P-FORTSCHREIBUNG" },
  ],
};
