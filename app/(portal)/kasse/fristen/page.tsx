import type { Metadata } from "next";
import { Auswahl } from "@/components/form/auswahl";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { listFristen } from "@/lib/bearbeitungsfristen";
import { formatDatum } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { heute } from "@/lib/uhr";
import { type Seitenparameter, textAus } from "../../seitenwahl";
import { festlegen } from "./actions";
import { Fristentabelle } from "./fristentabelle";

export const metadata: Metadata = { title: "Bearbeitungsfristen" };

export default async function Fristen({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("fristen:festlegen");
  const fristen = await withTenant(akteur, (tx) => listFristen(tx, akteur));
  return (
    <>
      <Seitenkopf
        titel="Bearbeitungsfristen"
        einleitung="Sie legen hier fest, bis wann die Kasse Meldungen bearbeitet; die Fristenampel im Eingang folgt daraus."
      />
      {textAus(await searchParams, "gespeichert") === "1" && (
        <Hinweis art="erfolg" rolle="status" titel="Die Frist ist festgelegt." />
      )}
      <Fristentabelle fristen={fristen} />
      <section aria-labelledby="neu" className="schmal">
        <h2 id="neu">Frist festlegen</h2>
        <p>
          Gezählt werden Arbeitstage nach dem Eingang: Montag bis Freitag ohne bundesweite
          Feiertage. Eine Frist gilt für Meldungen, die ab dem genannten Tag eingehen; frühere
          Festlegungen und die Fristen schon eingegangener Meldungen bleiben.
        </p>
        <FormularRahmen action={festlegen} kennung="frist">
          <PflichtHinweis />
          <Auswahl
            name="formular"
            label="Formular"
            pflicht
            moeglichkeiten={fristen.map((f) => ({ wert: f.formular, text: f.titel }))}
          />
          <DatumFeld
            name="gueltigAb"
            label="Gilt ab"
            pflicht
            heute={heute()}
            wert={formatDatum(heute())}
          />
          <TextFeld
            name="gelbTage"
            label="Gelb ab"
            pflicht
            tastatur="numeric"
            breite="kurz"
            einheit="Arbeitstage"
            hinweis="Bis dahin ist die Ampel grün."
          />
          <TextFeld
            name="faelligTage"
            label="Fällig nach"
            pflicht
            tastatur="numeric"
            breite="kurz"
            einheit="Arbeitstage"
            hinweis="Danach ist die Ampel rot."
          />
          <Knopfleiste>
            <SendeKnopf>Frist festlegen</SendeKnopf>
          </Knopfleiste>
        </FormularRahmen>
      </section>
    </>
  );
}
