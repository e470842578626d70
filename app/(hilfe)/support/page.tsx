import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { listKassen } from "@/lib/organisationen";
import { KassenKontakt } from "../kassen-kontakt";

export const metadata: Metadata = { title: "Support" };

export default async function Support() {
  const kassen = await listKassen();
  return (
    <>
      <Seitenkopf titel="Support" einleitung="Sie erfahren hier, wer Ihnen weiterhilft." />
      <section className="fliesstext" aria-labelledby="zugang">
        <h2 id="zugang">Zugang und Berechtigungen</h2>
        <p>
          Nutzerkennung vergessen, Name oder E-Mail-Adresse geändert, Berechtigung fehlt: Wenden Sie
          sich bitte an die Portaladministration Ihrer Organisation. Die Portaladministration selbst
          wendet sich an ihre Kasse.
        </p>
        <p>
          Ein neues Passwort können Sie jederzeit selbst anfordern:{" "}
          <Verweis href="/passwort-vergessen">Passwort vergessen</Verweis>. Nach mehreren
          Fehlversuchen ist die Anmeldung vorübergehend gesperrt. Die Sperre endet von selbst.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="technik">
        <h2 id="technik">Technische Fragen und Störungen</h2>
        <p>
          Antworten auf häufige Fragen finden Sie in den <Verweis href="/faq">FAQ</Verweis>. Bei
          einer Störung schreiben Sie bitte an die E-Mail-Adresse Ihrer Kasse und nennen Sie:
        </p>
        <ul>
          <li>Datum und Uhrzeit,</li>
          <li>die Seite und was Sie dort tun wollten,</li>
          <li>den Fehlercode, wenn einer angezeigt wurde,</li>
          <li>Browser und Gerät.</li>
        </ul>
        <p>
          Bitte senden Sie keine Personendaten und keine Unterlagen zu Anspruchsberechtigten per
          E-Mail. Ihr Passwort und Ihre TAN brauchen wir nie; geben Sie beides nicht weiter.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="fachlich">
        <h2 id="fachlich">Fachliche Fragen</h2>
        <p>
          Für fachliche Fragen stehen Ihnen die Ansprechpersonen Ihrer Kasse zur Verfügung. Zu einer
          gesendeten Meldung nennen Sie bitte die Referenz. Sie steht auf der Quittung.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="kassen">
        <h2 id="kassen">Kontakt zu Ihrer Kasse</h2>
        <KassenKontakt kassen={kassen} />
      </section>
    </>
  );
}
