import type { Metadata } from "next";
import { Blaettern } from "@/components/tabelle/blaettern";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Tabelle } from "@/components/tabelle/tabelle";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { merkeSeitengroesse } from "@/lib/listenfilter";
import { stellvertreterweg } from "@/lib/meldungen";
import { listOrganisationen } from "@/lib/organisationen";
import { blaetternVon, liesSeitenwahl, type Seitenparameter } from "../../seitenwahl";
import { sucheMitglied } from "./actions";
import { liesSuche, MITGLIEDERSUCHE } from "./suche";

export const metadata: Metadata = { title: "Meldung eingeben" };

/** Erster Schritt: Für welche Organisation kam die Meldung? */
export default async function Melden({ searchParams }: { searchParams: Promise<Seitenparameter> }) {
  const akteur = await requireRecht("meldung:stellvertretend");
  const parameter = await searchParams;
  const { seite, groesse } = liesSeitenwahl(parameter, akteur.proSeite);
  const { suche, weg, liste } = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, groesse);
    const gemerkt = await liesSuche(tx, akteur, MITGLIEDERSUCHE, parameter, "/kasse/melden");
    const gefiltert = { suche: gemerkt.suche };
    const gefunden = await listOrganisationen(tx, akteur.kasseId, gefiltert, seite, groesse);
    return { ...gemerkt, liste: gefunden };
  });
  return (
    <>
      <Seitenkopf
        titel="Meldung eingeben"
        einleitung="Sie können hier Meldungen eingeben, die per Brief, Fax, Telefon oder E-Mail kamen. Wählen Sie zuerst die Organisation."
      />
      <div className="listenkopf">
        <FilterFelder
          aktion={sucheMitglied}
          felder={[{ art: "text", name: "suche", label: "Name oder Mitgliedsnummer", wert: suche }]}
        />
      </div>
      <Tabelle
        beschriftung="Organisationen"
        spalten={[
          { schluessel: "name", titel: "Name", zelle: (z) => z.name },
          { schluessel: "nummer", titel: "Mitgliedsnummer", zelle: (z) => z.mitgliedsnummer },
        ]}
        zeilen={liste.zeilen}
        schluessel={(z) => z.id}
        href={(z) => stellvertreterweg(z.id)}
        gesamt={liste.gesamt}
        leer={<Leer grund="Keine Organisation gefunden." />}
      />
      <Blaettern {...blaetternVon(weg, { ...liste, anzahl: liste.zeilen.length, groesse })} />
    </>
  );
}
