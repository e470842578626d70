import type { Metadata } from "next";
import { Blaettern } from "@/components/tabelle/blaettern";
import { Schnellfilter } from "@/components/tabelle/schnellfilter";
import { Tabelle } from "@/components/tabelle/tabelle";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { type Anliegen, ARTEN, listAnliegen } from "@/lib/anliegen";
import { requireRecht } from "@/lib/auth";
import { formatDatum, formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { blaetternVon, liesSeitenwahl, type Seitenparameter, textAus } from "../../seitenwahl";

export const metadata: Metadata = { title: "Anliegen" };

const SPALTEN = [
  { schluessel: "am", titel: "Eingang", zelle: (a: Anliegen) => formatZeitpunkt(a.am) },
  { schluessel: "art", titel: "Art", zelle: (a: Anliegen) => ARTEN[a.art].name },
  { schluessel: "thema", titel: "Betreff", breit: true, zelle: (a: Anliegen) => a.thema },
  { schluessel: "referenz", titel: "Referenz", zelle: (a: Anliegen) => a.referenz },
  {
    schluessel: "bis",
    titel: "Antwort bis",
    zelle: (a: Anliegen) => (a.antwortBis && a.email ? formatDatum(a.antwortBis) : ""),
  },
];

export default async function Anliegenliste({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("anliegen:bearbeiten");
  const parameter = await searchParams;
  const stand = textAus(parameter, "stand") === "erledigt" ? "erledigt" : "offen";
  const { seite, groesse } = liesSeitenwahl(parameter, akteur.proSeite);
  const { zeilen, gesamt } = await withTenant(akteur, (tx) =>
    listAnliegen(tx, akteur, stand, seite, groesse),
  );
  const weg = stand === "erledigt" ? "/kasse/anliegen?stand=erledigt" : "/kasse/anliegen";
  return (
    <>
      <Seitenkopf
        titel="Anliegen"
        einleitung="Sie sehen hier Anfragen an den Support, Feedback und gemeldete Barrieren."
      />
      <Schnellfilter
        filter={[
          {
            titel: "nur erledigte",
            aktiv: stand === "erledigt",
            href: stand === "erledigt" ? "/kasse/anliegen" : "/kasse/anliegen?stand=erledigt",
          },
        ]}
      />
      <Tabelle
        beschriftung={stand === "offen" ? "Offene Anliegen" : "Erledigte Anliegen"}
        spalten={SPALTEN}
        zeilen={zeilen}
        schluessel={(a) => a.id}
        href={(a) => `/kasse/anliegen/${a.id}`}
        gesamt={gesamt}
        leer={
          <Leer
            grund={
              stand === "offen" ? "Es ist kein Anliegen offen." : "Noch kein Anliegen ist erledigt."
            }
          />
        }
      />
      {gesamt > 0 && (
        <Blaettern {...blaetternVon(weg, { seite, gesamt, anzahl: zeilen.length, groesse })} />
      )}
    </>
  );
}
