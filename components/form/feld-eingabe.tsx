import { formatCode } from "@/lib/codelisten";
import type { IsoDatum } from "@/lib/datum";
import { auswahl, type EinfachesFeld, istPflicht, type Rohwerte } from "@/lib/formulare";
import { Auswahl } from "./auswahl";
import { DatumFeld } from "./datum-feld";
import { MehrfachAuswahl } from "./mehrfach-auswahl";
import { Mehrzeilig } from "./mehrzeilig";
import { JaNein, Optionen } from "./optionen";
import { TextFeld } from "./text-feld";
import type { FeldAngaben } from "./typen";

/** Bis zu so vielen Möglichkeiten stehen alle offen da (ux.md 4). */
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
}

/** Das zur Art des Felds passende Eingabefeld; Bedingungen sind hier schon ausgewertet. */
export function FeldEingabe({
  name,
  feld,
  wert,
  fehler,
  bisher,
  rohwerte,
  heute,
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
      return <TextFeld {...angaben} breite={breiteFuer(feld.max)} />;
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
      const Art = passtOffen(feld, rohwerte, heute) ? Optionen : Auswahl;
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

/** Optionsfelder lassen sich nicht abwählen; freiwillige Angaben bleiben deshalb Auswahllisten. */
function passtOffen(feld: Auswahlfeld, rohwerte: Rohwerte, heute: IsoDatum): boolean {
  const anzahl = auswahl(feld, rohwerte, heute).length;
  return anzahl <= HOECHSTENS_OPTIONEN && istPflicht(feld, rohwerte);
}

function breiteFuer(max: number): "kurz" | "mittel" | "voll" {
  if (max <= 12) return "kurz";
  return max <= 40 ? "mittel" : "voll";
}
