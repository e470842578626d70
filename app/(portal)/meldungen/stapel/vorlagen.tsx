import { Verweis } from "@/components/ui/verweis";
import type { Formular } from "@/lib/formulare";

/** Leere Tabellen zum Herunterladen, je Formular eine. */
export function Vorlagen({ formulare }: { formulare: readonly Formular[] }) {
  return (
    <section aria-labelledby="vorlagen">
      <h2 id="vorlagen">Vorlagen</h2>
      <p>
        Jede Vorlage nennt unter der Kopfzeile, was in die Spalten gehört und welche Codes gelten.
        Leere Zellen gelten als nicht angegeben; „(löschen)“ löscht bei Personen- und Kontaktdaten
        den gespeicherten Wert.
      </p>
      <ul className="aufzaehlung">
        {formulare.map((f) => (
          <li key={f.id}>
            <Verweis href={`/meldungen/stapel/vorlage/${f.id}`} datei>
              Vorlage „{f.titel}“ (CSV)
            </Verweis>
          </li>
        ))}
      </ul>
    </section>
  );
}
