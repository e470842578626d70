import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRecht } from "@/lib/auth";
import type { Seitenparameter } from "../../seitenwahl";
import { Zustimmungsliste } from "./zustimmungsliste";

export const metadata: Metadata = { title: "Zustimmungen" };

export default async function Zustimmungen({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("bedingungen:einsehen");
  if (akteur.klasse !== "X") notFound();
  return (
    <Zustimmungsliste
      akteur={akteur}
      weg="/verwaltung/bedingungen"
      parameter={await searchParams}
    />
  );
}
