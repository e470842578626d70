import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Haken } from "@/components/form/haken";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { env } from "@/lib/env";
import { ladeAngebot } from "@/lib/nutzer";
import { Berechtigungen, Nutzerdaten } from "../berechtigungen";
import { legeAn } from "./actions";

export const metadata: Metadata = { title: "Nutzer:in anlegen" };

export default async function NutzerAnlegen() {
  const akteur = await requireRecht("nutzer:verwalten");
  const { mitgliedId } = akteur;
  const angebot =
    mitgliedId && (await withTenant(akteur, (tx) => ladeAngebot(tx, akteur.kasseId, mitgliedId)));
  if (!angebot) notFound();
  return (
    <div className="schmal">
      <FormularRahmen
        action={legeAn}
        kopf={
          <>
            <Seitenkopf
              titel="Nutzer:in anlegen"
              einleitung={`Sie können hier neue Nutzer:innen für das Portal ${env().PORTAL_NAME} anlegen.`}
            />
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="submissionId" value={crypto.randomUUID()} />
        <Nutzerdaten angebot={angebot} />
        <Berechtigungen angebot={angebot} />
        <Haken
          name="nutzungsbedingungen"
          pflicht
          label="Ich bestätige, dass die Nutzungsbedingungen dem Beschäftigten bekannt sind und dass er/sie diese mit der Anlage des Zugangs akzeptiert."
        />
        <p>
          <Verweis href="/nutzungsbedingungen">Nutzungsbedingungen lesen</Verweis>
        </p>
        <Knopfleiste>
          <SendeKnopf>Anlegen</SendeKnopf>
          <KnopfLink href="/verwaltung/nutzer" variante="link">
            Abbrechen
          </KnopfLink>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
