import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { env } from "@/lib/env";
import { listKassen } from "@/lib/organisationen";
import { KassenKontakt } from "../kassen-kontakt";

export const metadata: Metadata = { title: "Barrierefreiheit" };

export default async function Barrierefreiheit() {
  const kassen = await listKassen();
  return (
    <>
      <Seitenkopf
        titel="Erklärung zur Barrierefreiheit"
        einleitung="Sie erfahren hier, wie zugänglich das Portal ist und wie Sie eine Barriere melden."
      />
      <section className="fliesstext" aria-labelledby="stand">
        <h2 id="stand">Stand der Vereinbarkeit</h2>
        <p>
          Diese Erklärung gilt für das Portal {env().PORTAL_NAME}. Maßstab sind die
          Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) oder die entsprechende Regelung
          des Landes, die Norm EN 301 549 und die Web Content Accessibility Guidelines (WCAG) 2.2,
          Stufe AA. Das Portal ist mit diesen Anforderungen teilweise vereinbar. Die Ausnahmen
          stehen im folgenden Abschnitt.
        </p>
      </section>
      <Ausnahmen />
      <section className="fliesstext" aria-labelledby="erstellung">
        <h2 id="erstellung">Erstellung dieser Erklärung</h2>
        <p>
          Diese Erklärung wurde am 22.11.2026 erstellt. Sie beruht auf einer Selbstbewertung mit
          automatischen Prüfungen im Browser. Sie wird jährlich und bei wesentlichen Änderungen
          überprüft.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="melden">
        <h2 id="melden">Barriere melden</h2>
        <p>
          Sind Sie auf eine Barriere gestoßen oder brauchen Sie einen Inhalt in einer anderen Form?
          Schreiben Sie bitte an Ihre Kasse. Nennen Sie die Seite und beschreiben Sie, was nicht
          geht. Sie erhalten spätestens innerhalb eines Monats eine Antwort.
        </p>
        <KassenKontakt kassen={kassen} />
      </section>
      <section className="fliesstext" aria-labelledby="durchsetzung">
        <h2 id="durchsetzung">Durchsetzung und Schlichtung</h2>
        <p>
          Sind Sie mit der Antwort nicht zufrieden oder bleibt sie aus, können Sie sich an die
          Durchsetzungs- oder Ombudsstelle des Landes wenden, in dem Ihre Kasse ihren Sitz hat. Das
          Verfahren ist für Sie kostenlos. Die Anschrift nennt Ihnen Ihre Kasse.
        </p>
      </section>
    </>
  );
}

function Ausnahmen() {
  return (
    <section className="fliesstext" aria-labelledby="ausnahmen">
      <h2 id="ausnahmen">Inhalte, die noch nicht barrierefrei sind</h2>
      <ul>
        <li>
          PDF-Dateien, die das Portal erzeugt, sind nicht ausgezeichnet: Ein Vorleseprogramm erkennt
          darin keine Überschriften und Tabellen. Jede dieser Dateien gibt es mit demselben Inhalt
          als Seite im Portal; bitte nutzen Sie diese Seite.
        </li>
        <li>
          Anhänge gibt das Portal mit unverändertem Inhalt weiter. Ob sie barrierefrei sind, hängt
          von der Person ab, die sie erstellt hat.
        </li>
        <li>
          Der Text in <Verweis href="/leichte-sprache">Leichter Sprache</Verweis> wurde noch nicht
          von einer Prüfgruppe gelesen. Videos in{" "}
          <Verweis href="/gebaerdensprache">Deutscher Gebärdensprache</Verweis> fehlen noch.
        </li>
        <li>
          Prüfungen mit Vorleseprogrammen durch Menschen stehen noch aus. Es kann Mängel geben, die
          automatische Prüfungen nicht finden.
        </li>
      </ul>
    </section>
  );
}
