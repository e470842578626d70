import { Blaettern } from "@/components/tabelle/blaettern";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Leer } from "@/components/ui/leer";
import { Plakette, type Plakettenart } from "@/components/ui/plakette";
import { Zeitstempel } from "@/components/ui/zeitstempel";
import type { MeldungStatus } from "@/lib/db";
import { type MeldungZeile, STATUS_TEXT } from "@/lib/meldungen";
import { blaetternVon } from "../seitenwahl";

const ART: Record<MeldungStatus, Plakettenart> = {
  uebermittelt: "neutral",
  in_bearbeitung: "info",
  rueckfrage: "warnung",
  uebernommen: "erfolg",
  abgelehnt: "gefahr",
  zurueckgezogen: "neutral",
};

/** Stand einer Meldung als Wort mit Farbe. */
export function StatusPlakette({ status }: { status: MeldungStatus }) {
  return <Plakette art={ART[status]}>{STATUS_TEXT[status]}</Plakette>;
}

interface MeldungslisteProps {
  weg: string;
  liste: { zeilen: MeldungZeile[]; gesamt: number; seite: number };
  groesse: number;
  leer: string;
  /** Filter in der Adresse, die beim Blättern bleiben. */
  angaben?: Readonly<Record<string, string>>;
}

/** Liste der Meldungen eines Arbeitgebers. */
export function Meldungsliste({ weg, liste, groesse, leer, angaben }: MeldungslisteProps) {
  const spalten: Spalte<MeldungZeile>[] = [
    { schluessel: "referenz", titel: "Referenz", zelle: (z) => z.referenz },
    {
      schluessel: "datum",
      titel: "Gesendet am",
      zelle: (z) => <Zeitstempel zeitpunkt={z.gesendetAm} />,
    },
    { schluessel: "betreff", titel: "Betreff", breit: true, zelle: (z) => z.betreff },
    { schluessel: "status", titel: "Stand", zelle: (z) => <StatusPlakette status={z.status} /> },
  ];
  return (
    <>
      <Tabelle
        beschriftung="Meldungen"
        spalten={spalten}
        zeilen={liste.zeilen}
        schluessel={(z) => z.id}
        href={(z) => `${weg}/${z.id}`}
        leer={<Leer grund={leer} />}
      />
      <Blaettern
        {...blaetternVon(weg, { ...liste, anzahl: liste.zeilen.length, groesse, angaben })}
      />
    </>
  );
}
