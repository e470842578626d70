import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Knopfleiste } from "@/components/ui/knopf";
import { Textkoerper } from "@/components/ui/textkoerper";
import { ANTWORT_TAGE } from "@/lib/anliegen";
import { formatDatum, plusTage } from "@/lib/datum";
import { heute } from "@/lib/uhr";
import { textAus } from "../../(portal)/seitenwahl";
import { Antwortwunsch, Grundfelder, Quittung } from "../anliegen-felder";
import { ladeSeitentext, type Parameter } from "../seitentext";
import { Kontakt, Textrahmen } from "../textseite";
import { meldeBarriere } from "./actions";

export const metadata: Metadata = { title: "Barrierefreiheit" };

export default async function Barrierefreiheit({ searchParams }: { searchParams: Parameter }) {
  const text = await ladeSeitentext("barrierefreiheit", searchParams);
  return (
    <Textrahmen seite="barrierefreiheit" text={text}>
      <Quittung art="BARRIERE" referenz={textAus(await searchParams, "gesendet")} />
      <Textkoerper bloecke={text.bloecke} kontakt={<Kontakt text={text} />} />
      <section className="schmal" aria-labelledby="melden">
        <FormularRahmen
          action={meldeBarriere}
          kennung="barriere"
          kopf={
            <>
              <h2 id="melden">Barriere melden</h2>
              <p>
                Sind Sie auf eine Barriere gestoßen oder brauchen Sie einen Inhalt in einer anderen
                Form? Eine gewünschte Antwort erhalten Sie spätestens am{" "}
                {formatDatum(plusTage(heute(), ANTWORT_TAGE))}.
              </p>
              <PflichtHinweis />
            </>
          }
        >
          <Grundfelder text={text} />
          <TextFeld name="thema" label="Seite oder Inhalt" />
          <Mehrzeilig name="text" label="Was geht nicht?" pflicht max={2000} zeilen={6} />
          <Antwortwunsch text={text} />
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
