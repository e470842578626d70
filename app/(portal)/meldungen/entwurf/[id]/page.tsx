import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Auswahl } from "@/components/form/auswahl";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Beschreibung } from "@/components/ui/beschreibung";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { ladeEigenenEntwurf, listEmpfaenger } from "@/lib/meldungen";
import { uebergebe } from "./actions";

export const metadata: Metadata = { title: "Entwurf übergeben" };

export default async function EntwurfUebergeben({ params }: { params: Promise<{ id: string }> }) {
  const akteur = await requireRecht("entwurf:verwalten");
  const { id } = await params;
  const geladen = await withTenant(akteur, async (tx) => {
    const entwurf = await ladeEigenenEntwurf(tx, akteur, id);
    return entwurf && { entwurf, empfaenger: await listEmpfaenger(tx, entwurf.formularId) };
  });
  if (!geladen) notFound();
  const { entwurf, empfaenger } = geladen;
  return (
    <div className="schmal">
      <Seitenkopf
        davor={<Verweis href="/meldungen">Zurück zu Meine Meldungen</Verweis>}
        titel="Entwurf übergeben"
        einleitung="Sie können einen Entwurf mit seinen Anhängen einer Person Ihrer Organisation geben, die dieses Formular senden darf. Danach gehört er ihr; Sie sehen ihn nicht mehr."
      />
      <Beschreibung
        zeilen={[
          { label: "Formular", wert: entwurf.titel },
          { label: "Person", wert: entwurf.personName || "noch nicht angemeldet" },
          { label: "Zuletzt gespeichert", wert: formatZeitpunkt(entwurf.gespeichertAm) },
        ]}
      />
      {empfaenger.length === 0 ? (
        <Hinweis art="info">
          In Ihrer Organisation darf zurzeit niemand sonst dieses Formular senden. Rechte vergibt
          Ihre Portaladministration.
        </Hinweis>
      ) : (
        <FormularRahmen action={uebergebe}>
          <PflichtHinweis />
          <input type="hidden" name="entwurf" value={entwurf.id} />
          <Auswahl
            name="empfaenger"
            label="Übergeben an"
            pflicht
            moeglichkeiten={empfaenger.map((e) => ({ wert: e.id, text: e.name }))}
          />
          <Knopfleiste>
            <SendeKnopf>Übergeben</SendeKnopf>
            <KnopfLink href="/meldungen" variante="link">
              Abbrechen
            </KnopfLink>
          </Knopfleiste>
        </FormularRahmen>
      )}
    </div>
  );
}
