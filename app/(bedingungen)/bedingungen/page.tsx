import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { Haken } from "@/components/form/haken";
import { PflichtHinweis } from "@/components/form/pflicht-hinweis";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Hinweis } from "@/components/ui/hinweis";
import { Knopfleiste } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Textkoerper } from "@/components/ui/textkoerper";
import { liesText } from "@/lib/auszeichnung";
import { aktuelleSitzung, sichererWeg } from "@/lib/auth";
import { istAufschiebbar, kennzeichen, listOffene, type OffeneBedingung } from "@/lib/bedingungen";
import { formatDatum } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { env } from "@/lib/env";
import { listKassen } from "@/lib/organisationen";
import { codeDerKasse } from "@/lib/texte";
import { KassenKontakt } from "../../(hilfe)/kassen-kontakt";
import { type Seitenparameter, textAus } from "../../(portal)/seitenwahl";
import { beantworteBedingungen } from "./actions";

export const metadata: Metadata = { title: "Neue Bedingungen" };

export default async function Bedingungen({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const sitzung = await aktuelleSitzung();
  if (!sitzung) redirect("/anmelden");
  const { akteur } = sitzung;
  const weiter = sichererWeg(textAus(await searchParams, "weiter"));
  const [{ offene, code }, kassen] = await Promise.all([
    withTenant(akteur, async (tx) => ({
      offene: await listOffene(tx, akteur),
      code: await codeDerKasse(tx, akteur.kasseId),
    })),
    listKassen(),
  ]);
  if (!sitzung.bedingungenOffen) redirect(weiter);
  const aufschiebbar = istAufschiebbar(offene);
  const kontakt = <KassenKontakt kassen={kassen.filter((k) => k.code === code)} />;
  const werte = { Portal: env().PORTAL_NAME, Kasse: akteur.kasseName };
  return (
    <div className="schmal">
      <FormularRahmen
        action={beantworteBedingungen}
        warnen={false}
        standardAbsicht="zustimmen"
        kopf={
          <>
            <Seitenkopf
              titel="Neue Bedingungen"
              einleitung="Bitte lesen Sie, was sich geändert hat, und bestätigen Sie die neue Fassung."
            />
            <Frist offene={offene} aufschiebbar={aufschiebbar} />
            {offene.map((o) => (
              <details key={o.text.seite} className="karte" open>
                <summary>
                  {o.titel}, Fassung {o.text.fassung}
                </summary>
                <p>
                  <strong>Was sich geändert hat:</strong> {o.anlass}
                </p>
                <Textkoerper bloecke={liesText(o.text.inhalt, werte)} kontakt={kontakt} />
              </details>
            ))}
            <PflichtHinweis />
          </>
        }
      >
        <input type="hidden" name="weiter" value={weiter} />
        <input type="hidden" name="gesehen" value={kennzeichen(offene)} />
        <Haken
          name="zustimmung"
          label="Ich habe die neue Fassung gelesen und stimme ihr zu."
          pflicht
        />
        <Knopfleiste>
          <SendeKnopf absicht="zustimmen">Zustimmen und weiter</SendeKnopf>
          {aufschiebbar && (
            <SendeKnopf absicht="spaeter" variante="sekundaer">
              Später
            </SendeKnopf>
          )}
        </Knopfleiste>
      </FormularRahmen>
    </div>
  );
}

interface FristProps {
  offene: readonly OffeneBedingung[];
  aufschiebbar: boolean;
}

function Frist({ offene, aufschiebbar }: FristProps) {
  const bis = offene.map((o) => o.bis).sort()[0];
  if (!bis) return null;
  return aufschiebbar ? (
    <Hinweis>
      <p>
        Bis zum {formatDatum(bis)} können Sie das mit „Später“ aufschieben. Danach geht es ohne
        Zustimmung nicht weiter.
      </p>
    </Hinweis>
  ) : (
    <Hinweis art="warnung">
      <p>
        Die Frist endete am {formatDatum(bis)}. Ohne Zustimmung können Sie das Portal nicht nutzen.
        Haben Sie Fragen, wenden Sie sich bitte an Ihre Kasse.
      </p>
    </Hinweis>
  );
}
