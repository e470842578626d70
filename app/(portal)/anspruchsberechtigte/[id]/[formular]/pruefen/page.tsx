import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRecht } from "@/lib/auth";
import { formular } from "@/lib/formulare";
import { ladeEntwurfsfall } from "@/lib/meldungen";
import { Pruefseite } from "../../../_formular/pruefseite";

export const metadata: Metadata = { title: "Angaben prüfen" };

export default async function AngabenPruefen({
  params,
}: {
  params: Promise<{ id: string; formular: string }>;
}) {
  const { id, formular: formularId } = await params;
  const form = formular(formularId);
  if (!form || form.ohnePerson) notFound();
  const akteur = await requireRecht(form.recht);
  return <Pruefseite akteur={akteur} lade={(tx) => ladeEntwurfsfall(tx, akteur, form.id, id)} />;
}
