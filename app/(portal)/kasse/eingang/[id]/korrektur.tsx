import { Hinweis } from "@/components/ui/hinweis";
import { Verweis } from "@/components/ui/verweis";
import { istWirksam, type Korrektur, type MeldungAnsicht } from "@/lib/meldungen";
import { Angabenvergleich } from "../../../meldungen/[id]/angabenvergleich";

interface KorrekturProps {
  m: MeldungAnsicht;
  korrektur: Korrektur | null;
}

/** Korrektur der Kasse vor der Übernahme: was sich ändert und warum, oder der Weg dahin. */
export function Korrekturabschnitt({ m, korrektur }: KorrekturProps) {
  const weg = `/kasse/eingang/${m.id}/korrigieren`;
  if (!korrektur) {
    return (
      <p className="nicht-drucken">
        <Verweis href={weg}>Angaben vor der Übernahme korrigieren</Verweis>
      </p>
    );
  }
  return (
    <section aria-labelledby="korrektur">
      <h2 id="korrektur">Korrektur der Kasse</h2>
      {istWirksam(korrektur) ? (
        <>
          <Angabenvergleich
            titel="Korrigierte Angaben"
            zeilen={korrektur.aenderungen}
            spalten={["Gemeldet", "Korrigiert"]}
          />
          <p className="freitext">
            <strong>Grund:</strong> {korrektur.grund}
          </p>
          {korrektur.hinweise.length > 0 && (
            <ul>
              {korrektur.hinweise.map((h) => (
                <li key={h.regel}>{h.text}</li>
              ))}
            </ul>
          )}
          <p>Der Arbeitgeber sieht die Korrektur mit ihrem Grund nach der Übernahme.</p>
        </>
      ) : (
        <Hinweis art="warnung" titel="Die Korrektur ist noch nicht fertig">
          {korrektur.veraltet
            ? "Der Arbeitgeber hat inzwischen neue Angaben geantwortet. Bitte prüfen Sie die Korrektur neu."
            : "Bitte prüfen Sie die Korrektur oder verwerfen Sie sie. Bis dahin lässt sich die Meldung nicht übernehmen."}
        </Hinweis>
      )}
      <p className="nicht-drucken">
        <Verweis href={weg}>Korrektur bearbeiten oder verwerfen</Verweis>
      </p>
    </section>
  );
}
