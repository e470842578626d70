import type { Metadata } from "next";
import { Auswahl } from "@/components/form/auswahl";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Knopfleiste } from "@/components/ui/knopf";
import { Textkoerper } from "@/components/ui/textkoerper";
import { SUPPORTBEREICHE } from "@/lib/anliegen";
import { textAus } from "../../(portal)/seitenwahl";
import { Grundfelder, Quittung } from "../anliegen-felder";
import { ladeSeitentext, type Parameter } from "../seitentext";
import { Kontakt, Textrahmen } from "../textseite";
import { sendeSupport } from "./actions";

export const metadata: Metadata = { title: "Support" };

export default async function Support({ searchParams }: { searchParams: Parameter }) {
  const text = await ladeSeitentext("support", searchParams);
  const akteur = text.sitzung?.akteur;
  return (
    <Textrahmen seite="support" text={text}>
      <Quittung art="SUPPORT" referenz={textAus(await searchParams, "gesendet")} />
      <Textkoerper bloecke={text.bloecke} kontakt={<Kontakt text={text} />} />
      <section className="schmal" aria-labelledby="schreiben">
        <FormularRahmen
          action={sendeSupport}
          kennung="support"
          kopf={
            <>
              <h2 id="schreiben">Dem Support schreiben</h2>
              <PflichtHinweis />
            </>
          }
        >
          <Grundfelder text={text} />
          <TextFeld
            name="name"
            label="Name"
            pflicht
            autocomplete="name"
            wert={akteur ? `${akteur.vorname} ${akteur.name}` : ""}
          />
          <TextFeld
            name="email"
            label="E-Mail-Adresse"
            pflicht
            typ="email"
            autocomplete="email"
            wert={akteur?.email}
          />
          <Auswahl
            name="bereich"
            label="Bereich"
            pflicht
            moeglichkeiten={SUPPORTBEREICHE.map((b) => ({ wert: b, text: b }))}
          />
          <TextFeld name="thema" label="Betreff" pflicht />
          <Mehrzeilig name="text" label="Text" pflicht max={5000} zeilen={8} />
          <Knopfleiste>
            <SendeKnopf>Senden</SendeKnopf>
          </Knopfleiste>
        </FormularRahmen>
      </section>
      <section className="fliesstext" aria-labelledby="kassen">
        <h2 id="kassen">Kontakt zu Ihrer Kasse</h2>
        <Kontakt text={text} />
      </section>
    </Textrahmen>
  );
}
