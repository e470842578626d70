import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRecht } from "@/lib/auth";
import type { Seitenparameter } from "../../seitenwahl";
import { Protokollansicht } from "./ansicht";

export const metadata: Metadata = { title: "Protokoll" };

export default async function ProtokollDerAdministration({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("protokoll:lesen");
  if (!akteur.mitgliedId) notFound();
  return (
    <Protokollansicht
      akteur={akteur}
      weg="/verwaltung/protokoll"
      einleitung="Sie sehen hier, wer wann welche Konten und Berechtigungen Ihrer Organisation geändert hat."
      parameter={await searchParams}
    />
  );
}
