import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { DOWNLOAD, PRINTER } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { stichtag } from "@/lib/auskunft";
import {
  Bezuege,
  Hinweise,
  Rahmen,
  Rechte,
  WeitereErgebnisse,
  Zeitentabelle,
} from "../bericht-anzeige";
import { verlangeBerechnung } from "../bericht-laden";
import { Herkunft } from "../herkunft";
import { rechtVon, WEG } from "../laufend";
import { Nummernkarte } from "../nummer";
import { Schrittweg } from "../schrittweg";
import { StandFeld } from "../stand-feld";
import { speichereBezuege } from "./actions";
import { Bezuegefelder } from "./bezuege-felder";
import { LiveBezuege } from "./live-bezuege";

export const metadata: Metadata = { title: "Ergebnis der Versorgungsauskunft" };

export default async function Ergebnisseite() {
  const { stand, bericht } = await verlangeBerechnung();
  const recht = rechtVon(stand);
  const { angaben } = stand.inhalt;
  return (
    <div className="dienstzeiten ergebnis">
      <FormularRahmen
        key={stand.version}
        action={speichereBezuege}
        warnen={false}
        kopf={
          <>
            <Schrittweg aktuell={5} />
            <Seitenkopf
              titel="Ergebnis"
              einleitung="Ihr Ruhegehaltssatz und Ihre Versorgungsbezüge. Jede Zahl lässt sich bis zur Vorschrift aufklappen."
              aktionen={
                <>
                  <KnopfLink href="/versorgungsauskunft/ergebnis/pdf" datei zeichen={DOWNLOAD}>
                    Berechnung als PDF ausdrucken
                  </KnopfLink>
                  <KnopfLink href="/versorgungsauskunft/ergebnis/druck" zeichen={PRINTER}>
                    Druckansicht
                  </KnopfLink>
                </>
              }
            />
            <Herkunft stand={stand} />
            <Rechte bericht={bericht} />
            <WeitereErgebnisse bericht={bericht} />
          </>
        }
      >
        <StandFeld stand={stand.version} />
        <Bezuegefelder recht={recht} angaben={angaben} />
        <LiveBezuege recht={recht.kennung} stichtag={stichtag()} angaben={angaben} />
      </FormularRahmen>
      {bericht.hatBezuege && (
        <section aria-labelledby="bezuege">
          <h2 id="bezuege">Versorgungsbezüge</h2>
          <Bezuege bericht={bericht} />
        </section>
      )}
      <Hinweise bericht={bericht} />
      <section aria-labelledby="angaben">
        <h2 id="angaben">Ihre Angaben</h2>
        <Rahmen bericht={bericht} />
        <h3>Dienstzeiten</h3>
        <Zeitentabelle bericht={bericht} />
      </section>
      <Nummernkarte stand={stand} />
      <Knopfleiste>
        <KnopfLink href={WEG[4]}>Dienstzeiten ändern</KnopfLink>
        <KnopfLink href="/versorgungsauskunft/vergleich">Vergleichen</KnopfLink>
      </Knopfleiste>
    </div>
  );
}
