import type { Metadata } from "next";
import { DruckKnopf } from "@/components/ui/druck-knopf";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { DOWNLOAD } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { zeigeNummer } from "@/lib/auskunft";
import { formatDatum, formatZeitpunkt } from "@/lib/datum";
import { jetzt } from "@/lib/uhr";
import {
  Bezuege,
  Hinweise,
  Rahmen,
  Rechte,
  WeitereErgebnisse,
  Zeitentabelle,
} from "../../bericht-anzeige";
import { verlangeBerechnung } from "../../bericht-laden";

export const metadata: Metadata = { title: "Versorgungsauskunft, Druckansicht" };

/** Dieselben Inhalte wie das PDF als Seite: alles aufgeklappt, barrierefrei, zum Drucken. */
export default async function Druckseite() {
  const { stand, bericht } = await verlangeBerechnung();
  return (
    <div className="dienstzeiten">
      <Seitenkopf
        davor={<Verweis href="/versorgungsauskunft/ergebnis">Zurück zum Ergebnis</Verweis>}
        titel="Versorgungsauskunft"
        einleitung={`Erstellt am ${formatZeitpunkt(jetzt())}. Identifikationsnummer ${zeigeNummer(stand.nummer)}, gespeichert bis ${formatDatum(stand.gueltigBis)}.`}
      />
      <Knopfleiste>
        <DruckKnopf />
        <KnopfLink href="/versorgungsauskunft/ergebnis/pdf" datei zeichen={DOWNLOAD}>
          Berechnung als PDF ausdrucken
        </KnopfLink>
      </Knopfleiste>
      <section aria-labelledby="rahmen">
        <h2 id="rahmen">Rahmendaten</h2>
        <Rahmen bericht={bericht} />
      </section>
      <section aria-label="Ruhegehaltssatz">
        <Rechte bericht={bericht} offen />
        <WeitereErgebnisse bericht={bericht} offen />
      </section>
      {bericht.hatBezuege && (
        <section aria-labelledby="bezuege">
          <h2 id="bezuege">Versorgungsbezüge</h2>
          <Bezuege bericht={bericht} offen />
        </section>
      )}
      <section aria-labelledby="zeiten">
        <h2 id="zeiten">Dienstzeiten</h2>
        <Zeitentabelle bericht={bericht} offen />
      </section>
      <Hinweise bericht={bericht} />
    </div>
  );
}
