import type { Metadata } from "next";
import { FormularRahmen } from "@/components/form/formular-rahmen";
import { SendeKnopf } from "@/components/form/sende-knopf";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Dialog } from "@/components/ui/dialog";
import { Hinweis } from "@/components/ui/hinweis";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { formatZeitpunkt } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { listOrganisationsnamen, listStoerungen, type Stoerungszeile } from "@/lib/stoerungen";
import { hebeAuf } from "./actions";
import { Abschalten } from "./formular";

export const metadata: Metadata = { title: "Störungsschalter" };

const GETAN: Record<string, string> = {
  begonnen: "Abgeschaltet. Es wirkt ab der nächsten Anfrage.",
  aufgehoben: "Wieder eingeschaltet.",
};

const was = (z: Stoerungszeile) => `${z.was}, ${z.organisation || "alle Organisationen"}`;

const FRUEHERE: Spalte<Stoerungszeile>[] = [
  { schluessel: "was", titel: "Was", zelle: was },
  { schluessel: "grund", titel: "Grund", breit: true, zelle: (z) => z.grund },
  {
    schluessel: "begonnen",
    titel: "Abgeschaltet",
    zelle: (z) => `${formatZeitpunkt(z.begonnenAm)}, ${z.begonnenVon}`,
  },
  {
    schluessel: "aufgehoben",
    titel: "Wieder eingeschaltet",
    zelle: (z) => z.aufgehobenAm && `${formatZeitpunkt(z.aufgehobenAm)}, ${z.aufgehobenVon}`,
  },
];

export default async function Stoerungsschalter({
  searchParams,
}: {
  searchParams: Promise<{ getan?: string }>;
}) {
  const akteur = await requireRecht("stoerung:schalten");
  const { getan } = await searchParams;
  const { aktive, fruehere, organisationen } = await withTenant(akteur, async (tx) => ({
    ...(await listStoerungen(tx, akteur.kasseId)),
    organisationen: await listOrganisationsnamen(tx, akteur.kasseId),
  }));
  return (
    <>
      {getan && GETAN[getan] && <Hinweis art="erfolg" rolle="status" titel={GETAN[getan]} />}
      <Seitenkopf
        titel="Störungsschalter"
        einleitung="Sie können hier bei einem Vorfall eine Organisation, eine Funktion oder die Schnittstelle sofort abschalten und später wieder einschalten."
      />
      <h2>Gerade abgeschaltet</h2>
      {aktive.length === 0 ? <p>Nichts ist abgeschaltet.</p> : <Aktive zeilen={aktive} />}
      <Abschalten organisationen={organisationen} />
      <h2>Frühere Störungen</h2>
      <Tabelle
        beschriftung="Frühere Störungen"
        spalten={FRUEHERE}
        zeilen={fruehere}
        schluessel={(z) => z.id}
        leer={<Leer grund="Bisher wurde nichts abgeschaltet und wieder eingeschaltet." />}
      />
    </>
  );
}

function Aktive({ zeilen }: { zeilen: readonly Stoerungszeile[] }) {
  return (
    <ul className="verlauf">
      {zeilen.map((z) => (
        <li key={z.id}>
          <p>
            <strong>{was(z)}</strong>
          </p>
          <p>
            Seit {formatZeitpunkt(z.begonnenAm)}, durch {z.begonnenVon}. Grund: {z.grund}
            {z.hinweis && ` Hinweis für die Betroffenen: ${z.hinweis}`}
          </p>
          <Dialog knopf={`Wieder einschalten: ${was(z)}`} titel={`${z.was} wieder einschalten?`}>
            <p>
              Es wirkt ab der nächsten Anfrage. Beendete Sitzungen beginnen nicht von selbst neu.
            </p>
            <FormularRahmen action={hebeAuf} kennung={z.id} warnen={false}>
              <input type="hidden" name="stoerung" value={z.id} />
              <SendeKnopf>Wieder einschalten</SendeKnopf>
            </FormularRahmen>
          </Dialog>
        </li>
      ))}
    </ul>
  );
}
