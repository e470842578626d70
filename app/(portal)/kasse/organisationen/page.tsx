import type { Metadata } from "next";
import { Blaettern } from "@/components/tabelle/blaettern";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { KnopfLink } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { PLUS } from "@/components/ui/pfade";
import { Plakette } from "@/components/ui/plakette";
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
import { filtereOrganisationen } from "./actions";

export const metadata: Metadata = { title: "Organisationen" };

const SPALTEN: Spalte<Organisationszeile>[] = [
  { schluessel: "name", titel: "Name", zelle: (z) => z.name },
  { schluessel: "nummer", titel: "Mitgliedsnummer", zelle: (z) => z.mitgliedsnummer },
  {
    schluessel: "administrationen",
    titel: "Administrator:innen",
    zelle: (z) =>
      z.administrationen > 1 ? (
        z.administrationen
      ) : (
        <Plakette art="warnung">{z.administrationen === 1 ? "nur eine" : "keine"}</Plakette>
      ),
  },
];

export default async function Organisationen({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("organisation:verwalten");
  const parameter = await searchParams;
  const { seite, groesse } = liesSeitenwahl(parameter, akteur.proSeite);
  const schluessel = typeof parameter.filter === "string" ? parameter.filter : "";
  const { filter, liste } = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, groesse);
    const gemerkt = istUuid(schluessel)
      ? ORGANISATIONSFILTER.safeParse(await liesFilter(tx, akteur, "organisationen", schluessel))
      : null;
    const filter = gemerkt?.success ? gemerkt.data : LEERER_ORGANISATIONSFILTER;
    return {
      filter,
      liste: await listOrganisationen(tx, akteur.kasseId, filter, seite, groesse),
    };
  });
  const weg = filter.suche ? `/kasse/organisationen?filter=${schluessel}` : "/kasse/organisationen";
  return (
    <>
      <Seitenkopf
        titel="Organisationen"
        einleitung="Sie können hier die Mitglieder Ihrer Kasse und ihre Administrationen verwalten."
        aktionen={
          <KnopfLink href="/kasse/organisationen/neu" variante="primaer" zeichen={PLUS}>
            Organisation anlegen
          </KnopfLink>
        }
      />
      <div className="listenkopf">
        <FilterFelder
          aktion={filtereOrganisationen}
          felder={[
            {
              art: "text",
              name: "suche",
              label: "Name oder Mitgliedsnummer",
              wert: filter.suche,
            },
          ]}
        />
      </div>
      <Tabelle
        beschriftung="Organisationen"
        spalten={SPALTEN}
        zeilen={liste.zeilen}
        schluessel={(z) => z.id}
        href={(z) => `/kasse/organisationen/${z.id}`}
        gesamt={liste.gesamt}
        leer={<Leer grund="Keine Organisation gefunden." />}
      />
      <Blaettern {...blaetternVon(weg, { ...liste, anzahl: liste.zeilen.length, groesse })} />
    </>
  );
}
