import { Blaettern } from "@/components/tabelle/blaettern";
import { FilterFelder } from "@/components/tabelle/filter-felder";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { DOWNLOAD } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { merkeSeitengroesse } from "@/lib/listenfilter";
import {
  liesProtokoll,
  PROTOKOLL_ZAEHLGRENZE,
  type Protokollzeile,
  pruefeProtokollfilter,
  VORGAENGE,
  zaehleProtokoll,
} from "@/lib/nutzer";
import { blaetternVon, liesSeitenwahl, type Seitenparameter } from "../../seitenwahl";
import { filtereProtokoll } from "./actions";
import { gemerkterFilter } from "./filter";

const SPALTEN: Spalte<Protokollzeile>[] = [
  { schluessel: "am", titel: "Zeitpunkt", zelle: (z) => z.am },
  { schluessel: "wer", titel: "Wer", zelle: (z) => z.wer },
  { schluessel: "vorgang", titel: "Vorgang", zelle: (z) => z.vorgang },
  { schluessel: "woran", titel: "Woran", zelle: (z) => z.woran },
  { schluessel: "einzelheiten", titel: "Einzelheiten", breit: true, zelle: (z) => z.einzelheiten },
];

interface AnsichtProps {
  akteur: Akteur;
  weg: "/verwaltung/protokoll" | "/kasse/protokoll";
  einleitung: string;
  parameter: Seitenparameter;
}

/** Protokoll der Änderungen an Konten und Rechten, für Administration und Kasse. */
export async function Protokollansicht({ akteur, weg, einleitung, parameter }: AnsichtProps) {
  const { seite, groesse } = liesSeitenwahl(parameter, akteur.proSeite);
  const schluessel = typeof parameter.filter === "string" ? parameter.filter : "";
  const { zeilen, gesamt, filter, fehler, nr } = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, groesse);
    const filter = await gemerkterFilter(tx, akteur, schluessel);
    const fehler = pruefeProtokollfilter(filter);
    const gesamt = await zaehleProtokoll(tx, filter);
    const nr = gesamt === null ? seite : Math.min(seite, Math.max(1, Math.ceil(gesamt / groesse)));
    const zeilen = await liesProtokoll(tx, akteur, filter, (nr - 1) * groesse, groesse);
    return { filter, fehler, gesamt, nr, zeilen };
  });
  const gefiltert = Object.values(filter).some((wert) => wert !== "");
  const mitFilter = gefiltert ? `?filter=${schluessel}` : "";
  const begrenzt = gesamt === null;
  const { letzte, naechste, ...wege } = blaetternVon(`${weg}${mitFilter}`, {
    seite: nr,
    anzahl: zeilen.length,
    groesse,
    gesamt: gesamt ?? (nr + 1) * groesse,
  });
  return (
    <>
      <Seitenkopf
        titel="Protokoll"
        einleitung={einleitung}
        aktionen={
          <>
            <KnopfLink href={`${weg}/csv${mitFilter}`} datei zeichen={DOWNLOAD}>
              Als CSV speichern
            </KnopfLink>
            <KnopfLink href={`${weg}/pdf${mitFilter}`} datei zeichen={DOWNLOAD}>
              Als PDF speichern
            </KnopfLink>
          </>
        }
      />
      <div className="listenkopf">
        <FilterFelder
          aktion={filtereProtokoll}
          versteckt={{ zurueck: `${weg}?groesse=${groesse}` }}
          felder={[
            { art: "text", name: "von", label: "von", wert: filter.von, fehler: fehler.von },
            { art: "text", name: "bis", label: "bis", wert: filter.bis, fehler: fehler.bis },
            {
              art: "auswahl",
              name: "vorgang",
              label: "Vorgang",
              wert: filter.vorgang,
              moeglichkeiten: Object.entries(VORGAENGE).map(([wert, text]) => ({ wert, text })),
            },
            { art: "text", name: "nutzer", label: "Nutzer:in", wert: filter.nutzer },
            { art: "text", name: "wer", label: "Wer", wert: filter.wer },
          ]}
        />
      </div>
      {Object.keys(fehler).length > 0 && (
        <Hinweis art="warnung" rolle="status">
          Die markierte Angabe ist noch nicht angewendet.
        </Hinweis>
      )}
      <Tabelle
        beschriftung="Protokoll"
        spalten={SPALTEN}
        zeilen={zeilen}
        schluessel={(z) => z.nr}
        gesamt={gesamt ?? undefined}
        leer={
          <Leer
            grund={
              gefiltert
                ? "Kein Treffer mit diesen Filtern."
                : "Es gibt noch keine Änderungen an Konten oder Rechten."
            }
          />
        }
      />
      <Blaettern
        {...wege}
        naechste={begrenzt && zeilen.length < groesse ? undefined : naechste}
        letzte={begrenzt ? undefined : letzte}
        gesamt={gesamt ?? PROTOKOLL_ZAEHLGRENZE}
        gesamtBegrenzt={begrenzt}
      />
    </>
  );
}
