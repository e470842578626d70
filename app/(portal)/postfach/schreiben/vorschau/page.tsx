import type { Metadata } from "next";
import { requireRecht } from "@/lib/auth";
import { type Seitenparameter, textAus } from "../../../seitenwahl";
import { Vorschauseite } from "../vorschauseite";

export const metadata: Metadata = { title: "Vorschau" };

export default async function NachrichtVorschau({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("postfach:lesen");
  const antwortAuf = textAus(await searchParams, "antwort");
  return <Vorschauseite akteur={akteur} gruppe={null} antwortAuf={antwortAuf} />;
}
