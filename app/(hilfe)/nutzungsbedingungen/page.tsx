import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Nutzungsbedingungen" };

export default function Nutzungsbedingungen() {
  return (
    <>
      <Seitenkopf
        titel="Nutzungsbedingungen"
        einleitung="Sie lesen hier, unter welchen Bedingungen Sie das Portal nutzen. Stand: 22.11.2026."
      />
      <section className="fliesstext" aria-labelledby="zweck">
        <h2 id="zweck">1 Zweck und Geltung</h2>
        <p>
          Das Portal {env().PORTAL_NAME} dient dem Austausch zwischen den Versorgungskassen und
          ihren Mitgliedern. Arbeitgeber sehen die bei der Kasse gespeicherten Daten ihrer
          Anspruchsberechtigten, melden Änderungen und tauschen Nachrichten mit der Kasse aus. Die
          Bedingungen gelten für alle Personen mit einem Zugang.
        </p>
      </section>
      <Zugang />
      <Nutzung />
      <section className="fliesstext" aria-labelledby="protokoll">
        <h2 id="protokoll">5 Protokollierung</h2>
        <p>
          Anmeldungen, Einsicht in Personendaten, Meldungen und Entscheidungen werden mit Zeitpunkt
          und Nutzerkonto protokolliert. Näheres steht in den Hinweisen zum Datenschutz.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="verfuegbarkeit">
        <h2 id="verfuegbarkeit">6 Verfügbarkeit</h2>
        <p>
          Ein Anspruch auf ununterbrochene Verfügbarkeit besteht nicht. Fristen gegenüber der Kasse
          bleiben von einer Störung unberührt. Ist das Portal nicht erreichbar, wenden Sie sich
          bitte auf anderem Weg an die Kasse.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="ende">
        <h2 id="ende">7 Sperre und Ende des Zugangs</h2>
        <p>
          Portaladministration und Kasse können einen Zugang sperren oder dauerhaft deaktivieren,
          insbesondere bei Verdacht auf Missbrauch oder wenn die Person ihre Aufgabe abgibt. Eine
          automatische Sperre nach Fehlversuchen endet von selbst.
        </p>
      </section>
      <section className="fliesstext" aria-labelledby="aenderung">
        <h2 id="aenderung">8 Änderung dieser Bedingungen</h2>
        <p>
          Die Kassen können diese Bedingungen ändern, wenn das Recht, die Sicherheit oder neue
          Funktionen es erfordern. Es gilt die Fassung auf dieser Seite.
        </p>
      </section>
    </>
  );
}

function Zugang() {
  return (
    <section className="fliesstext" aria-labelledby="zugang">
      <h2 id="zugang">2 Zugang</h2>
      <ul>
        <li>
          Zugänge der Sachbearbeitung legt die Portaladministration der Organisation an, Zugänge der
          Portaladministration die Kasse. Sie vergeben auch die Berechtigungen.
        </li>
        <li>
          Ein Zugang gehört einer Person. Nutzerkennung, Passwort, TAN und Authenticator-App dürfen
          nicht weitergegeben oder gemeinsam genutzt werden, auch nicht zur Vertretung.
        </li>
        <li>
          Wer vermutet, dass ein anderer die Zugangsdaten kennt, ändert sofort das Passwort und
          unterrichtet die Portaladministration, diese die Kasse.
        </li>
        <li>
          Ändern sich Name, dienstliche E-Mail-Adresse oder Aufgabe, ist die Portaladministration zu
          unterrichten.
        </li>
      </ul>
    </section>
  );
}

function Nutzung() {
  return (
    <>
      <section className="fliesstext" aria-labelledby="pflichten">
        <h2 id="pflichten">3 Umgang mit Daten</h2>
        <ul>
          <li>Das Portal darf nur für dienstliche Aufgaben genutzt werden.</li>
          <li>
            Personendaten dürfen nur eingesehen, gedruckt und gespeichert werden, soweit die Aufgabe
            es erfordert. Ausdrucke und Dateien sind vor fremdem Zugriff zu schützen.
          </li>
          <li>
            Wer den Arbeitsplatz verlässt, meldet sich ab oder sperrt das Gerät. Nach 10 Minuten
            ohne Tätigkeit meldet das Portal automatisch ab.
          </li>
          <li>
            Anhänge müssen frei von Schadprogrammen sein. Erlaubt sind die Formate pdf, jpg, png und
            csv, höchstens 10 Dateien mit zusammen 10 MB.
          </li>
          <li>
            Automatische Abrufe, das Umgehen von Berechtigungen und Eingriffe in den Betrieb sind
            nicht erlaubt.
          </li>
        </ul>
      </section>
      <section className="fliesstext" aria-labelledby="meldungen">
        <h2 id="meldungen">4 Meldungen</h2>
        <p>
          Eine Meldung geht der Kasse mit „Verbindlich absenden“ zu. Die Quittung mit der Referenz
          bestätigt den Eingang, nicht die Richtigkeit. Für vollständige und richtige Angaben ist
          die meldende Organisation verantwortlich. Daten im Lebenslauf ändern sich erst, wenn die
          Kasse die Meldung übernimmt.
        </p>
      </section>
    </>
  );
}
