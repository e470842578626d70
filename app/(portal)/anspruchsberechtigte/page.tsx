import type { Metadata } from "next";
import { Blaettern } from "@/components/tabelle/blaettern";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Schnellfilter } from "@/components/tabelle/schnellfilter";
import { Tabelle } from "@/components/tabelle/tabelle";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import {
  anzahlFilter,
  FILTER_SCHEMA,
  LEERER_FILTER,
  listAnspruchsberechtigte,
  pruefeFilter,
} from "@/lib/anspruchsberechtigte";
import { darf, requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { liesFilter, merkeSeitengroesse } from "@/lib/listenfilter";
import { ANMELDEFORMULAR, formularweg } from "@/lib/meldungen";
import { heute } from "@/lib/uhr";
import { filtere } from "./actions";
import { adresse, liesAnfrage, merkeRueckweg, type Suchparameter } from "./adresse";
import { blaetterwege, spalten } from "./liste";

export const metadata: Metadata = { title: "Übersicht" };

export default async function UebersichtSeite({
  searchParams,
}: {
  searchParams: Promise<Suchparameter>;
}) {
  const akteur = await requireRecht("anspruchsberechtigte:lesen");
  const anfrage = liesAnfrage(await searchParams, akteur.proSeite);
  const { seite, filter, fehler } = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, anfrage.proSeite);
    const gemerkt = anfrage.filter
      ? FILTER_SCHEMA.safeParse(
          await liesFilter(tx, akteur, "anspruchsberechtigte", anfrage.filter),
        )
      : null;
    const filter = gemerkt?.success ? gemerkt.data : LEERER_FILTER;
    const geprueft = anzahlFilter(filter) ? pruefeFilter(filter, heute()) : null;
    const fehler = geprueft && !geprueft.ok ? geprueft.fehler : {};
    const muster = geprueft?.ok ? geprueft.muster : null;
    return {
      filter,
      fehler,
      seite: await listAnspruchsberechtigte(tx, akteur, { ...anfrage, muster }),
    };
  });
  const { zeilen } = seite;
  const aus = merkeRueckweg(anfrage);
  const gefiltert = anzahlFilter(filter) > 0 || anfrage.schnell !== null;
  const meldetAn =
    darf(akteur, ANMELDEFORMULAR.recht) && !akteur.formulareAus.has(ANMELDEFORMULAR.nummer);
  return (
    <>
      <Seitenkopf
        titel="Übersicht"
        einleitung="Sie können hier alle Ihnen zugeordneten Anspruchsberechtigten verwalten."
        aktionen={
          meldetAn && (
            <KnopfLink
              href={formularweg({ form: ANMELDEFORMULAR, person: null })}
              variante="primaer"
            >{`+ ${ANMELDEFORMULAR.titel}`}</KnopfLink>
          )
        }
      />
      <div className="listenkopf">
        <FilterFelder
          aktion={filtere}
          versteckt={{ zurueck: adresse(anfrage, { filter: "", seite: { art: "erste" } }) }}
          felder={[
            {
              art: "text",
              name: "persnr",
              label: "Pers.-Nummer",
              wert: filter.persnr,
              fehler: fehler.persnr,
            },
            { art: "text", name: "name", label: "Name", wert: filter.name },
            { art: "text", name: "vorname", label: "Vorname", wert: filter.vorname },
            {
              art: "text",
              name: "geburtsdatum",
              label: "Geburtsdatum",
              wert: filter.geburtsdatum,
              hinweis: "Datum, Monat (03.1961) oder Jahr",
              fehler: fehler.geburtsdatum,
            },
            {
              art: "auswahl",
              name: "beihilfe",
              label: "Beihilfeberechtigt",
              wert: filter.beihilfe,
              moeglichkeiten: [
                { wert: "ja", text: "ja" },
                { wert: "nein", text: "nein" },
              ],
            },
          ]}
        />
        <Schnellfilter
          filter={[
            {
              titel: "nur aktive Beamte",
              aktiv: anfrage.schnell === "aktive",
              href: adresse(anfrage, {
                schnell: anfrage.schnell === "aktive" ? null : "aktive",
                seite: { art: "erste" },
              }),
            },
            {
              titel: "nur ehemalige Beamte",
              aktiv: anfrage.schnell === "ehemalige",
              href: adresse(anfrage, {
                schnell: anfrage.schnell === "ehemalige" ? null : "ehemalige",
                seite: { art: "erste" },
              }),
            },
          ]}
        />
      </div>
      {Object.keys(fehler).length > 0 && (
        <Hinweis art="warnung" rolle="status">
          Die Filter sind noch nicht angewendet. Bitte prüfen Sie die markierte Angabe.
        </Hinweis>
      )}
      <Tabelle
        beschriftung="Anspruchsberechtigte"
        spalten={spalten(anfrage)}
        zeilen={zeilen}
        schluessel={(z) => z.id}
        href={(z) => `/anspruchsberechtigte/${z.id}${aus}`}
        ordnung={{ spalte: anfrage.ordnung, richtung: anfrage.absteigend ? "ab" : "auf" }}
        gesamt={seite.gesamt ?? undefined}
        leer={
          <Leer
            grund={
              gefiltert
                ? "Kein Treffer mit diesen Filtern."
                : "Ihrer Organisation sind noch keine Anspruchsberechtigten zugeordnet."
            }
          />
        }
      />
      <Blaettern
        {...blaetterwege(anfrage, seite)}
        groesse={anfrage.proSeite}
        groessenHref={(g) => adresse(anfrage, { proSeite: g, seite: { art: "erste" } })}
      />
    </>
  );
}
