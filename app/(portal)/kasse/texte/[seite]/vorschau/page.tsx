import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DatumFeld } from "@/components/form/datum-feld";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Haken } from "@/components/form/haken";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { TextFeld } from "@/components/form/text-feld";
import { KnopfLink, Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Textkoerper } from "@/components/ui/textkoerper";
import { liesText } from "@/lib/auszeichnung";
import { requireRecht } from "@/lib/auth";
import { formatDatum, plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { env } from "@/lib/env";
import { listKassen } from "@/lib/organisationen";
import { codeDerKasse, ladeBearbeitung } from "@/lib/texte";
import { textseite } from "@/lib/textseiten";
import { heute } from "@/lib/uhr";
import { KassenKontakt } from "../../../../../(hilfe)/kassen-kontakt";
import { veroeffentlicheText } from "./actions";

export const metadata: Metadata = { title: "Vorschau des Textes" };

/** So lange lässt sich die Zustimmung gewöhnlich aufschieben. */
const AUFSCHUB_TAGE = 28;

export default async function Textvorschau({ params }: { params: Promise<{ seite: string }> }) {
  const akteur = await requireRecht("texte:bearbeiten");
  const angaben = textseite((await params).seite);
  if (!angaben) notFound();
  const [{ text, code }, kassen] = await Promise.all([
    withTenant(akteur, async (tx) => ({
      text: await ladeBearbeitung(tx, akteur, angaben.seite),
      code: await codeDerKasse(tx, akteur.kasseId),
    })),
    listKassen(),
  ]);
  if (!text || text.version === 0) redirect(`/kasse/texte/${angaben.seite}`);
  const platzhalter = { Portal: env().PORTAL_NAME, Kasse: akteur.kasseName };
  return (
    <>
      <Seitenkopf
        titel={`Vorschau: ${angaben.name}`}
        einleitung="So wird der Text aussehen. Sie können ihn veröffentlichen oder weiter ändern."
      />
      <div className="karte">
        <p className="vorschau-titel">{angaben.titel}</p>
        <Textkoerper
          bloecke={liesText(text.inhalt, platzhalter)}
          kontakt={<KassenKontakt kassen={kassen.filter((k) => k.code === code)} />}
        />
      </div>
      <section className="schmal" aria-labelledby="veroeffentlichen">
        <FormularRahmen
          action={veroeffentlicheText}
          warnen={false}
          kopf={
            <>
              <h2 id="veroeffentlichen">Veröffentlichen</h2>
              <p>
                Eine veröffentlichte Fassung lässt sich nicht mehr ändern, nur durch eine neue
                ablösen. Frühere Fassungen bleiben lesbar.
              </p>
              <PflichtHinweis />
            </>
          }
        >
          <input type="hidden" name="seite" value={angaben.seite} />
          <input type="hidden" name="version" value={text.version} />
          <TextFeld name="anlass" label="Was hat sich geändert?" pflicht />
          <DatumFeld
            name="gueltigAb"
            label="Gültig ab"
            heute={heute()}
            wert={formatDatum(heute())}
            pflicht
          />
          {angaben.bedingung && (
            <>
              <Haken
                name="zustimmung"
                label="Alle Konten bitten, dieser Fassung zuzustimmen"
                hinweis="Die Bitte erscheint bei der nächsten Anmeldung. Für kleine Berichtigungen ist sie nicht nötig."
              />
              <DatumFeld
                name="zustimmungBis"
                label="Aufschieben möglich bis"
                hinweis="TT.MM.JJJJ; danach geht es ohne Zustimmung nicht weiter. Sieben Tage vorher geht eine Erinnerung."
                heute={heute()}
                wert={formatDatum(plusTage(heute(), AUFSCHUB_TAGE))}
              />
            </>
          )}
          <Knopfleiste>
            <SendeKnopf>Veröffentlichen</SendeKnopf>
            <KnopfLink href={`/kasse/texte/${angaben.seite}`}>Weiter ändern</KnopfLink>
          </Knopfleiste>
        </FormularRahmen>
      </section>
    </>
  );
}
