import type { Metadata } from "next";
import { Schnellfilter } from "@/components/tabelle/schnellfilter";
import { KnopfLink } from "@/components/ui/knopf";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { FORMULARE } from "@/lib/formulare";
import { merkeSeitengroesse } from "@/lib/listenfilter";
import { listEigeneEntwuerfe, listMeldungen, STANDFILTER, type Standfilter } from "@/lib/meldungen";
import { stapelformulare } from "@/lib/stapel";
import { liesSeitenwahl, type Seitenparameter } from "../seitenwahl";
import { Entwurfsliste } from "./entwurfsliste";
import { Formularwahl } from "./formularwahl";
import { Meldungsliste } from "./meldungsliste";

export const metadata: Metadata = { title: "Meine Meldungen" };

const TITEL: Record<Standfilter, string> = {
  offen: "nur offene",
  rueckfrage: "nur mit Rückfrage",
  entschieden: "nur entschiedene",
};

export default async function MeineMeldungen({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("meldung:eigene");
  const parameter = await searchParams;
  const wahl = liesSeitenwahl(parameter, akteur.proSeite);
  const staende = Object.keys(STANDFILTER) as Standfilter[];
  const stand = staende.find((s) => s === parameter.nur) ?? null;
  const formular = FORMULARE.find((f) => f.id === parameter.formular)?.id ?? "";
  const { liste, entwuerfe } = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, wahl.groesse);
    return {
      liste: await listMeldungen(tx, akteur, wahl.seite, wahl.groesse, { stand, formular }),
      entwuerfe: await listEigeneEntwuerfe(tx, akteur),
    };
  });
  const gefiltert = stand !== null || formular !== "";
  const href = (nur: Standfilter | null) =>
    `/meldungen?${new URLSearchParams({ ...(nur && { nur }), ...(formular && { formular }) })}`;
  return (
    <>
      <Seitenkopf
        titel="Meine Meldungen"
        einleitung="Sie sehen hier Ihre Entwürfe und die gesendeten Meldungen mit ihrem Stand."
        aktionen={
          stapelformulare(akteur).length > 0 && (
            <KnopfLink href="/meldungen/stapel">Viele Meldungen hochladen</KnopfLink>
          )
        }
      />
      {entwuerfe.length > 0 && <Entwurfsliste entwuerfe={entwuerfe} />}
      <section aria-labelledby="gesendet">
        <h2 id="gesendet">Gesendete Meldungen</h2>
        <div className="listenkopf">
          <Formularwahl gewaehlt={formular} stand={stand} />
          <Schnellfilter
            filter={staende.map((s) => ({
              titel: TITEL[s],
              aktiv: s === stand,
              href: href(s === stand ? null : s),
            }))}
          />
        </div>
        <Meldungsliste
          weg="/meldungen"
          liste={liste}
          groesse={wahl.groesse}
          angaben={{ nur: stand ?? "", formular }}
          leer={
            gefiltert ? "Kein Treffer mit diesen Filtern." : "Es wurde noch keine Meldung gesendet."
          }
        />
      </section>
    </>
  );
}
