import { PROBLEME } from "@/lib/auth";

/** Was zu tun ist; die Überschrift und der Status stehen bei der Art selbst. */
const RAT: Record<keyof typeof PROBLEME, string> = {
  "anfrage-unlesbar":
    "Prüfen Sie JSON, Adresse und Kopfzeilen; detail nennt die Stelle. Unverändert zu wiederholen hilft nicht.",
  "nicht-angemeldet": "Prüfen Sie den Schlüssel. Er fehlt, ist unbekannt oder widerrufen.",
  "nicht-erlaubt":
    "Der Schlüssel ist abgelaufen, hat einen anderen Zweck, oder Formular und Schnittstelle sind nicht freigegeben.",
  "nicht-gefunden": "Es gibt das nicht, oder es gehört nicht zu Ihrer Organisation.",
  konflikt:
    "Lesen Sie die Person oder die Meldung neu, prüfen Sie die Angaben und senden Sie dann.",
  "schluessel-schon-benutzt": "Nehmen Sie für jede Meldung einen eigenen Idempotency-Key.",
  "zu-gross": "JSON darf 1 MB haben, mit Anhängen zusammen 11 MB.",
  "falscher-inhaltstyp": "Senden Sie application/json oder, mit Anhängen, multipart/form-data.",
  "angaben-ungueltig": "befunde nennt jedes Feld mit Pfad, Regel und Text.",
  "hinweise-offen":
    "Prüfen Sie die Hinweise in befunde und nennen Sie ihre Regeln in hinweise_bestaetigt, wenn die Angaben stimmen.",
  "zu-viele-anfragen":
    "Warten Sie, wie Retry-After sagt, und wiederholen Sie dann dieselbe Anfrage.",
  stoerung:
    "Wiederholen Sie dieselbe Anfrage mit demselben Idempotency-Key später. Bleibt es dabei, nennen Sie der Kasse die anfrage_id.",
};

/** Die Arten von Fehlern; `type` jeder Fehlerantwort zeigt hierher. */
export function Fehlerarten() {
  return (
    <section aria-labelledby="fehler">
      <h2 id="fehler">Fehler</h2>
      <p>
        Jeder Fehler ist ein Objekt <code>Problem</code> nach RFC 9457 mit dem Inhaltstyp{" "}
        <code>application/problem+json</code>. Es ist dann nichts geschehen.
      </p>
      <dl className="beschreibung">
        {Object.entries(PROBLEME).map(([art, { status, titel }]) => (
          <div key={art} id={art}>
            <dt>
              {status} <code>{art}</code>
            </dt>
            <dd>
              {titel}. {RAT[art as keyof typeof PROBLEME]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
