import { Tabelle } from "@/components/tabelle/tabelle";
import { liesFragen } from "@/lib/auszeichnung";
import type { Stimmen } from "@/lib/texte";

interface StimmenlisteProps {
  inhalt: string;
  stimmen: ReadonlyMap<string, Stimmen>;
}

/** Wie hilfreich die Antworten waren; es gibt nur diese Zahlen. */
export function Stimmenliste({ inhalt, stimmen }: StimmenlisteProps) {
  const fragen = liesFragen(inhalt).flatMap((t) => t.fragen);
  const zahl = (id: string): Stimmen => stimmen.get(id) ?? { ja: 0, nein: 0 };
  return (
    <section aria-labelledby="stimmen">
      <h2 id="stimmen">War die Antwort hilfreich?</h2>
      <Tabelle
        beschriftung="Stimmen zu den Antworten"
        spalten={[
          { schluessel: "frage", titel: "Frage", breit: true, zelle: (f) => f.frage },
          { schluessel: "ja", titel: "ja", zahl: true, zelle: (f) => zahl(f.id).ja },
          { schluessel: "nein", titel: "nein", zahl: true, zelle: (f) => zahl(f.id).nein },
        ]}
        zeilen={fragen}
        schluessel={(f) => f.id}
      />
    </section>
  );
}
