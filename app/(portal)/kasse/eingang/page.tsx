import type { Metadata } from "next";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { merkeSeitengroesse } from "@/lib/listenfilter";
import { listEingang } from "@/lib/meldungen";
import { Meldungsliste } from "../../meldungen/meldungsliste";
import { liesSeitenwahl, type Seitenparameter } from "../../seitenwahl";

export const metadata: Metadata = { title: "Eingang" };

export default async function Eingang({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("eingang:lesen");
  const wahl = liesSeitenwahl(await searchParams, akteur.proSeite);
  const liste = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, wahl.groesse);
    return listEingang(tx, akteur, wahl.seite, wahl.groesse);
  });
  return (
    <>
      <Seitenkopf
        titel="Eingang"
        einleitung="Sie sehen hier die Meldungen der Arbeitgeber, über die noch nicht entschieden ist; die ältesten zuerst."
      />
      <Meldungsliste
        weg="/kasse/eingang"
        liste={liste}
        groesse={wahl.groesse}
        leer="Über alle Meldungen ist entschieden."
        mitOrganisation
      />
    </>
  );
}
