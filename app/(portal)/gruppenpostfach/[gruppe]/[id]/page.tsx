import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRecht } from "@/lib/auth";
import { gruppeAus, gruppenHref } from "../../../navigation";
import { Nachricht } from "../../../postfach/nachricht";

export const metadata: Metadata = { title: "Nachricht" };

export default async function GruppennachrichtSeite({
  params,
}: {
  params: Promise<{ gruppe: string; id: string }>;
}) {
  const akteur = await requireRecht("gruppenpostfach:lesen");
  const { gruppe: teil, id } = await params;
  const gruppe = gruppeAus(teil);
  if (!gruppe) notFound();
  return <Nachricht akteur={akteur} id={id} gruppe={gruppe} weg={gruppenHref(gruppe)} />;
}
