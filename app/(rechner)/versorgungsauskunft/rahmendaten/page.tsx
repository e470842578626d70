import type { Metadata } from "next";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { JaNein, Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { FEUERWEHR_TEXT, stichtag } from "@/lib/auskunft";
import { formatDatum } from "@/lib/datum";
import {
  type Angaben,
  alsText,
  begruendungsspanne,
  MELDUNGEN,
  parseTag,
  type Rechtsprofil,
} from "@/lib/versorgungsauskunft";
import { rechtVon, verlangeSchritte, WEG } from "../laufend";
import { Nummernkarte } from "../nummer";
import { Schrittweg } from "../schrittweg";
import { StandFeld } from "../stand-feld";
import { speichereRahmendaten } from "./actions";

export const metadata: Metadata = { title: "Schritt 2 - Rahmendaten" };

/** Spanne der Begründung, wie sie neben dem Feld steht. */
function begruendungshinweis(recht: Rechtsprofil, { geburtsdatum }: Angaben): string {
  const [geburt, tag] = [parseTag(geburtsdatum), parseTag(formatDatum(stichtag()))];
  if (geburt === null || tag === null) return "";
  const { von, bis } = begruendungsspanne(recht, geburt, tag);
  return `(${alsText(von)} - ${alsText(bis)})`;
}

const alsWahl = (
  liste: readonly {
    code: string;
    bezeichnung: string;
    erlaeuterung: readonly string[];
    fundstelle: string;
  }[],
) =>
  liste.map(({ code, bezeichnung, erlaeuterung, fundstelle }) => ({
    wert: code,
    text: bezeichnung,
    hinweis: [...erlaeuterung, `(${fundstelle})`].join(" "),
  }));

export default async function Rahmendatenschritt({
  searchParams,
}: {
  searchParams: Promise<{ grund?: string }>;
}) {
  const { grund } = await searchParams;
  const stand = await verlangeSchritte(1);
  const recht = rechtVon(stand);
  const { angaben } = stand.inhalt;
  return (
    <div className="schmal">
      <FormularRahmen
        key={stand.version}
        action={speichereRahmendaten}
        kopf={
          <>
            <Schrittweg aktuell={2} />
            {grund === "zuerst" && <Hinweis>Bitte ergänzen Sie zuerst diese Angaben.</Hinweis>}
            <Seitenkopf
              titel="Schritt 2 - Rahmendaten"
              einleitung="Angaben zum Beamtenverhältnis, aus dem Sie in den Ruhestand gehen. Alle Felder sind Pflichtfelder, wenn nichts anderes dabeisteht."
            />
            <Nummernkarte stand={stand} />
          </>
        }
      >
        <StandFeld stand={stand.version} />
        <DatumFeld
          name="begruendung"
          label="Begründung des Beamtenverhältnisses:"
          pflicht
          heute={stichtag()}
          formtext={MELDUNGEN["V-DATUM"]}
          wert={angaben.begruendung}
          hinweis={`${begruendungshinweis(recht, angaben)} Gemeint ist das Beamtenverhältnis, aus dem Sie in den Ruhestand treten.`}
        />
        <Optionen
          name="beamtenkategorie"
          label="Beamtenkategorie:"
          pflicht
          hinweis="Entscheidet nur, welche gesetzliche Altersgrenze gilt."
          wert={angaben.beamtenkategorie}
          moeglichkeiten={alsWahl(recht.kategorien)}
        />
        <Zusatz angaben={angaben} />
        <Optionen
          name="ruhestandsgrund"
          label="Ruhestandsgrund:"
          pflicht
          hinweis="Den Grund bestimmt Ihre personalverwaltende Dienststelle. Hier steht nur eine Kurzfassung."
          wert={angaben.ruhestandsgrund}
          moeglichkeiten={alsWahl(recht.gruende)}
        />
        <p>
          <Verweis href="/versorgungsauskunft/altersgrenzen">
            Alle Altersgrenzen nach Jahrgang und Kategorie
          </Verweis>
        </p>
        <Knopfleiste>
          <KnopfLink href={WEG[1]}>Zurück</KnopfLink>
          <SendeKnopf>Weiter</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}

/** Zusätzliche Fragen; ein Stil zeigt sie nur zur gewählten Kategorie, auch ohne Skript. */
function Zusatz({ angaben }: { angaben: Angaben }) {
  return (
    <>
      <div className="feldgruppe zusatz zusatz-polizei">
        <TextFeld
          name="wechselschichtJahre"
          label="Volle Jahre im Wechselschichtdienst:"
          breite="kurz"
          tastatur="numeric"
          wert={angaben.wechselschichtJahre}
          hinweis="Freiwillig. Auch Mobiles und Spezialeinsatzkommando, Hubschrauberstaffel; je Kind bis zu drei Jahre."
        />
        <JaNein
          name="viertesEinstiegsamtOderA14"
          label="Viertes Einstiegsamt oder mindestens A 14:"
          wert={angaben.viertesEinstiegsamtOderA14 ? "ja" : "nein"}
        />
      </div>
      <div className="feldgruppe zusatz zusatz-feuerwehr">
        <Optionen
          name="feuerwehr"
          label="Verwendung bei der Feuerwehr:"
          wert={angaben.feuerwehr}
          moeglichkeiten={Object.entries(FEUERWEHR_TEXT).map(([wert, text]) => ({ wert, text }))}
        />
      </div>
    </>
  );
}
