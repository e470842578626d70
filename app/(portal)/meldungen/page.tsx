import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { merkeSeitengroesse } from "@/lib/listenfilter";
import { listMeldungen } from "@/lib/meldungen";
import { liesSeitenwahl, type Seitenparameter } from "../seitenwahl";
import { Meldungsliste } from "./meldungsliste";

export const metadata: Metadata = { title: "Meine Meldungen" };

export default async function MeineMeldungen({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("meldung:eigene");
  const wahl = liesSeitenwahl(await searchParams, akteur.proSeite);
  const liste = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, wahl.groesse);
    return listMeldungen(tx, akteur, wahl.seite, wahl.groesse);
  });
  return (
    <>
      <Seitenkopf
        titel="Meine Meldungen"
        einleitung="Sie sehen hier die gesendeten Meldungen und ihren Stand."
      />
      <Meldungsliste
        weg="/meldungen"
        liste={liste}
        groesse={wahl.groesse}
        leer="Es wurde noch keine Meldung gesendet."
      />
    </>
  );
}
