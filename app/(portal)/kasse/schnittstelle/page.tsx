import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink } from "@/components/ui/knopf";
import { PLUS } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { listSchluessel, zaehleAbholung } from "@/lib/schnittstelle";
import { type Seitenparameter, textAus } from "../../seitenwahl";
import { Schluesselliste } from "../../verwaltung/schnittstelle/schluesselliste";

export const metadata: Metadata = { title: "Schnittstelle" };

const ZAHL = new Intl.NumberFormat("de-DE");

function nenneAbholung({ wartend, aelteste }: Awaited<ReturnType<typeof zaehleAbholung>>): string {
  if (wartend === 0 || !aelteste) return "Keine übernommene Meldung wartet auf Abholung.";
  const wieViele =
    wartend === 1
      ? "Eine übernommene Meldung wartet"
      : `${ZAHL.format(wartend)} übernommene Meldungen warten`;
  return `${wieViele} auf Abholung, die älteste seit ${formatZeitpunkt(aelteste)}.`;
}

export default async function SchnittstelleDerKasse({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("schnittstelle:verwalten");
  if (akteur.klasse !== "K") notFound();
  const { schluessel, abholung } = await withTenant(akteur, async (tx) => ({
    schluessel: await listSchluessel(tx, akteur),
    abholung: await zaehleAbholung(tx, akteur),
  }));
  return (
    <>
      {textAus(await searchParams, "getan") === "widerrufen" && (
        <Hinweis art="erfolg" rolle="status" titel="Der Schlüssel ist widerrufen." />
      )}
      <Seitenkopf
        titel="Schnittstelle"
        einleitung="Sie sehen hier alle Schlüssel Ihrer Kasse und können die Ihres eigenen Verfahrens anlegen."
        aktionen={
          <KnopfLink href="/kasse/schnittstelle/neu" variante="primaer" zeichen={PLUS}>
            Schlüssel anlegen
          </KnopfLink>
        }
      />
      <p>
        {nenneAbholung(abholung)} Zur{" "}
        <Verweis href="/api/docs">Beschreibung der Schnittstelle</Verweis>.
      </p>
      <Schluesselliste schluessel={schluessel} mitOrganisation />
    </>
  );
}
