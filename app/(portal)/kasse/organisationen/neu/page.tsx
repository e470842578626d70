import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { Stammdaten } from "../stammdaten";
import { legeAn } from "./actions";

export const metadata: Metadata = { title: "Organisation anlegen" };

export default async function OrganisationAnlegen() {
  await requireRecht("organisation:verwalten");
  return (
    <div className="schmal">
      <FormularRahmen
        action={legeAn}
        kopf={
          <>
            <Seitenkopf
              titel="Organisation anlegen"
              einleitung="Geschäftsbereiche, Funktionen und Administration legen Sie danach fest."
            />
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="submissionId" value={crypto.randomUUID()} />
        <Stammdaten />
        <Knopfleiste>
          <SendeKnopf>Anlegen</SendeKnopf>
          <KnopfLink href="/kasse/organisationen" variante="link">
            Abbrechen
          </KnopfLink>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
