import { Tabelle } from "@/components/tabelle/tabelle";
import { Plakette } from "@/components/ui/plakette";
import type { Festlegung, Formularfrist } from "@/lib/bearbeitungsfristen";
import { formatDatum, formatZeitpunkt } from "@/lib/datum";

const tage = (n: number) => (n === 1 ? "1 Arbeitstag" : `${n} Arbeitstage`);

/** Fristen, die heute gelten, mit allen Festlegungen je Formular. */
export function Fristentabelle({ fristen }: { fristen: readonly Formularfrist[] }) {
  return (
    <Tabelle<Formularfrist>
      beschriftung="Geltende Fristen"
      schluessel={(f) => f.formular}
      zeilen={fristen}
      spalten={[
        { schluessel: "formular", titel: "Formular", breit: true, zelle: (f) => f.titel },
        { schluessel: "gelb", titel: "Gelb ab", zelle: (f) => tage(f.gelbTage) },
        { schluessel: "faellig", titel: "Fällig nach", zelle: (f) => tage(f.faelligTage) },
        {
          schluessel: "herkunft",
          titel: "Festlegungen",
          breit: true,
          zelle: (f) =>
            f.festlegungen.length === 0 ? (
              <Plakette>Vorgabe des Portals</Plakette>
            ) : (
              <ul>
                {f.festlegungen.map((e) => (
                  <li key={e.id}>{nenne(e)}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

const nenne = (f: Festlegung) =>
  `ab ${formatDatum(f.gueltigAb)}: gelb ab ${f.gelbTage}, fällig nach ${f.faelligTage}; ${f.urheber}, ${formatZeitpunkt(f.angelegtAm)}`;
