import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Optionen } from "@/components/form/optionen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { legeAn } from "./actions";

export const metadata: Metadata = { title: "Konto der Kasse anlegen" };

const ROLLEN = [
  { wert: "SACHBEARBEITUNG", text: "Sachbearbeitung", hinweis: "Eingang und Entscheidungen" },
  {
    wert: "ADMINISTRATION",
    text: "Administration",
    hinweis: "Organisationen, Konten und Einstellungen, kein Eingang",
  },
];

export default async function KassenkontoAnlegen() {
  await requireRecht("konten:verwalten");
  return (
    <div className="schmal">
      <FormularRahmen
        action={legeAn}
        kopf={
          <>
            <Seitenkopf
              titel="Konto der Kasse anlegen"
              einleitung="Die Person erhält eine E-Mail zum Festlegen des Passworts. Die Nutzerkennung teilen Sie ihr separat mit."
            />
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="submissionId" value={crypto.randomUUID()} />
        <TextFeld name="vorname" label="Vorname" pflicht breite="mittel" />
        <TextFeld name="name" label="Name" pflicht breite="mittel" />
        <TextFeld name="email" label="E-Mail-Adresse" typ="email" pflicht breite="mittel" />
        <Optionen name="rolle" label="Rolle" pflicht moeglichkeiten={ROLLEN} />
        <Knopfleiste>
          <SendeKnopf>Anlegen</SendeKnopf>
          <KnopfLink href="/kasse/personal" variante="link">
            Abbrechen
          </KnopfLink>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
