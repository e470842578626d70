import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRecht } from "@/lib/auth";
import { gruppeAus } from "../../../navigation";
import { Schreibseite } from "../../../postfach/schreiben/schreibseite";
import { type Seitenparameter, textAus } from "../../../seitenwahl";

export const metadata: Metadata = { title: "Nachricht schreiben" };

export default async function GruppennachrichtSchreiben({
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
  return <Schreibseite akteur={akteur} gruppe={gruppe} antwortAuf={antwortAuf} />;
}
