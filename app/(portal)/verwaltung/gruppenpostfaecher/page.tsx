import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Tabelle } from "@/components/tabelle/tabelle";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { GRUPPEN, requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { env } from "@/lib/env";
import { liesFilter } from "@/lib/listenfilter";
import {
  GRUPPENFILTER,
  gruppenKuerzel,
  gruppeZuKuerzel,
  LEERER_GRUPPENFILTER,
  listGruppen,
} from "@/lib/nutzer";
import { istUuid } from "@/lib/text";
import type { Seitenparameter } from "../../seitenwahl";
import { filtereGruppen } from "./actions";
import { spalten } from "./spalten";

export const metadata: Metadata = { title: "Übersicht: Gruppenpostfächer" };

const WEG = "/verwaltung/gruppenpostfaecher";

export default async function Gruppenuebersicht({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("gruppen:verwalten");
  const { kasseId, mitgliedId } = akteur;
  if (!mitgliedId) notFound();
  const parameter = await searchParams;
  const schluessel = typeof parameter.filter === "string" ? parameter.filter : "";
  const mehr = gruppeZuKuerzel(typeof parameter.mehr === "string" ? parameter.mehr : "");
  const { zeilen, filter } = await withTenant(akteur, async (tx) => {
    const gemerkt = istUuid(schluessel)
      ? GRUPPENFILTER.safeParse(await liesFilter(tx, akteur, "gruppen", schluessel))
      : null;
    const filter = gemerkt?.success ? gemerkt.data : LEERER_GRUPPENFILTER;
    return { filter, zeilen: await listGruppen(tx, { kasseId, mitgliedId }, filter, mehr) };
  });
  return (
    <>
      <Seitenkopf
        titel="Übersicht: Gruppenpostfächer"
        einleitung={`Sie können hier die Gruppenpostfächer Ihrer Organisation im Portal ${env().PORTAL_NAME} verwalten.`}
      />
      <div className="listenkopf">
        <FilterFelder
          aktion={filtereGruppen}
          felder={[
            {
              art: "auswahl",
              name: "gruppe",
              label: "Gruppenpostfach",
              wert: filter.gruppe,
              moeglichkeiten: GRUPPEN.map((g) => ({ wert: g, text: g })),
            },
            { art: "text", name: "adresse", label: "E-Mail-Adresse", wert: filter.adresse },
            { art: "text", name: "nutzer", label: "Nutzer:in", wert: filter.nutzer },
            {
              art: "auswahl",
              name: "ohneAdresse",
              label: "ohne E-Mail-Adresse",
              wert: filter.ohneAdresse,
              moeglichkeiten: [{ wert: "ja", text: "ja" }],
            },
          ]}
        />
      </div>
      <Tabelle
        beschriftung="Gruppenpostfächer"
        spalten={spalten((gruppe) => {
          const p = new URLSearchParams({ mehr: gruppenKuerzel(gruppe) });
          if (schluessel) p.set("filter", schluessel);
          return `${WEG}?${p}`;
        })}
        zeilen={zeilen}
        schluessel={(z) => z.gruppe}
        href={(z) => `${WEG}/${gruppenKuerzel(z.gruppe)}`}
        leer={<Leer grund="Kein Treffer mit diesen Filtern." />}
      />
    </>
  );
}
