import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Blaettern } from "@/components/tabelle/blaettern";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { PLUS } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { GRUPPEN, requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { env } from "@/lib/env";
import { liesFilter, merkeSeitengroesse } from "@/lib/listenfilter";
import {
  BENUTZERSTATUS,
  LEERER_NUTZERFILTER,
  listNutzer,
  NUTZERFILTER,
  type Nutzerzeile,
  ZAEHLGRENZE,
} from "@/lib/nutzer";
import { istUuid } from "@/lib/text";
import { blaetternVon, liesSeitenwahl, type Seitenparameter } from "../../seitenwahl";
import { filtereNutzer } from "./actions";

export const metadata: Metadata = { title: "Übersicht: Nutzer:innen" };

const SPALTEN: Spalte<Nutzerzeile>[] = [
  { schluessel: "name", titel: "Name", zelle: (z) => z.name },
  { schluessel: "vorname", titel: "Vorname", zelle: (z) => z.vorname },
  { schluessel: "kennung", titel: "Nutzerkennung", zelle: (z) => z.kennung },
  {
    schluessel: "gruppen",
    titel: "Gruppenpostfach",
    breit: true,
    zelle: (z) => z.gruppen.join(", "),
  },
  { schluessel: "status", titel: "Status", zelle: (z) => z.status.liste },
];

const alsWahl = (werte: readonly string[]) => werte.map((wert) => ({ wert, text: wert }));

export default async function Nutzeruebersicht({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("nutzer:verwalten");
  const { kasseId, mitgliedId } = akteur;
  if (!mitgliedId) notFound();
  const parameter = await searchParams;
  const { seite, groesse } = liesSeitenwahl(parameter, akteur.proSeite);
  const schluessel = typeof parameter.filter === "string" ? parameter.filter : "";
  const { liste, filter } = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, groesse);
    const gemerkt = istUuid(schluessel)
      ? NUTZERFILTER.safeParse(await liesFilter(tx, akteur, "nutzer", schluessel))
      : null;
    const filter = gemerkt?.success ? gemerkt.data : LEERER_NUTZERFILTER;
    return {
      filter,
      liste: await listNutzer(tx, { kasseId, mitgliedId }, filter, seite, groesse),
    };
  });
  const gefiltert = Object.values(filter).some((wert) => wert !== "");
  const weg = gefiltert ? `/verwaltung/nutzer?filter=${schluessel}` : "/verwaltung/nutzer";
  const begrenzt = liste.gesamt === null;
  const { letzte, naechste, ...wege } = blaetternVon(weg, {
    seite: liste.seite,
    anzahl: liste.zeilen.length,
    groesse,
    gesamt: liste.gesamt ?? (liste.seite + 1) * groesse,
  });
  const weiter = begrenzt && liste.zeilen.length < groesse ? undefined : naechste;
  return (
    <>
      <Seitenkopf
        titel="Übersicht: Nutzer:innen"
        einleitung={`Sie können hier Nutzer:innen Ihrer Organisation für das Portal ${env().PORTAL_NAME} verwalten.`}
        aktionen={
          <>
            <KnopfLink href="/verwaltung/rechtepruefung">Rechteprüfung</KnopfLink>
            <KnopfLink href="/verwaltung/bedingungen">Zustimmungen</KnopfLink>
            <KnopfLink href="/verwaltung/nutzer/neu" variante="primaer" zeichen={PLUS}>
              Nutzer:in anlegen
            </KnopfLink>
          </>
        }
      />
      {parameter.deaktiviert && (
        <Hinweis art="erfolg" rolle="status" titel="Das Konto ist dauerhaft deaktiviert.">
          <p>Postfach, Nachrichten und Entwürfe der Person sind gelöscht.</p>
        </Hinweis>
      )}
      <div className="listenkopf">
        <FilterFelder
          aktion={filtereNutzer}
          versteckt={{ zurueck: `/verwaltung/nutzer?groesse=${groesse}` }}
          felder={[
            { art: "text", name: "name", label: "Name", wert: filter.name },
            { art: "text", name: "vorname", label: "Vorname", wert: filter.vorname },
            { art: "text", name: "kennung", label: "Nutzerkennung", wert: filter.kennung },
            {
              art: "auswahl",
              name: "gruppe",
              label: "Gruppen",
              wert: filter.gruppe,
              moeglichkeiten: alsWahl(GRUPPEN),
            },
            {
              art: "auswahl",
              name: "status",
              label: "Benutzerstatus",
              wert: filter.status,
              moeglichkeiten: alsWahl(BENUTZERSTATUS),
            },
          ]}
        />
      </div>
      <Tabelle
        beschriftung="Nutzer:innen"
        spalten={SPALTEN}
        zeilen={liste.zeilen}
        schluessel={(z) => z.id}
        href={(z) => `/verwaltung/nutzer/${z.id}`}
        ordnung={{ spalte: "name", richtung: "auf" }}
        gesamt={liste.gesamt ?? undefined}
        leer={
          <Leer
            grund={
              gefiltert
                ? "Kein Treffer mit diesen Filtern."
                : "Für Ihre Organisation sind noch keine Nutzer:innen angelegt."
            }
          />
        }
      />
      <Blaettern
        {...wege}
        naechste={weiter}
        letzte={begrenzt ? undefined : letzte}
        gesamt={liste.gesamt ?? ZAEHLGRENZE}
        gesamtBegrenzt={begrenzt}
      />
    </>
  );
}
