"use client";

/** Unerwarteter Fehler einer Seite; Einzelheiten stehen nur im Log. */
export default function Fehlerseite({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="inhalt">
      <div className="breite">
        <h1>Das hat nicht geklappt.</h1>
        <p>
          Gespeicherte Entwürfe und gesendete Meldungen sind erhalten.
          {error.digest && ` Fehlercode ${error.digest}.`}
        </p>
        <p>
          <button type="button" className="knopf knopf-primaer" onClick={reset}>
            Erneut versuchen
          </button>{" "}
          <a href="/support">Support</a>
        </p>
      </div>
    </main>
  );
}
