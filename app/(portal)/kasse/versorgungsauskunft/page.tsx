import type { Metadata } from "next";
import { Blaettern } from "@/components/tabelle/blaettern";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { liesFilter, merkeSeitengroesse } from "@/lib/listenfilter";
import {
  LEERER_ORGANISATIONSFILTER,
  listOrganisationen,
  ORGANISATIONSFILTER,
  type Organisationszeile,
} from "@/lib/organisationen";
import { istUuid } from "@/lib/text";
import { blaetternVon, liesSeitenwahl, type Seitenparameter } from "../../seitenwahl";
import { filtere } from "./actions";

export const metadata: Metadata = { title: "Versorgungsauskünfte" };

const WEG = "/kasse/versorgungsauskunft";
const SPALTEN: Spalte<Organisationszeile>[] = [
  { schluessel: "name", titel: "Name", zelle: (z) => z.name },
  { schluessel: "nummer", titel: "Mitgliedsnummer", zelle: (z) => z.mitgliedsnummer },
];

export default async function Versorgungsauskuenfte({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("massenlauf:lesen");
  const parameter = await searchParams;
  const { seite, groesse } = liesSeitenwahl(parameter, akteur.proSeite);
  const schluessel = typeof parameter.filter === "string" ? parameter.filter : "";
  const { filter, liste } = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, groesse);
    const gemerkt = istUuid(schluessel)
      ? ORGANISATIONSFILTER.safeParse(await liesFilter(tx, akteur, "organisationen", schluessel))
      : null;
    const filter = gemerkt?.success ? gemerkt.data : LEERER_ORGANISATIONSFILTER;
    return { filter, liste: await listOrganisationen(tx, akteur.kasseId, filter, seite, groesse) };
  });
  return (
    <>
      <Seitenkopf
        titel="Versorgungsauskünfte"
        einleitung="Sie können hier für alle aktiven Anspruchsberechtigten einer Organisation den Ruhegehaltssatz berechnen lassen."
      />
      <div className="listenkopf">
        <FilterFelder
          aktion={filtere}
          felder={[
            { art: "text", name: "suche", label: "Name oder Mitgliedsnummer", wert: filter.suche },
          ]}
        />
      </div>
      <Tabelle
        beschriftung="Organisationen"
        spalten={SPALTEN}
        zeilen={liste.zeilen}
        schluessel={(z) => z.id}
        href={(z) => `${WEG}/${z.id}`}
        gesamt={liste.gesamt}
        leer={<Leer grund="Keine Organisation gefunden." />}
      />
      <Blaettern
        {...blaetternVon(filter.suche ? `${WEG}?filter=${schluessel}` : WEG, {
          ...liste,
          anzahl: liste.zeilen.length,
          groesse,
        })}
      />
    </>
  );
}
