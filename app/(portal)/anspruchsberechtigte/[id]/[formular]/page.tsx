import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRecht } from "@/lib/auth";
import { formular } from "@/lib/formulare";
import { ladeEntwurfsfall } from "@/lib/meldungen";
import { Formularseite } from "../../_formular/formularseite";

interface Seite {
  params: Promise<{ id: string; formular: string }>;
  searchParams: Promise<{ pruefen?: string }>;
}

export async function generateMetadata({ params }: Seite): Promise<Metadata> {
  return { title: formular((await params).formular)?.titel ?? "Formular" };
}

export default async function FormularZurPerson({ params, searchParams }: Seite) {
  const { id, formular: formularId } = await params;
  const form = formular(formularId);
  if (!form || form.ohnePerson) notFound();
  const akteur = await requireRecht(form.recht);
  return (
    <Formularseite
      akteur={akteur}
      lade={(tx) => ladeEntwurfsfall(tx, akteur, form.id, id)}
      pruefen={(await searchParams).pruefen !== undefined}
    />
  );
}
