import { Blaettern } from "@/components/tabelle/blaettern";
import { Tabelle } from "@/components/tabelle/tabelle";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import type { Akteur } from "@/lib/auth";
import { BEDINGUNGEN, listZustimmungen, type Zustimmungszeile } from "@/lib/bedingungen";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { textseite } from "@/lib/textseiten";
import { blaetternVon, liesSeitenwahl, type Seitenparameter } from "../../seitenwahl";

interface ZustimmungslisteProps {
  akteur: Akteur;
  weg: string;
  parameter: Seitenparameter;
}

/** Wer welcher Fassung zugestimmt hat: die eigenen Nutzer:innen, für die Kasse alle Konten. */
export async function Zustimmungsliste({ akteur, weg, parameter }: ZustimmungslisteProps) {
  const { seite, groesse } = liesSeitenwahl(parameter, akteur.proSeite);
  const { zeilen, gesamt } = await withTenant(akteur, (tx) =>
    listZustimmungen(tx, akteur, seite, groesse),
  );
  const spalten = [
    { schluessel: "name", titel: "Name", zelle: (z: Zustimmungszeile) => z.name },
    { schluessel: "kennung", titel: "Nutzerkennung", zelle: (z: Zustimmungszeile) => z.kennung },
    ...(akteur.klasse === "K"
      ? [
          {
            schluessel: "organisation",
            titel: "Organisation",
            zelle: (z: Zustimmungszeile) => z.organisation,
          },
        ]
      : []),
    ...BEDINGUNGEN.map((b) => ({
      schluessel: b,
      titel: textseite(b)?.name ?? b,
      zelle: (z: Zustimmungszeile) => nenne(z, b),
    })),
  ];
  return (
    <>
      <Seitenkopf
        titel="Zustimmungen"
        einleitung="Sie sehen hier, wer welcher Fassung der Bedingungen wann zugestimmt hat."
      />
      <Tabelle
        beschriftung="Zustimmungen zu den Bedingungen"
        spalten={spalten}
        zeilen={zeilen}
        schluessel={(z) => z.id}
        gesamt={gesamt}
        leer={<Leer grund="Es gibt noch keine Konten." />}
      />
      {gesamt > 0 && (
        <Blaettern {...blaetternVon(weg, { seite, gesamt, anzahl: zeilen.length, groesse })} />
      )}
    </>
  );
}

function nenne({ zuletzt }: Zustimmungszeile, seite: string): string {
  const letzte = zuletzt.find((e) => e.seite === seite);
  if (!letzte) return "noch nicht";
  const was = letzte.fassung === 0 ? "erste Fassung" : `Fassung ${letzte.fassung}`;
  return `${was}, ${formatZeitpunkt(letzte.am)}`;
}
