import { Tabelle } from "@/components/tabelle/tabelle";
import { Leer } from "@/components/ui/leer";
import type { Anmeldeversuch, Kontomail } from "@/lib/betrieb";
import { formatZeitpunkt } from "@/lib/datum";

/** Letzte Anmeldungen und letzte E-Mails eines Kontos, für die Auskunft am Telefon. */
export function Auskunft({
  anmeldungen,
  mails,
}: {
  anmeldungen: readonly Anmeldeversuch[];
  mails: readonly Kontomail[];
}) {
  return (
    <>
      <h2>Letzte Anmeldungen</h2>
      <Tabelle
        beschriftung="Letzte Anmeldungen"
        spalten={[
          { schluessel: "am", titel: "Zeitpunkt", zelle: (z) => formatZeitpunkt(z.am) },
          { schluessel: "was", titel: "Ergebnis", zelle: (z) => z.was },
        ]}
        zeilen={anmeldungen}
        schluessel={(z) => z.am.toISOString()}
        leer={<Leer grund="Dieses Konto wurde noch nicht benutzt." />}
      />
      <h2>Letzte E-Mails</h2>
      <p>E-Mails der letzten 30 Tage an die Adresse dieses Kontos, ohne Inhalt.</p>
      <Tabelle
        beschriftung="Letzte E-Mails"
        spalten={[
          { schluessel: "am", titel: "Zeitpunkt", zelle: (z) => formatZeitpunkt(z.angelegt) },
          { schluessel: "art", titel: "Art", zelle: (z) => z.art },
          { schluessel: "zustand", titel: "Zustellung", zelle: (z) => z.zustand },
        ]}
        zeilen={mails}
        schluessel={(z) => `${z.angelegt.toISOString()} ${z.art}`}
        leer={<Leer grund="An diese Adresse ging in den letzten 30 Tagen keine E-Mail." />}
      />
    </>
  );
}
