import { Blaettern } from "@/components/tabelle/blaettern";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { DatumVon } from "@/components/ui/zeitstempel";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { merkeSeitengroesse } from "@/lib/listenfilter";
import { listNachrichten, type Nachrichtenzeile, type Postfach } from "@/lib/postfach";
import { blaetternVon, liesSeitenwahl, type Seitenparameter } from "../seitenwahl";

const SPALTEN: Spalte<Nachrichtenzeile>[] = [
  { schluessel: "datum", titel: "Datum", zelle: (z) => <DatumVon zeitpunkt={z.am} /> },
  {
    schluessel: "betreff",
    titel: "Betreff",
    breit: true,
    zelle: (z) => (
      <>
        {z.betreff}
        {!z.gelesen && <span className="nur-vorlesen"> (ungelesen)</span>}
      </>
    ),
  },
  { schluessel: "referenz", titel: "Referenz", zelle: (z) => z.referenz },
  { schluessel: "bereich", titel: "Bereich", zelle: (z) => z.bereich },
  { schluessel: "thema", titel: "Thema", zelle: (z) => z.thema },
];

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
  const { seite, groesse } = liesSeitenwahl(parameter, akteur.proSeite);
  const liste = await withTenant(akteur, async (tx) => {
    await merkeSeitengroesse(tx, akteur, groesse);
    return listNachrichten(tx, akteur, postfach, seite, groesse);
  });
  return (
    <>
      <Seitenkopf titel={titel} einleitung="Ihre Kommunikation mit der Versorgungskasse" />
      <Tabelle
        beschriftung={titel}
        spalten={SPALTEN}
        zeilen={liste.zeilen}
        schluessel={(z) => z.id}
        href={(z) => `${weg}/${z.id}`}
        betont={(z) => !z.gelesen}
        leer={<Leer grund="In diesem Postfach liegt keine Nachricht." />}
      />
      <Blaettern {...blaetternVon(weg, { ...liste, anzahl: liste.zeilen.length, groesse })} />
    </>
  );
}
