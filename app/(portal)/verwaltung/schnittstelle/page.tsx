import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink } from "@/components/ui/knopf";
import { PLUS } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { listSchluessel, verwaltetSchluessel } from "@/lib/schnittstelle";
import { type Seitenparameter, textAus } from "../../seitenwahl";
import { Schluesselliste } from "./schluesselliste";

export const metadata: Metadata = { title: "Schnittstelle" };

export default async function Schnittstelle({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("schnittstelle:verwalten");
  if (!akteur.mitgliedId || !verwaltetSchluessel(akteur)) notFound();
  const schluessel = await withTenant(akteur, (tx) => listSchluessel(tx, akteur));
  return (
    <>
      {textAus(await searchParams, "getan") === "widerrufen" && (
        <Hinweis art="erfolg" rolle="status" titel="Der Schlüssel ist widerrufen." />
      )}
      <Seitenkopf
        titel="Schnittstelle"
        einleitung="Sie können hier Schlüssel anlegen und widerrufen, mit denen Ihr Personalverfahren Meldungen sendet."
        aktionen={
          <KnopfLink href="/verwaltung/schnittstelle/neu" variante="primaer" zeichen={PLUS}>
            Schlüssel anlegen
          </KnopfLink>
        }
      />
      <p>
        Ein Schlüssel handelt mit den Berechtigungen der verantwortlichen Person und bekommt ihre
        Quittungen. Die <Verweis href="/api/docs">Beschreibung der Schnittstelle</Verweis> ist für
        die Betreuung Ihres Verfahrens.
      </p>
      <Schluesselliste schluessel={schluessel} />
    </>
  );
}
