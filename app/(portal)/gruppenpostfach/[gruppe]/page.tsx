import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRecht } from "@/lib/auth";
import { gruppeAus, gruppenHref } from "../../navigation";
import { Nachrichtenliste } from "../../postfach/nachrichtenliste";
import type { Seitenparameter } from "../../seitenwahl";

export const metadata: Metadata = { title: "Gruppenpostfach" };

interface Seite {
  params: Promise<{ gruppe: string }>;
  searchParams: Promise<Seitenparameter>;
}

export default async function GruppenpostfachSeite({ params, searchParams }: Seite) {
  const akteur = await requireRecht("gruppenpostfach:lesen");
  const gruppe = gruppeAus((await params).gruppe);
  if (!gruppe || !akteur.gruppen.includes(gruppe)) notFound();
  return (
    <Nachrichtenliste
      akteur={akteur}
      postfach={{ art: "gruppe", gruppe }}
      titel={`Postfach: ${gruppe}`}
      weg={gruppenHref(gruppe)}
      parameter={await searchParams}
    />
  );
}
