import { type Codes, formatCode, mitCodes } from "@/lib/codelisten";
import type { IsoDatum } from "@/lib/datum";
import { auswahl, type EinfachesFeld, istPflicht, type Rohwerte } from "@/lib/formulare";
import { Auswahl } from "./auswahl";
import { DatumFeld } from "./datum-feld";
import { Kombinationsfeld } from "./kombinationsfeld";
import { MehrfachAuswahl } from "./mehrfach-auswahl";
import { Mehrzeilig } from "./mehrzeilig";
import { JaNein, Optionen } from "./optionen";
import { TextFeld } from "./text-feld";
import type { FeldAngaben } from "./typen";

/** Bis zu so vielen Möglichkeiten stehen alle offen da, darüber wird gesucht (ux.md 4). */
const HOECHSTENS_OPTIONEN = 7;

export interface FeldEingabeProps {
  /** Name im Formular, in Gruppen der Pfad wie `zulagen.0.art`. */
  name: string;
  feld: EinfachesFeld;
  wert?: string;
  fehler?: string;
  /** Text für ›Bisher: …‹. */
  bisher?: string;
  /** Werte, die Bedingungen und Filter des Felds sehen. */
  rohwerte: Rohwerte;
  heute: IsoDatum;
  /** Was die Kasse über die Codelisten legt. */
  codes?: Codes;
  /** Namen der Mitglieder für Felder, die sie vorschlagen. */
  mitglieder?: readonly string[];
}

/** Das zur Art des Felds passende Eingabefeld; Bedingungen sind hier schon ausgewertet. */
export function FeldEingabe(angaben: FeldEingabeProps) {
  return mitCodes(angaben.codes, () => eingabe(angaben));
}

function eingabe({
  name,
  feld,
  wert,
  fehler,
  bisher,
  rohwerte,
  heute,
  mitglieder = [],
}: FeldEingabeProps) {
  const angaben: FeldAngaben = {
    name,
    label: feld.label,
    pflicht: istPflicht(feld, rohwerte),
    hinweis: feld.hinweis,
    autocomplete: feld.autocomplete,
    steuert: feld.steuert,
    wert,
    fehler,
    bisher,
  };
  switch (feld.art) {
    case "text":
      return (
        <TextFeld
          {...angaben}
          typ={feld.tastatur}
          breite={breiteFuer(feld.max)}
          vorschlaege={feld.vorschlaege === "MITGLIEDER" ? mitglieder : feld.vorschlaege}
        />
      );
    case "mehrzeilig":
      return <Mehrzeilig {...angaben} max={feld.max} />;
    case "datum":
      return <DatumFeld {...angaben} heute={heute} />;
    case "janein":
      return <JaNein {...angaben} />;
    case "zahl":
      return <TextFeld {...angaben} tastatur="decimal" einheit={feld.einheit} breite="kurz" />;
    case "betrag":
      return <TextFeld {...angaben} tastatur="decimal" einheit="€" breite="kurz" />;
    case "code": {
      const Art = artDerWahl(feld, heute);
      return <Art {...angaben} moeglichkeiten={moeglichkeiten(feld, rohwerte, heute)} />;
    }
    case "codes":
      return (
        <MehrfachAuswahl
          {...angaben}
          max={feld.max}
          moeglichkeiten={moeglichkeiten(feld, rohwerte, heute)}
        />
      );
  }
}

type Auswahlfeld = Extract<EinfachesFeld, { art: "code" | "codes" }>;

function moeglichkeiten(feld: Auswahlfeld, rohwerte: Rohwerte, heute: IsoDatum) {
  return auswahl(feld, rohwerte, heute).map(({ code }) => ({
    wert: code,
    text: formatCode(feld.liste, code),
  }));
}

/**
 * Wie aus der Liste gewählt wird. Es hängt nicht von den Angaben ab: Wechselte das Bedienelement beim
 * Ausfüllen, ginge verloren, was darin schon steht. Optionsfelder lassen sich nicht abwählen; wo eine
 * Angabe freiwillig sein kann, steht deshalb eine Auswahlliste.
 */
function artDerWahl(feld: Extract<EinfachesFeld, { art: "code" }>, heute: IsoDatum) {
  if (auswahl(feld, {}, heute).length > HOECHSTENS_OPTIONEN) return Kombinationsfeld;
  return feld.pflicht === true ? Optionen : Auswahl;
}

function breiteFuer(max: number): "kurz" | "mittel" | "voll" {
  if (max <= 12) return "kurz";
  return max <= 40 ? "mittel" : "voll";
}
