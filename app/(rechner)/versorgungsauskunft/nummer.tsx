import { DruckKnopf } from "@/components/ui/druck-knopf";
import { type Auskunftsstand, zeigeNummer } from "@/lib/auskunft";
import { formatDatum } from "@/lib/datum";
import { KopierKnopf } from "./kopier-knopf";

/** Identifikationsnummer groß, zum Abschreiben, Kopieren und Drucken. */
export function Nummernkarte({ stand }: { stand: Auskunftsstand }) {
  const nummer = zeigeNummer(stand.nummer);
  return (
    <section className="karte nummernkarte" aria-labelledby="nummer-titel">
      <h2 id="nummer-titel">Ihre Identifikationsnummer</h2>
      <p className="auskunft-nummer" data-identifikationsnummer>
        {nummer}
      </p>
      <p>
        Mit ihr und Ihrem Geburtsdatum rufen Sie diese Berechnung wieder auf. Gespeichert bis{" "}
        <strong>{formatDatum(stand.gueltigBis)}</strong>; jede Änderung verlängert auf 14 Tage,
        danach wird alles gelöscht.
      </p>
      <div className="knopfleiste nur-mit-skript">
        <KopierKnopf text={nummer} />
        <DruckKnopf />
      </div>
    </section>
  );
}

/** Dasselbe in einer Zeile, für die weiteren Schritte. */
export function Nummernzeile({ stand }: { stand: Auskunftsstand }) {
  return (
    <p className="leise">
      Identifikationsnummer <strong>{zeigeNummer(stand.nummer)}</strong>, gespeichert bis{" "}
      {formatDatum(stand.gueltigBis)}
    </p>
  );
}
