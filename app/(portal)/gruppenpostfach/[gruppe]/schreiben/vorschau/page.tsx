import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRecht } from "@/lib/auth";
import { gruppeAus } from "../../../../navigation";
import { Vorschauseite } from "../../../../postfach/schreiben/vorschauseite";
import { type Seitenparameter, textAus } from "../../../../seitenwahl";

export const metadata: Metadata = { title: "Vorschau" };

export default async function GruppennachrichtVorschau({
  params,
  searchParams,
}: {
  params: Promise<{ gruppe: string }>;
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("gruppenpostfach:lesen");
  const gruppe = gruppeAus((await params).gruppe);
  if (!gruppe) notFound();
  const antwortAuf = textAus(await searchParams, "antwort");
  return <Vorschauseite akteur={akteur} gruppe={gruppe} antwortAuf={antwortAuf} />;
}
