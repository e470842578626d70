import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Beschreibung } from "@/components/ui/beschreibung";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { ladeMitgliederdaten } from "@/lib/organisationen";

export const metadata: Metadata = { title: "Mitgliederdaten" };

export default async function Mitgliederdaten() {
  const akteur = await requireRecht("organisation:lesen");
  const m = await withTenant(akteur, (tx) => ladeMitgliederdaten(tx, akteur));
  if (!m) notFound();
  return (
    <>
      <Seitenkopf
        titel="Mitgliederdaten"
        einleitung="Sie sehen hier die bei der Kasse hinterlegten Daten Ihrer Organisation."
      />
      <Beschreibung
        zeilen={[
          { label: "Name:", wert: m.name },
          { label: "Mitgliedsnummer:", wert: m.mitgliedsnummer },
          ...(m.anschrift.length ? [{ label: "Anschrift:", wert: m.anschrift.join(", ") }] : []),
          ...m.mitgliedschaften.map((ms) => ({
            label: `${ms.geschaeftsbereich}:`,
            wert: `PNR: ${ms.pnr}, Abr: ${ms.abr}`,
          })),
        ]}
      />
    </>
  );
}
