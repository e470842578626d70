import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink } from "@/components/ui/knopf";
import { Leer } from "@/components/ui/leer";
import type { Kontozeile } from "@/lib/nutzer";
import type { Organisation } from "@/lib/organisationen";

const SPALTEN: Spalte<Kontozeile>[] = [
  { schluessel: "name", titel: "Name", zelle: (z) => z.name },
  { schluessel: "vorname", titel: "Vorname", zelle: (z) => z.vorname },
  { schluessel: "kennung", titel: "Nutzerkennung", zelle: (z) => z.kennung },
  { schluessel: "status", titel: "Status", zelle: (z) => z.status.details },
];

interface AdministrationenProps {
  m: Organisation;
  konten: readonly Kontozeile[];
  aktive: number;
}

/** Administrationen der Organisation; mit nur einer kann sie sich aussperren. */
export function Administrationen({ m, konten, aktive }: AdministrationenProps) {
  return (
    <section aria-labelledby="administrationen">
      <div className="gruppenkopf">
        <h2 id="administrationen">Administrator:innen</h2>
        <KnopfLink href={`/kasse/organisationen/${m.id}/administration/neu`}>
          Administrator:in registrieren
        </KnopfLink>
      </div>
      {aktive < 2 && (
        <Hinweis art="warnung">
          <p>
            {aktive === 1
              ? "Diese Organisation hat nur eine aktive Administration."
              : "Diese Organisation hat keine aktive Administration."}{" "}
            Registrieren Sie eine weitere, damit niemand ausgesperrt wird.
          </p>
        </Hinweis>
      )}
      <Tabelle
        beschriftung="Administrator:innen"
        spalten={SPALTEN}
        zeilen={konten}
        schluessel={(z) => z.id}
        href={(z) => `/kasse/konten/${z.id}`}
        leer={<Leer grund="Es ist noch keine Administration registriert." />}
      />
    </section>
  );
}
