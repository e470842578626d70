import type { Metadata } from "next";
import { Tabelle } from "@/components/tabelle/tabelle";
import { Hinweis } from "@/components/ui/hinweis";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { formatDatum } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { type Fassungszeile, listFassungen } from "@/lib/texte";
import { TEXTSEITEN, textseite } from "@/lib/textseiten";
import { heute } from "@/lib/uhr";
import { type Seitenparameter, textAus } from "../../seitenwahl";

export const metadata: Metadata = { title: "Texte" };

export default async function Texte({ searchParams }: { searchParams: Promise<Seitenparameter> }) {
  const akteur = await requireRecht("texte:bearbeiten");
  const fassungen = await withTenant(akteur, (tx) => listFassungen(tx, akteur.kasseId));
  const veroeffentlicht = textseite(textAus(await searchParams, "veroeffentlicht"));
  return (
    <>
      <Seitenkopf
        titel="Texte"
        einleitung="Sie können hier die Seiten der Fußleiste ändern und neue Fassungen veröffentlichen."
      />
      {veroeffentlicht && (
        <Hinweis
          art="erfolg"
          rolle="status"
          titel={`${veroeffentlicht.name}: Die neue Fassung ist veröffentlicht.`}
        />
      )}
      <Tabelle
        beschriftung="Seiten der Fußleiste"
        spalten={[
          { schluessel: "name", titel: "Seite", zelle: (s) => s.name },
          {
            schluessel: "stand",
            titel: "Geltende Fassung",
            zelle: (s) => geltende(fassungen, s.seite),
          },
          {
            schluessel: "kommt",
            titel: "Künftige Fassung",
            zelle: (s) => kommende(fassungen, s.seite),
          },
        ]}
        zeilen={TEXTSEITEN}
        schluessel={(s) => s.seite}
        href={(s) => `/kasse/texte/${s.seite}`}
      />
      <p>
        <Verweis href="/kasse/bedingungen">Wer den Bedingungen zugestimmt hat</Verweis>
      </p>
    </>
  );
}

function geltende(fassungen: readonly Fassungszeile[], seite: string): string {
  const gilt = fassungen.find((f) => f.seite === seite && f.gueltigAb <= heute());
  return gilt
    ? `Fassung ${gilt.fassung} seit ${formatDatum(gilt.gueltigAb)}`
    : "mitgelieferter Text";
}

function kommende(fassungen: readonly Fassungszeile[], seite: string): string {
  const kommt = fassungen.find((f) => f.seite === seite && f.gueltigAb > heute());
  return kommt ? `Fassung ${kommt.fassung} ab ${formatDatum(kommt.gueltigAb)}` : "";
}
