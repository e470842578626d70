import type { Metadata } from "next";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { liesFilter } from "@/lib/listenfilter";
import { KONTEN_HOECHSTENS, KONTENFILTER, type Kontotreffer, sucheKonten } from "@/lib/nutzer";
import { istUuid } from "@/lib/text";
import { filtereKonten } from "./actions";
import { KLASSE } from "./faktoren";

export const metadata: Metadata = { title: "Konten" };

const SPALTEN: Spalte<Kontotreffer>[] = [
  { schluessel: "name", titel: "Name", zelle: (z) => z.name },
  { schluessel: "vorname", titel: "Vorname", zelle: (z) => z.vorname },
  { schluessel: "kennung", titel: "Nutzerkennung", zelle: (z) => z.kennung },
  { schluessel: "art", titel: "Art", zelle: (z) => KLASSE[z.klasse] },
  { schluessel: "organisation", titel: "Organisation", zelle: (z) => z.organisation || "Kasse" },
  { schluessel: "status", titel: "Status", zelle: (z) => z.status.liste },
];

export default async function Konten({
  searchParams,
}: {
  searchParams: Promise<{ filter?: string }>;
}) {
  const akteur = await requireRecht("konten:verwalten");
  const { filter = "" } = await searchParams;
  const { suche, treffer } = await withTenant(akteur, async (tx) => {
    const gemerkt = istUuid(filter)
      ? KONTENFILTER.safeParse(await liesFilter(tx, akteur, "konten", filter))
      : null;
    const suche = gemerkt?.success ? gemerkt.data.suche : "";
    return { suche, treffer: suche ? await sucheKonten(tx, akteur, suche) : [] };
  });
  return (
    <>
      <Seitenkopf
        titel="Konten"
        einleitung="Sie können hier ein Konto suchen, um Auskunft über seinen Zustand zu geben oder es zu verwalten."
      />
      <div className="listenkopf">
        <FilterFelder
          aktion={filtereKonten}
          felder={[
            {
              art: "text",
              name: "suche",
              label: "Nutzerkennung, Name oder E-Mail-Adresse",
              wert: suche,
            },
          ]}
        />
      </div>
      <Tabelle
        beschriftung="Konten"
        spalten={SPALTEN}
        zeilen={treffer}
        schluessel={(z) => z.id}
        href={(z) => `/kasse/konten/${z.id}`}
        leer={
          <Leer
            grund={
              suche
                ? "Kein Konto passt zu dieser Suche."
                : "Geben Sie oben eine Nutzerkennung, einen Namen oder eine E-Mail-Adresse ein."
            }
          />
        }
      />
      {treffer.length === KONTEN_HOECHSTENS && (
        <p>{`Gezeigt sind die ersten ${KONTEN_HOECHSTENS} Konten. Suchen Sie genauer.`}</p>
      )}
    </>
  );
}
