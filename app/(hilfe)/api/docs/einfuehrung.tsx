/** Was jede Anfrage gemeinsam hat, mit Beispielen zum Abschreiben. */
export function Einfuehrung({ adresse }: { adresse: string }) {
  return (
    <section className="fliesstext" aria-labelledby="anmelden">
      <h2 id="anmelden">Anmelden und senden</h2>
      <p>
        Ein Verfahren weist sich mit einem Schlüssel aus, den die Administration im Portal unter
        „Schnittstelle“ anlegt. Cookies gelten hier nie. Alle Adressen beginnen mit{" "}
        <code>{adresse}</code>; Inhalte sind JSON in UTF-8.
      </p>
      <Beispiel titel="Eine Person lesen">{`curl ${adresse}/personen/4342 \\
  -H "Authorization: Bearer $SCHLUESSEL"`}</Beispiel>
      <p>
        Beim Senden nennt die Kopfzeile <code>Idempotency-Key</code> je Meldung einen eigenen Wert.
        Dieselbe Anfrage darf wiederholt werden, etwa nach einem Abbruch der Verbindung: Sie wirkt
        einmal und bekommt dieselbe Antwort. <code>lebenslauf_version</code> ist der Stand, den die
        Person beim Lesen hatte; hat er sich geändert, wird die Meldung abgelehnt.
      </p>
      <Beispiel titel="Eine Beurlaubung senden">{`curl ${adresse}/meldungen/beurlaubung \\
  -H "Authorization: Bearer $SCHLUESSEL" \\
  -H "Idempotency-Key: 7f0c1d1e-1c50-4a6e-9d0e-6a3d1f5f7b11" \\
  -H "Content-Type: application/json" \\
  -d '{"persnr": "4342", "lebenslauf_version": 3, "hinweise_bestaetigt": ["C11"],
       "werte": {"ab": "2027-01-01", "bis": "2027-06-30", "datum": "2026-12-01", "rechtsgrundlage": "10"}}'`}</Beispiel>
      <p>
        Anhänge gehen als <code>multipart/form-data</code>: ein Teil <code>meldung</code> mit
        demselben JSON und je Datei ein Teil <code>anlagen</code>. Die Adresse mit{" "}
        <code>/pruefen</code> am Ende sagt, ob sich eine Meldung senden ließe, ohne sie zu senden.
      </p>
      <p>
        Höchstens 600 Anfragen je Schlüssel und Minute und 50.000 Meldungen je Organisation und Tag.
        Wer mehr sendet, bekommt den Status 429 und wartet so viele Sekunden, wie{" "}
        <code>Retry-After</code> nennt.
      </p>
    </section>
  );
}

function Beispiel({ titel, children }: { titel: string; children: string }) {
  return (
    <figure>
      <figcaption>{titel}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: ein rollender Bereich muss mit Tasten erreichbar sein. */}
      <pre className="quelltext" tabIndex={0}>
        <code>{children}</code>
      </pre>
    </figure>
  );
}
