import type { Metadata } from "next";
import { requireRecht } from "@/lib/auth";
import { type Seitenparameter, textAus } from "../../seitenwahl";
import { Schreibseite } from "./schreibseite";

export const metadata: Metadata = { title: "Nachricht schreiben" };

export default async function NachrichtSchreiben({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("postfach:lesen");
  const antwortAuf = textAus(await searchParams, "antwort");
  return <Schreibseite akteur={akteur} gruppe={null} antwortAuf={antwortAuf} />;
}
