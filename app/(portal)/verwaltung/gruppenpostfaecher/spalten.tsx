import type { Spalte } from "@/components/tabelle/typen";
import { TRIANGLE_ALERT } from "@/components/ui/pfade";
import { Verweis } from "@/components/ui/verweis";
import { Zeichen } from "@/components/ui/zeichen";
import type { Gruppe } from "@/lib/auth";
import type { Gruppenzeile } from "@/lib/nutzer";

/** Satz des Handbuchs (Administration 6), mit Warnzeichen. */
export function KeineAdressen() {
  return (
    <span className="mit-zeichen">
      <Zeichen pfad={TRIANGLE_ALERT} />
      Keine E-Mail-Adresse(n) hinterlegt.
    </span>
  );
}

/** Spalten der Übersicht; `mehrHref` führt auf dieselbe Liste mit allen Personen einer Gruppe. */
export function spalten(mehrHref: (gruppe: Gruppe) => string): Spalte<Gruppenzeile>[] {
  return [
    { schluessel: "gruppe", titel: "Gruppenpostfach", zelle: (z) => z.gruppe },
    {
      schluessel: "adressen",
      titel: "E-Mail-Adresse(n)",
      breit: true,
      zelle: (z) => (z.adressen.length ? <Zeilen werte={z.adressen} /> : <KeineAdressen />),
    },
    {
      schluessel: "nutzer",
      titel: "Nutzer:innen",
      breit: true,
      zelle: (z) => (
        <>
          <Zeilen werte={z.nutzer.map((n) => `${n.name}, ${n.vorname} ${n.kennung}`)} />
          {z.anzahl > z.nutzer.length && (
            <Verweis href={mehrHref(z.gruppe)} scroll={false}>
              Mehr anzeigen
              <span className="nur-vorlesen">
                : {z.gruppe}, {z.anzahl - z.nutzer.length} weitere
              </span>
            </Verweis>
          )}
        </>
      ),
    },
  ];
}

function Zeilen({ werte }: { werte: readonly string[] }) {
  return (
    <ul>
      {werte.map((wert) => (
        <li key={wert}>{wert}</li>
      ))}
    </ul>
  );
}
