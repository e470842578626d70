import type { Metadata } from "next";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Haken } from "@/components/form/haken";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { stichtag, umfeld } from "@/lib/auskunft";
import { alsText, MELDUNGEN, pruefeAngaben } from "@/lib/versorgungsauskunft";
import { rechtVon, verlangeSchritte, WEG } from "../laufend";
import { Nummernzeile } from "../nummer";
import { Schrittweg } from "../schrittweg";
import { StandFeld } from "../stand-feld";
import { speichereRuhestand } from "./actions";

export const metadata: Metadata = { title: "Schritt 3: Ruhestand" };

export default async function Ruhestandsschritt({
  searchParams,
}: {
  searchParams: Promise<{ grund?: string }>;
}) {
  const { grund } = await searchParams;
  const stand = await verlangeSchritte(2);
  const recht = rechtVon(stand);
  const { angaben } = stand.inhalt;
  const { spanne } = pruefeAngaben(recht, angaben, umfeld(), 2).rahmen;
  const einziger = spanne !== null && spanne.von === spanne.bis;
  const du = angaben.ruhestandsgrund === "DIENSTUNFAEHIGKEIT";
  const ruhestandsgrund = recht.gruende.find((g) => g.code === angaben.ruhestandsgrund);
  return (
    <div className="schmal">
      <FormularRahmen
        key={stand.version}
        action={speichereRuhestand}
        kopf={
          <>
            <Schrittweg aktuell={3} />
            {grund === "zuerst" && (
              <Hinweis>Bitte ergänzen Sie zuerst den ersten Ruhestandstag.</Hinweis>
            )}
            <Seitenkopf
              titel="Schritt 3: Ruhestand"
              einleitung={`Wann möchten Sie in den Ruhestand gehen? Grund: ${ruhestandsgrund?.bezeichnung ?? ""}.`}
            />
            <Nummernzeile stand={stand} />
          </>
        }
      >
        <StandFeld stand={stand.version} />
        <DatumFeld
          name="ersterRuhestandstag"
          label="Erster Ruhestandstag:"
          pflicht
          heute={stichtag()}
          formtext={MELDUNGEN["V-DATUM"]}
          wert={angaben.ersterRuhestandstag || (einziger && spanne ? alsText(spanne.von) : "")}
          hinweis={
            spanne
              ? `(${alsText(spanne.von)} - ${alsText(spanne.bis)}) ${du ? "Jeder Tag ist möglich." : "Der Ruhestand beginnt mit einem Monatsersten."}`
              : undefined
          }
        />
        {angaben.ruhestandsgrund !== "REGELALTERSGRENZE" && (
          <Haken
            name="abschlagsfrei"
            label="Meine Kasse hat bestätigt, dass wegen langer Dienstzeit kein Versorgungsabschlag anfällt."
            wert={angaben.abschlagsfrei ? "ja" : ""}
            hinweis="Freiwillig. Nur ankreuzen, wenn Ihnen das schriftlich vorliegt."
          />
        )}
        <Knopfleiste>
          <KnopfLink href={WEG[2]}>Zurück</KnopfLink>
          <SendeKnopf>Weiter</SendeKnopf>
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}
