import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { ladeOrganisation } from "@/lib/organisationen";
import { istUuid } from "@/lib/text";
import { heute } from "@/lib/uhr";
import { registriere } from "./actions";

export const metadata: Metadata = { title: "Administrator:in registrieren" };

export default async function AdministrationRegistrieren({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const akteur = await requireRecht("konten:verwalten");
  const { id } = await params;
  const m =
    istUuid(id) && (await withTenant(akteur, (tx) => ladeOrganisation(tx, akteur.kasseId, id)));
  if (!m) notFound();
  return (
    <div className="schmal">
      <FormularRahmen
        action={registriere}
        kopf={
          <>
            <Seitenkopf
              titel="Administrator:in registrieren"
              einleitung={`Die Person verwaltet die Zugänge von ${m.name} und erhält zwei E-Mails.`}
            />
            <p>
              Die erste E-Mail führt zum Passwort, die zweite zum Abruf der Nutzerkennung. Dafür
              gibt die Person Vorname, Name, Geburtsdatum und die Mitgliedsnummer{" "}
              {m.mitgliedsnummer} an. Das Geburtsdatum wird nur verschlüsselt verglichen und danach
              gelöscht.
            </p>
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="submissionId" value={crypto.randomUUID()} />
        <input type="hidden" name="mitglied" value={m.id} />
        <TextFeld name="vorname" label="Vorname" pflicht breite="mittel" />
        <TextFeld name="name" label="Name" pflicht breite="mittel" />
        <TextFeld
          name="email"
          label="E-Mail-Adresse"
          hinweis="Dienstliche Adresse der Person"
          typ="email"
          pflicht
          breite="mittel"
        />
        <DatumFeld name="geburtsdatum" label="Geburtsdatum" pflicht heute={heute()} />
        <Knopfleiste>
          <SendeKnopf>Registrieren</SendeKnopf>
          <KnopfLink href={`/kasse/organisationen/${m.id}`} variante="link">
            Abbrechen
          </KnopfLink>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
