import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Hinweis } from "@/components/ui/hinweis";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { listKonten, zaehleAdministrationen } from "@/lib/nutzer";
import { ladeOrganisation } from "@/lib/organisationen";
import { istUuid } from "@/lib/text";
import { heute } from "@/lib/uhr";
import { Administrationen } from "./administrationen";
import { Funktionen, StammdatenFormular, ZweiterFaktor } from "./formulare";
import { Mitgliedschaften } from "./mitgliedschaften";

export const metadata: Metadata = { title: "Organisation" };

interface Seite {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ gespeichert?: string }>;
}

export default async function OrganisationSeite({ params, searchParams }: Seite) {
  const akteur = await requireRecht("organisation:verwalten");
  const { id } = await params;
  const { gespeichert } = await searchParams;
  const geladen =
    istUuid(id) &&
    (await withTenant(akteur, async (tx) => {
      const m = await ladeOrganisation(tx, akteur.kasseId, id);
      return (
        m && {
          m,
          konten: await listKonten(tx, akteur.kasseId, id),
          aktive: await zaehleAdministrationen(tx, akteur.kasseId, id),
        }
      );
    }));
  if (!geladen) notFound();
  const { m, konten, aktive } = geladen;
  return (
    <>
      {gespeichert && <Hinweis art="erfolg" rolle="status" titel="Gespeichert." />}
      <Seitenkopf
        davor={<Verweis href="/kasse/organisationen">Zu den Organisationen</Verweis>}
        titel={m.name}
        einleitung="Sie können hier Stammdaten, Geschäftsbereiche, Funktionen und Administrationen der Organisation festlegen."
      />
      <Administrationen m={m} konten={konten} aktive={aktive} />
      <Mitgliedschaften m={m} heute={heute()} />
      <div className="zwei-spalten">
        <StammdatenFormular m={m} />
        <ZweiterFaktor m={m} />
      </div>
      <Funktionen m={m} />
      <section aria-labelledby="auskunft">
        <h2 id="auskunft">Versorgungsauskunft</h2>
        <p>
          Den Ruhegehaltssatz aller Aktiven dieser Organisation lässt die Sachbearbeitung der Kasse
          unter „Versorgungsauskünfte“ berechnen; die Administration sieht keine Lebensläufe.
        </p>
      </section>
    </>
  );
}
