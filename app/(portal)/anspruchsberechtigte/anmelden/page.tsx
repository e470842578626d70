import type { Metadata } from "next";
import { requireRecht } from "@/lib/auth";
import { ANMELDEFORMULAR as form, ladeEntwurfsfall } from "@/lib/meldungen";
import { Formularseite } from "../_formular/formularseite";

export const metadata: Metadata = { title: form.titel };

export default async function Anmelden({
  searchParams,
}: {
  searchParams: Promise<{ pruefen?: string }>;
}) {
  const akteur = await requireRecht(form.recht);
  return (
    <Formularseite
      akteur={akteur}
      lade={(tx) => ladeEntwurfsfall(tx, akteur, form.id, null)}
      pruefen={(await searchParams).pruefen !== undefined}
    />
  );
}
