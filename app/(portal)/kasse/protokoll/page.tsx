import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRecht } from "@/lib/auth";
import type { Seitenparameter } from "../../seitenwahl";
import { Protokollansicht } from "../../verwaltung/protokoll/ansicht";

export const metadata: Metadata = { title: "Protokoll" };

export default async function ProtokollDerKasse({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("protokoll:lesen");
  if (akteur.klasse !== "K") notFound();
  return (
    <Protokollansicht
      akteur={akteur}
      weg="/kasse/protokoll"
      einleitung="Sie sehen hier, wer wann welche Konten, Berechtigungen und Organisationen geändert hat."
      parameter={await searchParams}
    />
  );
}
