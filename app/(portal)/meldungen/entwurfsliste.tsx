import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Verweis } from "@/components/ui/verweis";
import { Zeitstempel } from "@/components/ui/zeitstempel";
import { formatZeitpunkt } from "@/lib/datum";
import type { EntwurfZeile } from "@/lib/meldungen";

const tag = (zeitpunkt: Date) => formatZeitpunkt(zeitpunkt).split(",")[0];

/** Seite des Formulars, auf der es weitergeht. */
const formularweg = ({ personId, formularId }: EntwurfZeile) =>
  personId ? `/anspruchsberechtigte/${personId}/${formularId}` : "/anspruchsberechtigte/anmelden";

const SPALTEN: Spalte<EntwurfZeile>[] = [
  { schluessel: "formular", titel: "Formular", breit: true, zelle: (z) => z.titel },
  { schluessel: "person", titel: "Person", zelle: (z) => z.personName || "noch nicht angemeldet" },
  {
    schluessel: "gespeichert",
    titel: "Zuletzt gespeichert",
    zelle: (z) => <Zeitstempel zeitpunkt={z.gespeichertAm} />,
  },
  { schluessel: "frist", titel: "Wird gelöscht am", zelle: (z) => tag(z.geloeschtAm) },
  {
    schluessel: "uebergeben",
    titel: "Aktion",
    titelVersteckt: true,
    zelle: (z) => (
      <Verweis href={`/meldungen/entwurf/${z.id}`}>
        Übergeben<span className="nur-vorlesen">: {z.titel}</span>
      </Verweis>
    ),
  },
];

/** Die eigenen Entwürfe; nach 60 Tagen ohne Änderung werden sie gelöscht. */
export function Entwurfsliste({ entwuerfe }: { entwuerfe: readonly EntwurfZeile[] }) {
  return (
    <section aria-labelledby="entwuerfe">
      <h2 id="entwuerfe">Entwürfe</h2>
      <Tabelle
        beschriftung="Entwürfe"
        spalten={SPALTEN}
        zeilen={entwuerfe}
        schluessel={(z) => z.id}
        href={formularweg}
      />
    </section>
  );
}
