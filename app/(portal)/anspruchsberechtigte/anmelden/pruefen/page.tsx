import type { Metadata } from "next";
import { requireRecht } from "@/lib/auth";
import { ANMELDEFORMULAR as form, ladeEntwurfsfall } from "@/lib/meldungen";
import { Pruefseite } from "../../_formular/pruefseite";

export const metadata: Metadata = { title: "Angaben prüfen" };

export default async function AnmeldungPruefen() {
  const akteur = await requireRecht(form.recht);
  return <Pruefseite akteur={akteur} lade={(tx) => ladeEntwurfsfall(tx, akteur, form.id, null)} />;
}
