import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRecht } from "@/lib/auth";
import { gruppeAus } from "../../../navigation";
import { Nachricht } from "../../../postfach/nachricht";
import type { Seitenparameter } from "../../../seitenwahl";

export const metadata: Metadata = { title: "Nachricht" };

export default async function GruppennachrichtSeite({
  params,
  searchParams,
}: {
  params: Promise<{ gruppe: string; id: string }>;
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("gruppenpostfach:lesen");
  const { gruppe: teil, id } = await params;
  const gruppe = gruppeAus(teil);
  if (!gruppe) notFound();
  return <Nachricht akteur={akteur} id={id} gruppe={gruppe} parameter={await searchParams} />;
}
