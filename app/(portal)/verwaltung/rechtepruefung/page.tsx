import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { Tag } from "@/components/ui/zeitstempel";
import { GEWAEHRUNGEN, type Gewaehrung, requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { type FaelligesKonto, listFaellige } from "@/lib/nutzer";
import { bestaetige } from "./actions";

export const metadata: Metadata = { title: "Rechteprüfung" };

const SPALTEN: Spalte<FaelligesKonto>[] = [
  {
    schluessel: "wahl",
    titel: "Auswahl",
    titelVersteckt: true,
    zelle: (k) => (
      <input
        type="checkbox"
        name="konto"
        value={k.id}
        aria-label={`${k.vorname} ${k.name}, ${k.kennung} bestätigen`}
      />
    ),
  },
  {
    schluessel: "name",
    titel: "Name",
    zelle: (k) => (
      <Verweis
        href={`/verwaltung/nutzer/${k.id}`}
      >{`${k.name}, ${k.vorname} ${k.kennung}`}</Verweis>
    ),
  },
  {
    schluessel: "rechte",
    titel: "Berechtigungen",
    breit: true,
    zelle: (k) =>
      [...k.rechte.map((r) => GEWAEHRUNGEN[r as Gewaehrung] ?? r), ...k.gruppen].join(", "),
  },
  { schluessel: "endet", titel: "Endet sonst am", zelle: (k) => <Tag datum={k.endet} /> },
];

export default async function Rechtepruefung({
  searchParams,
}: {
  searchParams: Promise<{ bestaetigt?: string }>;
}) {
  const akteur = await requireRecht("nutzer:verwalten");
  const { kasseId, mitgliedId } = akteur;
  const { bestaetigt } = await searchParams;
  if (!mitgliedId) notFound();
  const konten = await withTenant(akteur, (tx) => listFaellige(tx, { kasseId, mitgliedId }));
  return (
    <>
      {bestaetigt && (
        <Hinweis art="erfolg" rolle="status" titel={`Bestätigt: ${Number(bestaetigt) || 0}.`} />
      )}
      <FormularRahmen
        action={bestaetige}
        warnen={false}
        kopf={
          <>
            <Seitenkopf
              titel="Rechteprüfung"
              einleitung="Bitte bestätigen Sie, wer seine Berechtigungen noch braucht. Unbestätigte enden am genannten Tag."
            />
            <p>
              Wer eine Berechtigung nicht mehr braucht, dem entziehen Sie sie in den
              Nutzer:innen-Details.
            </p>
          </>
        }
      >
        <Tabelle
          beschriftung="Zu bestätigende Berechtigungen"
          spalten={SPALTEN}
          zeilen={konten}
          schluessel={(k) => k.id}
          leer={<Leer grund="Zurzeit ist nichts zu bestätigen." />}
        />
        {konten.length > 0 && (
          <Knopfleiste>
            <SendeKnopf>Ausgewählte bestätigen</SendeKnopf>
          </Knopfleiste>
        )}
      </FormularRahmen>
    </>
  );
}
