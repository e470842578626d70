import { z } from "zod";
import type { Angaben } from "@/lib/versorgungsauskunft";
import { ZUKUNFT, type Zukunft } from "./zukunft";

/** So viele Zeilen nimmt eine Berechnung auf; mehr hat kein Berufsleben. */
export const HOECHSTENS_ZEILEN = 200;

const text = z.string().max(200);
const ZEILE = z.object({ dzs: text, beginn: text, ende: text, tz: text, beschraenkung: text });

const ANGABEN = z.object({
  geburtsdatum: text,
  begruendung: text,
  beamtenkategorie: text,
  ruhestandsgrund: text,
  ersterRuhestandstag: text,
  dienstzeiten: z.array(ZEILE).max(HOECHSTENS_ZEILEN),
  ruhegehaltfaehigeDienstbezuege: text,
  familienzuschlag: text,
  familienzuschlagBetrag: text,
  a4Stufe7: text,
  abschlagsfrei: z.boolean(),
  wechselschichtJahre: text,
  viertesEinstiegsamtOderA14: z.boolean(),
  feuerwehr: text,
}) satisfies z.ZodType<Angaben>;

const INHALT = z.object({
  /** Kennung des Rechtsprofils, nach dem gerechnet wird. */
  recht: z.string().max(20),
  angaben: ANGABEN,
  zukuenfte: z.array(ZUKUNFT).max(4),
  hinweise: z.array(text).max(HOECHSTENS_ZEILEN).default([]),
  personId: z.uuid().nullable().default(null),
});

/** Was zu einer Identifikationsnummer gespeichert ist: nie ein Name, keine Dienststelle. */
export interface Inhalt {
  recht: string;
  angaben: Angaben;
  zukuenfte: readonly Zukunft[];
  /** Was beim Beginn aus einem Lebenslauf nicht übernommen wurde. */
  hinweise: readonly string[];
  /**
   * Kennung der Person, aus deren Lebenslauf sie begann; wer sie ist, erfährt nur, wer sie sehen darf.
   * `null` bei eigenen Angaben.
   */
  personId: string | null;
}

/** @throws Error, wenn der Text nicht aus `schreibeInhalt` stammt */
export const liesInhalt = (roh: string): Inhalt => INHALT.parse(JSON.parse(roh));

export const schreibeInhalt = (inhalt: Inhalt): string => JSON.stringify(inhalt);

/** Neue Berechnung mit den Voreinstellungen der Anleitung; Dienstbezüge stehen leer. */
export function neuerInhalt(recht: string, geburtsdatum: string): Inhalt {
  return {
    recht,
    zukuenfte: [],
    hinweise: [],
    personId: null,
    angaben: {
      geburtsdatum,
      begruendung: "",
      beamtenkategorie: "ALLGEMEIN",
      ruhestandsgrund: "REGELALTERSGRENZE",
      ersterRuhestandstag: "",
      dienstzeiten: [],
      ruhegehaltfaehigeDienstbezuege: "",
      familienzuschlag: "OHNE",
      familienzuschlagBetrag: "",
      a4Stufe7: "",
      abschlagsfrei: false,
      wechselschichtJahre: "",
      viertesEinstiegsamtOderA14: false,
      feuerwehr: "EINSATZ",
    },
  };
}
