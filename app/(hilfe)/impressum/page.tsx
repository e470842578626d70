import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { env } from "@/lib/env";
import { listKassen } from "@/lib/organisationen";
import { KassenKontakt } from "../kassen-kontakt";

export const metadata: Metadata = { title: "Impressum" };

export default async function Impressum() {
  const kassen = await listKassen();
  const portal = env().PORTAL_NAME;
  return (
    <>
      <Seitenkopf titel="Impressum" einleitung="Sie erfahren hier, wer dieses Portal anbietet." />
      <section className="fliesstext" aria-labelledby="anbieter">
        <h2 id="anbieter">Anbieter</h2>
        <p>
          {kassen.length > 1
            ? `Das Portal ${portal} ist ein gemeinsames Angebot der folgenden Versorgungskassen. Jede Kasse ist für die Daten und Inhalte ihres Bereichs verantwortlich.`
            : `Das Portal ${portal} ist ein Angebot der folgenden Versorgungskasse.`}
        </p>
        <KassenKontakt kassen={kassen} />
        <p>
          Rechtsform, vertretungsberechtigte Personen und Aufsichtsbehörde einer Kasse stehen im
          Impressum ihrer Internetseite.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="links">
        <h2 id="links">Links auf andere Angebote</h2>
        <p>
          Links auf die Internetseiten der Kassen führen aus dem Portal hinaus. Für den Inhalt
          dieser Seiten sind ihre Anbieter verantwortlich.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="lizenz">
        <h2 id="lizenz">Programm, Schrift und Zeichen</h2>
        <p>
          Das Programm steht unter der Open-Source-Lizenz für die Europäische Union (EUPL), Version
          1.2. Das Portal verwendet die Schrift Source Sans 3 (SIL Open Font License 1.1) und
          Zeichen der Sammlung Lucide (ISC License).
        </p>
      </section>
    </>
  );
}
