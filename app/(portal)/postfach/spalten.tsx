import type { Spalte } from "@/components/tabelle/typen";
import { ARCHIVE, STAR } from "@/components/ui/pfade";
import { Plakette } from "@/components/ui/plakette";
import { Zeichen } from "@/components/ui/zeichen";
import { DatumVon } from "@/components/ui/zeitstempel";
import type { Nachrichtenzeile } from "@/lib/postfach";

/** Hinweiszeichen einer Nachricht; jedes hat ein verstecktes Wort (ux.md 2). */
function Marken({ z }: { z: Pick<Nachrichtenzeile, "wichtig" | "archiviert"> }) {
  return (
    <span className="marken">
      {z.wichtig && (
        <>
          <Zeichen pfad={STAR} className="marke-wichtig" />
          <span className="nur-vorlesen">wichtig</span>
        </>
      )}
      {z.archiviert && (
        <>
          <Zeichen pfad={ARCHIVE} />
          <span className="nur-vorlesen">archiviert</span>
        </>
      )}
    </span>
  );
}

/** Wer sich im Gruppenpostfach kümmert. */
function Korbstand({ z }: { z: Nachrichtenzeile }) {
  if (z.erledigt) return <Plakette art="erfolg">Erledigt</Plakette>;
  return z.bearbeiter ? <Plakette art="info">{z.bearbeiter}</Plakette> : null;
}

const AUSWAHL: Spalte<Nachrichtenzeile> = {
  schluessel: "auswahl",
  titel: "Auswahl",
  titelVersteckt: true,
  ohneVerweis: true,
  zelle: (z) => (
    <label className="zeilen-haken">
      <input type="checkbox" name="nachrichten" value={z.id} />
      <span className="nur-vorlesen">
        Auswählen: {z.betreff}, {z.referenz}
      </span>
    </label>
  ),
};

const FELDER: readonly Spalte<Nachrichtenzeile>[] = [
  {
    schluessel: "marken",
    titel: "Hinweiszeichen",
    titelVersteckt: true,
    ohneVerweis: true,
    zelle: (z) => <Marken z={z} />,
  },
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

const KORB: Spalte<Nachrichtenzeile> = {
  schluessel: "korb",
  titel: "Bearbeitung",
  zelle: (z) => <Korbstand z={z} />,
};

/** Spalten eines Postfachs (Handbuch 5.1); Gruppen zeigen zusätzlich den Arbeitskorb. */
export const spalten = (gruppe: boolean): readonly Spalte<Nachrichtenzeile>[] => [
  AUSWAHL,
  ...FELDER,
  ...(gruppe ? [KORB] : []),
];
