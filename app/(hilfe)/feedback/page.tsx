import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Mehrzeilig } from "@/components/form/mehrzeilig";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { Knopfleiste } from "@/components/ui/knopf";
import { Textkoerper } from "@/components/ui/textkoerper";
import { textAus } from "../../(portal)/seitenwahl";
import { Antwortwunsch, Grundfelder, Quittung } from "../anliegen-felder";
import { ladeSeitentext, type Parameter } from "../seitentext";
import { Kontakt, Textrahmen } from "../textseite";
import { sendeFeedback } from "./actions";

export const metadata: Metadata = { title: "Feedback" };

export default async function Feedback({ searchParams }: { searchParams: Parameter }) {
  const text = await ladeSeitentext("feedback", searchParams);
  return (
    <Textrahmen seite="feedback" text={text}>
      <Quittung art="FEEDBACK" referenz={textAus(await searchParams, "gesendet")} />
      <Textkoerper bloecke={text.bloecke} kontakt={<Kontakt text={text} />} />
      <section className="schmal" aria-labelledby="schreiben">
        <FormularRahmen
          action={sendeFeedback}
          kennung="feedback"
          kopf={
            <>
              <h2 id="schreiben">Feedback geben</h2>
              <PflichtHinweis />
            </>
          }
        >
          <Grundfelder text={text} />
          <TextFeld name="thema" label="Thema" pflicht />
          <Mehrzeilig name="text" label="Text" pflicht max={2000} zeilen={6} />
          <Antwortwunsch text={text} />
          <Knopfleiste>
            <SendeKnopf>Senden</SendeKnopf>
          </Knopfleiste>
        </FormularRahmen>
      </section>
    </Textrahmen>
  );
}
