import { type Angaben, berechne, RECHTSPROFILE, rechneAngaben } from "@/lib/versorgungsauskunft";
import { type Bericht, schreibeBericht } from "./bericht";
import { neuerInhalt } from "./inhalt";

/** Angaben des Beispiels der Anleitung mit Übergangsrecht: geboren am 06.01.1955, Beamtin seit 1980. */
export const BEISPIEL: Angaben = {
  ...neuerInhalt("rlp", "06.01.1955").angaben,
  begruendung: "01.08.1980",
  ruhestandsgrund: "ANTRAGSALTERSGRENZE",
  ersterRuhestandstag: "01.08.2019",
  dienstzeiten: [
    { dzs: "1301", beginn: "01.08.1980", ende: "31.07.1995", tz: "", beschraenkung: "" },
    { dzs: "1301", beginn: "01.08.1995", ende: "31.07.2019", tz: "13/26,5", beschraenkung: "" },
    { dzs: "1800", beginn: "01.10.1974", ende: "30.09.1978", tz: "", beschraenkung: "" },
  ],
  ruhegehaltfaehigeDienstbezuege: "4500,00",
  familienzuschlag: "HALB",
};

export const UMFELD = { stichtag: "14.09.2016" };

/** Rechnet Angaben und ordnet sie zum Bericht. @throws Error, wenn sich nichts rechnen lässt */
export function berichtVon(angaben: Angaben): Bericht {
  const { fall } = rechneAngaben(RECHTSPROFILE.rlp, angaben, UMFELD);
  if (fall === null) throw new Error("Die Angaben lassen sich nicht rechnen.");
  return schreibeBericht(RECHTSPROFILE.rlp, berechne(RECHTSPROFILE.rlp, fall));
}
