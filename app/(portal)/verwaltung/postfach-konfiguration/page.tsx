import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Bestaetigung } from "@/components/form/bestaetigung";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Optionen } from "@/components/form/optionen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { ladeKonfiguration } from "@/lib/nutzer";
import { speichereKonfiguration } from "./actions";

export const metadata: Metadata = { title: "Postfach-Konfiguration" };

const MOEGLICHKEITEN = [
  {
    wert: "PERSOENLICH",
    text: "persönliches Postfach",
    hinweis: "Quittungen gehen als Systemmeldung in das persönliche Postfach der meldenden Person.",
  },
  {
    wert: "GRUPPE",
    text: "Gruppenpostfächer",
    hinweis:
      "Quittungen gehen in das passende Gruppenpostfach. Wer sie lesen soll, braucht die Berechtigung dafür.",
  },
];

export default async function PostfachKonfiguration({
  searchParams,
}: {
  searchParams: Promise<{ gespeichert?: string }>;
}) {
  const akteur = await requireRecht("gruppen:verwalten");
  const { kasseId, mitgliedId } = akteur;
  const { gespeichert } = await searchParams;
  const k =
    mitgliedId && (await withTenant(akteur, (tx) => ladeKonfiguration(tx, kasseId, mitgliedId)));
  if (!k) notFound();
  return (
    <div className="schmal">
      {gespeichert && <Hinweis art="erfolg" rolle="status" titel="Gespeichert." />}
      <FormularRahmen
        action={speichereKonfiguration}
        kopf={
          <>
            <Seitenkopf
              titel="Postfach-Konfiguration"
              einleitung="Sie können hier einstellen, in welches Postfach Quittungsnachrichten zu abgesandten Formularen gehen."
            />
            <Hinweis>
              <p>
                Bestehende Quittungsnachrichten werden nicht verschoben. Die Quittungsnachrichten
                der heutigen Formulare gehören zum Gruppenpostfach Beamtenversorgung.
              </p>
            </Hinweis>
          </>
        }
      >
        <Optionen
          name="ziel"
          label="Quittungsnachrichten"
          pflicht
          wert={k.ziel}
          moeglichkeiten={MOEGLICHKEITEN}
        />
        <Bestaetigung name="bestaetigt" label="Trotzdem zu den Gruppenpostfächern wechseln" />
        <Knopfleiste>
          <SendeKnopf>Speichern</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
