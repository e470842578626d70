import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { listKassen } from "@/lib/organisationen";
import { KassenKontakt } from "../kassen-kontakt";
import { Cookies, Empfaenger, Speicherdauer, Verarbeitung } from "./abschnitte";

export const metadata: Metadata = { title: "Datenschutz" };

export default async function Datenschutz() {
  const kassen = await listKassen();
  return (
    <>
      <Seitenkopf
        titel="Hinweise zum Datenschutz"
        einleitung="Sie erfahren hier, welche Daten das Portal wozu verarbeitet und welche Rechte Sie haben."
      />
      <section className="fliesstext" aria-labelledby="verantwortlich">
        <h2 id="verantwortlich">Verantwortliche Stelle</h2>
        <p>
          Verantwortlich im Sinne der Datenschutz-Grundverordnung (DSGVO) ist die für Sie oder Ihre
          Organisation zuständige Kasse. Ihre Datenschutzbeauftragte oder ihren
          Datenschutzbeauftragten erreichen Sie unter derselben Anschrift.
        </p>
        <KassenKontakt kassen={kassen} />
      </section>
      <Verarbeitung />
      <section className="fliesstext" aria-labelledby="grundlage">
        <h2 id="grundlage">Rechtsgrundlage</h2>
        <p>
          Die Kasse verarbeitet die Daten, um ihre gesetzlichen und satzungsmäßigen Aufgaben zu
          erfüllen (Art. 6 Abs. 1 Unterabs. 1 Buchst. c und e DSGVO in Verbindung mit den beamten-,
          versorgungs- und datenschutzrechtlichen Vorschriften des Landes). Besondere Kategorien
          personenbezogener Daten verarbeitet sie nur, soweit diese Vorschriften es zulassen (Art. 9
          Abs. 2 DSGVO). Die Protokolle dienen der Sicherheit der Verarbeitung (Art. 32 DSGVO).
        </p>
      </section>
      <Empfaenger />
      <Cookies />
      <Speicherdauer />
      <section className="fliesstext" aria-labelledby="rechte">
        <h2 id="rechte">Ihre Rechte</h2>
        <p>
          Sie haben nach Maßgabe des Gesetzes das Recht auf Auskunft (Art. 15 DSGVO), Berichtigung
          (Art. 16), Löschung (Art. 17), Einschränkung der Verarbeitung (Art. 18) und Widerspruch
          (Art. 21). Wenden Sie sich dazu bitte an die Kasse. Sie können sich außerdem bei der
          Datenschutzaufsichtsbehörde des Landes beschweren, in dem die Kasse ihren Sitz hat (Art.
          77). Eine automatisierte Entscheidung im Einzelfall findet nicht statt: Über jede Meldung
          entscheidet ein Mensch.
        </p>
      </section>
    </>
  );
}
