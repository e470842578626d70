import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireRecht } from "@/lib/auth";
import { Schluesselformular } from "../../../verwaltung/schnittstelle/neu/schluesselformular";
import { legeAn } from "./actions";

export const metadata: Metadata = { title: "Schlüssel anlegen" };

export default async function SchluesselDerKasseAnlegen() {
  const akteur = await requireRecht("schnittstelle:verwalten");
  if (akteur.klasse !== "K") notFound();
  return (
    <Schluesselformular
      action={legeAn}
      einleitung="Mit dem Schlüssel holt das Verfahren Ihrer Kasse übernommene Meldungen ab und quittiert sie."
      liste="/kasse/schnittstelle"
    />
  );
}
