/** Welche Daten das Portal verarbeitet; zu ergänzen, wenn eine neue Funktion Daten aufnimmt. */
export function Verarbeitung() {
  return (
    <section className="fliesstext" aria-labelledby="daten">
      <h2 id="daten">Welche Daten das Portal verarbeitet</h2>
      <ul>
        <li>
          <strong>Anspruchsberechtigte:</strong> Personalnummer, Name, Geburtsdatum,
          Beihilfeberechtigung und Lebenslauf, bei aktiven Personen auch Personen- und Kontaktdaten.
          Sie stammen von der Kasse und aus den Meldungen der Arbeitgeber. Ein Arbeitgeber sieht nur
          Personen, die bei ihm beschäftigt sind oder waren, und keine späteren Zeiten bei anderen.
        </li>
        <li>
          <strong>Meldungen und Nachrichten:</strong> Angaben der Formulare, Anhänge, Rückfragen,
          Antworten und Entscheidungen mit Zeitpunkt und Namen der handelnden Person, dazu
          angefangene Entwürfe.
        </li>
        <li>
          <strong>Nutzerkonten:</strong> Name, dienstliche E-Mail-Adresse, Nutzerkennung,
          Berechtigungen, Zeitpunkt der letzten Anmeldung, Zahl der Fehlversuche. Das Passwort ist
          nur als Prüfwert gespeichert, aus dem es sich nicht zurückrechnen lässt.
        </li>
        <li>
          <strong>Versorgungsauskunft:</strong> die Angaben zu einer Berechnung, ohne Namen und
          Dienststelle. Sie liegen verschlüsselt; lesen kann sie nur, wer die Identifikationsnummer
          kennt.
        </li>
        <li>
          <strong>Protokolle:</strong> Zeitpunkt, Nutzerkonto, Vorgang und der auf das Netz gekürzte
          Teil der IP-Adresse. Protokolliert werden Anmeldungen, Einsicht in Personendaten,
          Meldungen, Entscheidungen und das Herunterladen von Dateien. Gegen Missbrauch zählt das
          Portal außerdem Anfragen unter einem Prüfwert der IP-Adresse.
        </li>
      </ul>
    </section>
  );
}

export function Empfaenger() {
  return (
    <section className="fliesstext" aria-labelledby="empfaenger">
      <h2 id="empfaenger">Wer die Daten erhält</h2>
      <p>
        Die Daten erhalten nur die zuständige Kasse und der meldende Arbeitgeber, im Rahmen der
        vergebenen Berechtigungen. Mehrere Kassen nutzen das Portal gemeinsam; keine sieht die Daten
        einer anderen. Das Portal bindet keine Inhalte anderer Anbieter ein. E-Mails des Portals
        enthalten Hinweise, Links oder eine TAN, nie Personendaten von Anspruchsberechtigten.
      </p>
    </section>
  );
}

export function Cookies() {
  return (
    <section className="fliesstext" aria-labelledby="cookies">
      <h2 id="cookies">Cookies</h2>
      <p>
        Das Portal setzt nur Cookies, die für die Anmeldung notwendig sind (§ 25 Abs. 2 Nr. 2
        TDDDG): einen für die Sitzung (höchstens 8 Stunden), einen technischen für den Weg nach der
        Anmeldung (15 Minuten), einen für die angefangene Anmeldung (15 Minuten) und einen beim
        Öffnen eines Links zum Festlegen des Passworts (60 Minuten). Der Rechner Versorgungsauskunft
        setzt einen für die geöffnete Berechnung, bis der Browser geschlossen wird. Sie enthalten
        keine lesbaren Personendaten. Eine Sitzung endet spätestens nach 8 Stunden und nach 10
        Minuten ohne Tätigkeit. Auswertungen des Nutzungsverhaltens finden nicht statt.
      </p>
    </section>
  );
}

export function Speicherdauer() {
  return (
    <section className="fliesstext" aria-labelledby="dauer">
      <h2 id="dauer">Wie lange Daten gespeichert werden</h2>
      <ul>
        <li>
          Entwürfe und ihre Anhänge: bis zum Absenden oder Verwerfen, längstens 60 Tage nach der
          letzten Änderung.
        </li>
        <li>Gespeicherte Filter einer Liste: einen Tag.</li>
        <li>Beendete Sitzungen, angefangene Anmeldungen und Links: einen Tag nach ihrem Ablauf.</li>
        <li>Versorgungsauskunft: 14 Tage ab der letzten Änderung, auf Wunsch sofort gelöscht.</li>
        <li>Inhalt von E-Mails: bis zur Zustellung.</li>
        <li>
          Meldungen, Nachrichten, Lebensläufe und Protokolle: nach den Fristen der zuständigen
          Kasse.
        </li>
      </ul>
    </section>
  );
}
