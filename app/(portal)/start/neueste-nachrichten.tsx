import { Tabelle } from "@/components/tabelle/tabelle";
import { Leer } from "@/components/ui/leer";
import { DatumVon } from "@/components/ui/zeitstempel";
import type { Nachrichtenzeile } from "@/lib/postfach";
import { gruppenHref } from "../navigation";

interface NeuesteNachrichtenProps {
  titel: string;
  /** Zeile unter der Überschrift. */
  anleitung: string;
  zeilen: readonly Nachrichtenzeile[];
  mitGruppe?: boolean;
}

/** Neueste Nachrichten eines Postfachs auf der Startseite (Handbuch 2). */
export function NeuesteNachrichten({
  titel,
  anleitung,
  zeilen,
  mitGruppe = false,
}: NeuesteNachrichtenProps) {
  return (
    <section>
      <h2>{titel}</h2>
      <p className="leise">{anleitung}</p>
      <Tabelle
        beschriftung={titel}
        spalten={[
          {
            schluessel: "datum",
            titel: "Datum",
            zelle: (z: Nachrichtenzeile) => <DatumVon zeitpunkt={z.am} />,
          },
          {
            schluessel: "betreff",
            titel: "Betreff",
            breit: true,
            zelle: (z: Nachrichtenzeile) => (
              <>
                {z.betreff}
                {!z.gelesen && <span className="nur-vorlesen"> (ungelesen)</span>}
              </>
            ),
          },
          ...(mitGruppe
            ? [
                {
                  schluessel: "gruppe",
                  titel: "Gruppenpostfach",
                  zelle: (z: Nachrichtenzeile) => z.gruppe,
                },
              ]
            : []),
        ]}
        zeilen={zeilen}
        schluessel={(z) => z.id}
        href={(z) => (z.gruppe ? `${gruppenHref(z.gruppe)}/${z.id}` : `/postfach/${z.id}`)}
        betont={(z) => !z.gelesen}
        leer={<Leer grund="Neueste Nachrichten erscheinen hier, sobald sie eingehen." />}
      />
    </section>
  );
}
