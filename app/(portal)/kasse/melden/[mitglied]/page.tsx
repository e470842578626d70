import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Blaettern } from "@/components/tabelle/blaettern";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { KnopfLink } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { formatDatum } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { merkeSeitengroesse } from "@/lib/listenfilter";
import {
  ANMELDEFORMULAR,
  formularweg,
  ladeVertretene,
  listMeldbare,
  type Meldbare,
  stellvertreterweg,
} from "@/lib/meldungen";
import { blaetternVon, liesSeitenwahl, type Seitenparameter } from "../../../seitenwahl";
import { suchePerson } from "../actions";
import { liesSuche, PERSONENSUCHE } from "../suche";

export const metadata: Metadata = { title: "Meldung eingeben: Person" };

interface Seite {
  params: Promise<{ mitglied: string }>;
  searchParams: Promise<Seitenparameter>;
}

const SPALTEN: Spalte<Meldbare>[] = [
  { schluessel: "persnr", titel: "Pers.-Nummer", zelle: (z) => z.persnr },
  { schluessel: "name", titel: "Name", zelle: (z) => z.name },
  { schluessel: "vorname", titel: "Vorname", zelle: (z) => z.vorname },
  { schluessel: "geburt", titel: "Geburtsdatum", zelle: (z) => formatDatum(z.geburtsdatum) },
];

/** Zweiter Schritt: Zu welcher Person der Organisation kam die Meldung, oder meldet sie eine an? */
export default async function MeldenPerson({ params, searchParams }: Seite) {
  const akteur = await requireRecht("meldung:stellvertretend");
  const { mitglied } = await params;
  const parameter = await searchParams;
  const { seite, groesse } = liesSeitenwahl(parameter, akteur.proSeite);
  const geladen = await withTenant(akteur, async (tx) => {
    const vertretene = await ladeVertretene(tx, akteur, mitglied, null);
    if (!vertretene) return null;
    await merkeSeitengroesse(tx, akteur, groesse);
    const hier = stellvertreterweg(mitglied);
    const gemerkt = await liesSuche(tx, akteur, PERSONENSUCHE, parameter, hier);
    const liste = await listMeldbare(tx, akteur, mitglied, gemerkt.suche, seite, groesse);
    return { ...gemerkt, organisation: vertretene.organisation, liste };
  });
  if (!geladen) notFound();
  const { organisation, suche, weg, liste } = geladen;
  const anmeldung = { form: ANMELDEFORMULAR, person: null, mitgliedId: mitglied };
  return (
    <>
      <Seitenkopf
        davor={<Verweis href="/kasse/melden">Zurück zu den Organisationen</Verweis>}
        titel={`Meldung für ${organisation.name}`}
        einleitung="Sie können hier die Person wählen, zu der die Meldung kam, oder eine neue Person anmelden."
        aktionen={
          <KnopfLink href={formularweg({ ...anmeldung, stellvertretend: true })}>
            {ANMELDEFORMULAR.titel}
          </KnopfLink>
        }
      />
      <div className="listenkopf">
        <FilterFelder
          aktion={suchePerson}
          versteckt={{ zurueck: stellvertreterweg(mitglied) }}
          felder={[
            {
              art: "text",
              name: "suche",
              label: "Pers.-Nummer oder Name, Vorname",
              wert: suche,
            },
          ]}
        />
      </div>
      <Tabelle
        beschriftung="Personen"
        spalten={SPALTEN}
        zeilen={liste.zeilen}
        schluessel={(z) => z.id}
        href={(z) => stellvertreterweg(mitglied, z.id)}
        gesamt={liste.gesamt}
        leer={<Leer grund="Keine Person gefunden." />}
      />
      <Blaettern {...blaetternVon(weg, { ...liste, anzahl: liste.zeilen.length, groesse })} />
    </>
  );
}
