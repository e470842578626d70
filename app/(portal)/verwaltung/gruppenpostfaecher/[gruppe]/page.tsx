import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  gruppenKuerzel,
  gruppeZuKuerzel,
  ladeAngebot,
  listAdressen,
  MAX_ADRESSEN,
} from "@/lib/nutzer";
import { aendereAdressen } from "./actions";
import { Adressfelder } from "./adressfelder";

export const metadata: Metadata = { title: "Gruppendetails" };

interface Seite {
  params: Promise<{ gruppe: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Gruppendetails({ params, searchParams }: Seite) {
  const akteur = await requireRecht("gruppen:verwalten");
  const { kasseId, mitgliedId } = akteur;
  const gruppe = gruppeZuKuerzel((await params).gruppe);
  const { bearbeiten, gespeichert } = await searchParams;
  if (!gruppe || !mitgliedId) notFound();
  const adressen = await withTenant(akteur, async (tx) => {
    const angebot = await ladeAngebot(tx, kasseId, mitgliedId);
    return angebot?.gruppen.some((g) => g.gruppe === gruppe)
      ? await listAdressen(tx, { kasseId, mitgliedId }, gruppe)
      : null;
  });
  if (!adressen) notFound();
  const weg = `/verwaltung/gruppenpostfaecher/${gruppenKuerzel(gruppe)}`;
  const kopf = (
    <Seitenkopf
      davor={
        <Verweis href="/verwaltung/gruppenpostfaecher">Zur Übersicht: Gruppenpostfächer</Verweis>
      }
      titel="Gruppendetails"
      einleitung="An die hinterlegten E-Mail-Adressen geht eine Benachrichtigung, wenn im Gruppenpostfach eine Nachricht eingeht."
      aktionen={
        !bearbeiten && (
          <KnopfLink href={`${weg}?bearbeiten=1`} variante="primaer">
            Bearbeiten
          </KnopfLink>
        )
      }
    />
  );
  if (bearbeiten)
    return (
      <div className="schmal">
        <FormularRahmen
          action={aendereAdressen}
          standardAbsicht="speichern"
          kopf={
            <>
              {kopf}
              <h2>Gruppe: {gruppe}</h2>
              <p>
                Bis zu {MAX_ADRESSEN} Adressen. Leere Felder zählen nicht; ohne Adresse geht keine
                Benachrichtigung.
              </p>
            </>
          }
        >
          <input type="hidden" name="gruppe" value={gruppenKuerzel(gruppe)} />
          <input type="hidden" name="stand" value={adressen.join(" ")} />
          <Adressfelder adressen={adressen} max={MAX_ADRESSEN} />
          <Knopfleiste>
            <SendeKnopf absicht="speichern">Speichern</SendeKnopf>
            <KnopfLink href={weg} variante="link">
              Abbrechen
            </KnopfLink>
          </Knopfleiste>
        </FormularRahmen>
      </div>
    );
  return (
    <>
      {gespeichert && <Hinweis art="erfolg" rolle="status" titel="Gespeichert." />}
      {kopf}
      <h2>Gruppe: {gruppe}</h2>
      {adressen.length ? (
        <ul className="aufzaehlung">
          {adressen.map((adresse) => (
            <li key={adresse}>{adresse}</li>
          ))}
        </ul>
      ) : (
        <p>Es sind keine E-Mail-Adressen für diese Gruppe hinterlegt.</p>
      )}
    </>
  );
}
