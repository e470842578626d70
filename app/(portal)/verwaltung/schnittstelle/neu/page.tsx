import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Auswahl } from "@/components/form/auswahl";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { listVerantwortliche, verwaltetSchluessel } from "@/lib/schnittstelle";
import { legeAn } from "./actions";
import { Schluesselformular } from "./schluesselformular";

export const metadata: Metadata = { title: "Schlüssel anlegen" };

export default async function SchluesselAnlegen() {
  const akteur = await requireRecht("schnittstelle:verwalten");
  if (!akteur.mitgliedId || !verwaltetSchluessel(akteur)) notFound();
  const konten = await withTenant(akteur, (tx) => listVerantwortliche(tx, akteur));
  return (
    <Schluesselformular
      action={legeAn}
      einleitung="Mit dem Schlüssel sendet Ihr Personalverfahren Meldungen für Ihre Organisation und liest ihren Stand."
      liste="/verwaltung/schnittstelle"
    >
      <Auswahl
        name="konto"
        label="Verantwortliche Person"
        pflicht
        hinweis="Ihre Berechtigungen begrenzen den Schlüssel; ist ihr Konto gesperrt oder deaktiviert, sendet er nicht mehr."
        moeglichkeiten={konten.map((k) => ({ wert: k.id, text: k.name }))}
      />
    </Schluesselformular>
  );
}
