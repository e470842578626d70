import { KnopfLink } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import { DOWNLOAD } from "@/components/ui/pfade";
import { Plakette } from "@/components/ui/plakette";
import { formatDatum, formatZeitpunkt } from "@/lib/datum";
import { MASSENLAUF_TAGE } from "@/lib/fristen";
import type { Massenlauf } from "@/lib/massenlauf";

const STAND = {
  WARTET: { art: "info", text: "wartet" },
  LAEUFT: { art: "info", text: "läuft" },
  FERTIG: { art: "erfolg", text: "fertig" },
  GESCHEITERT: { art: "gefahr", text: "gescheitert" },
} as const;

const zahl = (n: number) => n.toLocaleString("de-DE");
const loeschtag = ({ angelegtAm }: Massenlauf) =>
  new Date(angelegtAm.getTime() + MASSENLAUF_TAGE * 86_400_000);

/** Läufe einer Organisation mit Fortschritt und Tabelle. */
export function Laufliste({ laeufe }: { laeufe: readonly Massenlauf[] }) {
  if (laeufe.length === 0) return <Leer grund="Noch keine Berechnung." />;
  return (
    <ul className="ergebnis-liste">
      {laeufe.map((lauf) => (
        <li key={lauf.id} data-lauf={lauf.stand}>
          <p className="ergebnis-zeile">
            <span>
              {formatZeitpunkt(lauf.angelegtAm)}, Stichtag {formatDatum(lauf.stichtag)}
            </span>
            <Plakette art={STAND[lauf.stand].art}>{STAND[lauf.stand].text}</Plakette>
          </p>
          <Stand lauf={lauf} />
        </li>
      ))}
    </ul>
  );
}

function Stand({ lauf }: { lauf: Massenlauf }) {
  if (lauf.stand === "GESCHEITERT") {
    return (
      <p>
        Die Berechnung ließ sich nicht beenden. Beginnen Sie eine neue; bleibt es dabei, hilft der
        Betrieb mit der Kennung {lauf.id.slice(0, 8)}.
      </p>
    );
  }
  if (lauf.stand !== "FERTIG") {
    return (
      <p>
        <progress value={lauf.erledigt} max={Math.max(lauf.gesamt, 1)}>
          {zahl(lauf.erledigt)}
        </progress>{" "}
        {zahl(lauf.erledigt)} von {zahl(lauf.gesamt)} Personen
      </p>
    );
  }
  return (
    <p>
      {zahl(lauf.erledigt)} Personen; wird gelöscht am {formatZeitpunkt(loeschtag(lauf))}.{" "}
      <KnopfLink
        klein
        datei
        zeichen={DOWNLOAD}
        href={`/kasse/versorgungsauskunft/${lauf.mitgliedId}/${lauf.id}/csv`}
      >
        Tabelle herunterladen (CSV)
      </KnopfLink>
    </p>
  );
}
