import { ohneZustand } from "@/components/form/ohne-zustand";
import { AuswahlZahl } from "@/components/tabelle/auswahl-zahl";
import { Blaettern } from "@/components/tabelle/blaettern";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Schnellfilter } from "@/components/tabelle/schnellfilter";
import { Tabelle } from "@/components/tabelle/tabelle";
import { KnopfLink } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { Menue } from "@/components/ui/menue";
import { MAIL } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { liesFilter, merkeSeitengroesse } from "@/lib/listenfilter";
import {
  anzahlPostfachfilter,
  LEERER_POSTFACHFILTER,
  listPostfach,
  MARKEN,
  MARKENNAMEN,
  POSTFACHFILTER,
  type Postfach,
} from "@/lib/postfach";
import { type Seitenparameter, stellenVon, textAus } from "../seitenwahl";
import { filtere, setzeMarke } from "./actions";
import { liesGetan, liesPostfach, postfachAdresse } from "./adresse";
import { filterfelder, schnellfilter } from "./filter";
import { GetanHinweis } from "./getan-hinweis";
import { spalten } from "./spalten";

interface NachrichtenlisteProps {
  akteur: Akteur;
  postfach: Postfach;
  titel: string;
  weg: string;
  parameter: Seitenparameter;
}

/** Liste eines Postfachs (Handbuch 5.1, 5.2); Ungelesenes ist fett und hat ein verstecktes Wort. */
export async function Nachrichtenliste({
  akteur,
  postfach,
  titel,
  weg,
  parameter,
}: NachrichtenlisteProps) {
  const a = liesPostfach(weg, parameter, akteur.proSeite);
  const { filter, liste } = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, a.proSeite);
    const gemerkt = a.filter
      ? POSTFACHFILTER.safeParse(await liesFilter(tx, akteur, "postfach", a.filter))
      : null;
    const filter = gemerkt?.success ? gemerkt.data : LEERER_POSTFACHFILTER;
    return { filter, liste: await listPostfach(tx, akteur, postfach, { ...a, filter }) };
  });
  const gefiltert = anzahlPostfachfilter(filter) > 0 || a.nur !== null || a.wichtig;
  return (
    <>
      <Seitenkopf
        titel={titel}
        einleitung="Ihre Kommunikation mit der Versorgungskasse"
        aktionen={
          <KnopfLink href={`${weg}/schreiben`} variante="primaer" zeichen={MAIL}>
            Schreiben
          </KnopfLink>
        }
      />
      <GetanHinweis getan={liesGetan(parameter)} />
      <div className="listenkopf">
        <FilterFelder
          aktion={filtere}
          versteckt={{ zurueck: postfachAdresse(a, { filter: "" }) }}
          felder={filterfelder(filter)}
        />
        <Schnellfilter filter={schnellfilter(a)} />
      </div>
      <form action={ohneZustand(setzeMarke)} className="auswahl-liste">
        <input type="hidden" name="zurueck" value={postfachAdresse(a, { seite: a.seite })} />
        {liste.zeilen.length > 0 && (
          <div className="auswahl-leiste nicht-drucken">
            <AuswahlZahl name="nachrichten" alle={liste.zeilen.length} />
            <Menue key={textAus(parameter, "getan")} titel="Auswahl markieren">
              {MARKENNAMEN.map((marke) => (
                <li key={marke}>
                  <button type="submit" name="marke" value={marke}>
                    {MARKEN[marke].menue}
                  </button>
                </li>
              ))}
            </Menue>
          </div>
        )}
        <Tabelle
          beschriftung={titel}
          spalten={spalten(postfach.art === "gruppe")}
          zeilen={liste.zeilen}
          schluessel={(z) => z.id}
          href={(z) => `${weg}/${z.id}`}
          betont={(z) => !z.gelesen}
          gesamt={liste.gesamt ?? undefined}
          leer={
            <Leer
              grund={
                gefiltert
                  ? "Kein Treffer mit diesen Filtern."
                  : "In diesem Postfach liegt keine Nachricht."
              }
            />
          }
        />
      </form>
      <Blaettern
        {...stellenVon(liste, a.proSeite, (seite) => postfachAdresse(a, { seite }))}
        groesse={a.proSeite}
        groessenHref={(proSeite) => postfachAdresse(a, { proSeite })}
      />
    </>
  );
}
