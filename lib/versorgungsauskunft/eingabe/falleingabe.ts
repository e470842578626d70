/** Eine Zeile im Fallformat; alle Werte so, wie sie kamen. */
export interface Zeileneingabe {
  dzs?: unknown;
  beginn?: unknown;
  ende?: unknown;
  tz?: unknown;
  beschraenkung?: unknown;
}

/** Eingabe von `gesamt` (versorgungsauskunft.md, Fallformat); Unbekanntes wird übergangen. */
export interface Falleingabe {
  geburtsdatum?: unknown;
  beamtenkategorie?: unknown;
  ruhestandsgrund?: unknown;
  begruendung?: unknown;
  ersterRuhestandstag?: unknown;
  stichtag?: unknown;
  dienstzeiten?: unknown;
  ruhegehaltfaehigeDienstbezuege?: unknown;
  familienzuschlag?: unknown;
  familienzuschlagBetrag?: unknown;
  a4Stufe7?: unknown;
  duStufen?: unknown;
  abschlagsfrei?: unknown;
  altrechtDeckel?: unknown;
  zusatz?: unknown;
}

export const istObjekt = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === "object" && wert !== null && !Array.isArray(wert);
