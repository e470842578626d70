import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { KnopfLink } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { benachrichtigtKonten, ladeAngebot, ladeNutzer, zaehleUmfang } from "@/lib/nutzer";
import { Anlagebestaetigung } from "./anlagebestaetigung";
import { Bearbeiten } from "./bearbeiten";
import { Details } from "./details";
import { Handlungen } from "./handlungen";
import { Rueckmeldung } from "./rueckmeldung";

export const metadata: Metadata = { title: "Nutzer:innen-Details" };

interface Seite {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NutzerDetails({ params, searchParams }: Seite) {
  const akteur = await requireRecht("nutzer:verwalten");
  const { id } = await params;
  const { bearbeiten, angelegt, getan } = await searchParams;
  const geladen = await withTenant(akteur, async (tx) => {
    const k = await ladeNutzer(tx, akteur, id);
    const angebot = k?.mitgliedId ? await ladeAngebot(tx, k.kasseId, k.mitgliedId) : null;
    return (
      k &&
      angebot && {
        k,
        angebot,
        umfang: await zaehleUmfang(tx, k.id),
        benachrichtigt: await benachrichtigtKonten(tx, k.kasseId),
      }
    );
  });
  if (!geladen) notFound();
  const { k, angebot, umfang, benachrichtigt } = geladen;
  const weg = `/verwaltung/nutzer/${k.id}`;
  if (bearbeiten) return <Bearbeiten k={k} angebot={angebot} weg={weg} />;
  return (
    <>
      {angelegt && k.status === "ANGELEGT" && <Anlagebestaetigung k={k} weg={weg} />}
      <Rueckmeldung getan={getan} k={k} benachrichtigt={benachrichtigt} />
      <Seitenkopf
        davor={<Verweis href="/verwaltung/nutzer">Zur Übersicht: Nutzer:innen</Verweis>}
        titel="Nutzer:innen-Details"
        einleitung="Sie sehen hier Daten und Berechtigungen der Person und können sie anpassen."
        aktionen={
          <KnopfLink href={`${weg}?bearbeiten=1`} variante="primaer">
            Bearbeiten
          </KnopfLink>
        }
      />
      <Details k={k} angebot={angebot} />
      <Handlungen akteur={akteur} k={k} umfang={umfang} />
    </>
  );
}
