import type { Metadata } from "next";
import { Blaettern } from "@/components/tabelle/blaettern";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Schnellfilter } from "@/components/tabelle/schnellfilter";
import { Tabelle } from "@/components/tabelle/tabelle";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { EINGANG_NUR, type EingangsNur, listEingang } from "@/lib/eingang";
import { merkeSeitengroesse } from "@/lib/listenfilter";
import { type Seitenparameter, stellenVon, textAus } from "../../seitenwahl";
import { filtere } from "./actions";
import { eingangsadresse, liesEingangsadresse, listenangaben } from "./adresse";
import { ladeEingangsfilter } from "./filter-laden";
import { ListeMerken } from "./liste-merken";
import { filterfelder, SPALTEN } from "./spalten";

export const metadata: Metadata = { title: "Eingang" };

export default async function Eingang({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("eingang:lesen");
  const parameter = await searchParams;
  const a = liesEingangsadresse(parameter, akteur.proSeite);
  const { filter, liste } = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, a.proSeite);
    const filter = await ladeEingangsfilter(tx, akteur, a.filter);
    return { filter, liste: await listEingang(tx, akteur, { ...a, filter }) };
  });
  const gefiltert = a.nur !== null || Object.values(filter).some(Boolean);
  const angaben = listenangaben(a);
  return (
    <>
      <Seitenkopf
        titel="Eingang"
        einleitung="Sie sehen hier die Meldungen der Arbeitgeber, über die noch nicht entschieden ist; was zuerst fällig ist, steht oben."
        aktionen={<KnopfLink href="/kasse/dubletten">Mögliche Dubletten</KnopfLink>}
      />
      {textAus(parameter, "fertig") === "1" && (
        <Hinweis rolle="status" titel="Kein weiterer Fall">
          In dieser Liste gibt es keinen weiteren Fall.
        </Hinweis>
      )}
      <div className="listenkopf">
        <FilterFelder
          aktion={filtere}
          versteckt={{ zurueck: eingangsadresse(a, { filter: "" }) }}
          felder={filterfelder(filter)}
        />
        <Schnellfilter
          filter={(Object.keys(EINGANG_NUR) as EingangsNur[]).map((nur) => ({
            titel: EINGANG_NUR[nur],
            aktiv: a.nur === nur,
            href: eingangsadresse(a, { nur: a.nur === nur ? null : nur }),
          }))}
        />
      </div>
      <Tabelle
        beschriftung="Meldungen"
        spalten={SPALTEN}
        zeilen={liste.zeilen}
        schluessel={(z) => z.id}
        href={(z) => `/kasse/eingang/${z.id}${angaben}`}
        gesamt={liste.gesamt ?? undefined}
        leer={
          <Leer
            grund={
              gefiltert
                ? "Kein Treffer mit diesen Filtern."
                : "Über alle Meldungen ist entschieden."
            }
          />
        }
      />
      <Blaettern
        {...stellenVon(liste, a.proSeite, (seite) => eingangsadresse(a, { seite }))}
        groesse={a.proSeite}
        groessenHref={(proSeite) => eingangsadresse(a, { proSeite })}
      />
      <ListeMerken angaben={angaben} />
    </>
  );
}
