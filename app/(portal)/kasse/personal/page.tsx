import type { Metadata } from "next";
import { Tabelle } from "@/components/tabelle/tabelle";
import type { Spalte } from "@/components/tabelle/typen";
import { Hinweis } from "@/components/ui/hinweis";
import { KnopfLink } from "@/components/ui/knopf";
import { PLUS } from "@/components/ui/pfade";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { type Kontozeile, listKonten } from "@/lib/nutzer";

export const metadata: Metadata = { title: "Personal der Kasse" };

const ROLLE = { SACHBEARBEITUNG: "Sachbearbeitung", ADMINISTRATION: "Administration" } as const;

const SPALTEN: Spalte<Kontozeile>[] = [
  { schluessel: "name", titel: "Name", zelle: (z) => z.name },
  { schluessel: "vorname", titel: "Vorname", zelle: (z) => z.vorname },
  { schluessel: "kennung", titel: "Nutzerkennung", zelle: (z) => z.kennung },
  { schluessel: "rolle", titel: "Rolle", zelle: (z) => z.rolle && ROLLE[z.rolle] },
  { schluessel: "status", titel: "Status", zelle: (z) => z.status.details },
];

export default async function PersonalDerKasse() {
  const akteur = await requireRecht("konten:verwalten");
  const konten = await withTenant(akteur, (tx) => listKonten(tx, akteur.kasseId, null));
  const administrationen = konten.filter(
    (k) => k.rolle === "ADMINISTRATION" && k.status.filter === "Aktiv",
  );
  return (
    <>
      <Seitenkopf
        titel="Personal der Kasse"
        einleitung="Sie können hier die Konten der Beschäftigten Ihrer Kasse verwalten."
        aktionen={
          <KnopfLink href="/kasse/personal/neu" variante="primaer" zeichen={PLUS}>
            Konto anlegen
          </KnopfLink>
        }
      />
      {administrationen.length < 2 && (
        <Hinweis art="warnung">
          <p>
            Ihre Kasse hat nur eine aktive Administration. Legen Sie eine weitere an, damit niemand
            ausgesperrt wird.
          </p>
        </Hinweis>
      )}
      <Tabelle
        beschriftung="Personal der Kasse"
        spalten={SPALTEN}
        zeilen={konten.filter((k) => k.id !== akteur.kontoId)}
        schluessel={(z) => z.id}
        href={(z) => `/kasse/konten/${z.id}`}
      />
      <p className="leise">Ihr eigenes Konto steht hier nicht; niemand verwaltet sich selbst.</p>
    </>
  );
}
