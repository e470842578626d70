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
import {
  type FaelligesKonto,
  LEERER_PROTOKOLLFILTER,
  liesProtokoll,
  listFaellige,
  type Protokollzeile,
} from "@/lib/nutzer";
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

const BEENDETE = { ...LEERER_PROTOKOLLFILTER, vorgang: "rechte.beendet" };
const GEZEIGTE_BEENDETE = 20;
const BEENDET: Spalte<Protokollzeile>[] = [
  { schluessel: "am", titel: "Beendet", zelle: (z) => z.am },
  { schluessel: "woran", titel: "Name", zelle: (z) => z.woran },
  { schluessel: "was", titel: "Berechtigungen", breit: true, zelle: (z) => z.einzelheiten },
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
  const { konten, beendete } = await withTenant(akteur, async (tx) => ({
    konten: await listFaellige(tx, { kasseId, mitgliedId }),
    beendete: await liesProtokoll(tx, akteur, BEENDETE, 0, GEZEIGTE_BEENDETE),
  }));
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
      {beendete.length > 0 && (
        <>
          <h2>Zuletzt beendet</h2>
          <p>
            Diese Berechtigungen endeten ohne Bestätigung. Wer sie noch braucht, dem vergeben Sie
            sie in den Nutzer:innen-Details neu.
          </p>
          <Tabelle
            beschriftung="Zuletzt beendete Berechtigungen"
            spalten={BEENDET}
            zeilen={beendete}
            schluessel={(z) => z.nr}
          />
        </>
      )}
    </>
  );
}
