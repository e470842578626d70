import type { Metadata } from "next";
import { Blockinhalt } from "@/components/ui/textkoerper";
import { Verweis } from "@/components/ui/verweis";
import { alsKlartext, type Frage, liesFragen } from "@/lib/auszeichnung";
import { falte } from "@/lib/text";
import { textAus } from "../../(portal)/seitenwahl";
import { ladeSeitentext, type Parameter } from "../seitentext";
import { Kontakt, Textrahmen } from "../textseite";
import { suche } from "./actions";
import { Fragensuche } from "./fragensuche";
import { Hilfreich } from "./hilfreich";

export const metadata: Metadata = { title: "FAQ" };

export default async function Faq({ searchParams }: { searchParams: Parameter }) {
  const text = await ladeSeitentext("faq", searchParams);
  const danke = textAus(await searchParams, "danke");
  const themen = liesFragen(text.fassung.inhalt, text.platzhalter);
  const alsEintrag = (f: Frage) => ({
    id: f.id,
    suchtext: falte(`${f.frage} ${f.antwort.map(alsKlartext).join(" ")}`),
    inhalt: (
      <>
        <h3 id={f.id}>{f.frage}</h3>
        {f.antwort.map((block, nr) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: Die Antwort ist fest, Blöcke wandern nicht.
          <Blockinhalt key={nr} block={block} ebene={3} kontakt={<Kontakt text={text} />} />
        ))}
        {text.kasse && <Hilfreich frage={f} kasse={text.kasse.code} gedankt={danke === f.id} />}
      </>
    ),
  });
  return (
    <Textrahmen seite="faq" text={text}>
      <Fragensuche
        aktion={suche}
        themen={themen.map((t) => ({ id: t.id, titel: t.titel, fragen: t.fragen.map(alsEintrag) }))}
      />
      <p className="fliesstext">
        Ihre Frage ist nicht dabei? Der <Verweis href="/support">Support</Verweis> hilft Ihnen
        weiter. Ausführlich erklären das Portal das{" "}
        <Verweis href="/handbuch/sachbearbeitung">Handbuch für die Sachbearbeitung</Verweis> und das{" "}
        <Verweis href="/handbuch/administration">Handbuch für die Administration</Verweis>.
      </p>
    </Textrahmen>
  );
}
