import type { Metadata } from "next";
import { Leer } from "@/components/ui/leer";
import { Seitenkopf } from "@/components/ui/seitenkopf";
import { Verweis } from "@/components/ui/verweis";
import { schreibeLesezugriff } from "@/lib/audit";
import { anfrage, requireRecht } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { liesFilter } from "@/lib/listenfilter";
import { suche, type Treffergruppe } from "@/lib/suche";
import { istUuid } from "@/lib/text";
import { type Seitenparameter, textAus } from "../seitenwahl";

export const metadata: Metadata = { title: "Suchergebnis" };
const ZAHL = new Intl.NumberFormat("de-DE");

export default async function Suchergebnisseite({
  searchParams,
}: {
  searchParams: Promise<Seitenparameter>;
}) {
  const akteur = await requireRecht("suche:benutzen");
  const schluessel = textAus(await searchParams, "s");
  const { frage, ergebnis } = await withTenant(akteur, async (tx) => {
    const gemerkt = istUuid(schluessel)
      ? ((await liesFilter(tx, akteur, "suche", schluessel)) as { suche?: string } | null)
      : null;
    const frage = gemerkt?.suche ?? "";
    const ergebnis = await suche(tx, akteur, frage);
    if (frage)
      await schreibeLesezugriff(
        tx,
        { aktion: "suche", einzelheiten: { treffer: summe(ergebnis.gruppen) } },
        await anfrage(),
      );
    return { frage, ergebnis };
  });
  const { gruppen, statt } = ergebnis;
  return (
    <>
      <Seitenkopf
        titel="Suchergebnis"
        einleitung={
          frage
            ? `Treffer zu „${frage}“ in allem, was Sie sehen dürfen.`
            : "Geben Sie im Suchfeld der Kopfleiste ein, was Sie suchen."
        }
      />
      {statt && (
        <p role="status">
          Zu den getippten Wörtern gibt es keinen Treffer. Gesucht wurde nach „{statt}“.
        </p>
      )}
      {frage && gruppen.length === 0 && (
        <Leer grund="Kein Treffer. Versuchen Sie andere Wörter oder eine Referenz." />
      )}
      {gruppen.map((g) => (
        <Gruppe key={g.titel} gruppe={g} />
      ))}
    </>
  );
}

const summe = (gruppen: readonly Treffergruppe[]) =>
  gruppen.reduce((n, g) => n + (g.gesamt ?? 1001), 0);

function Gruppe({ gruppe: { titel, treffer, gesamt } }: { gruppe: Treffergruppe }) {
  const anzahl = gesamt === null ? "mehr als 1.000" : ZAHL.format(gesamt);
  const id = `treffer-${titel.toLowerCase()}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {titel} ({anzahl})
      </h2>
      <ul className="treffer">
        {treffer.map((t) => (
          <li key={t.id}>
            <Verweis href={t.href}>{t.titel}</Verweis>
            <span className="leise">{t.zusatz}</span>
          </li>
        ))}
      </ul>
      {(gesamt === null || gesamt > treffer.length) && (
        <p className="leise">
          Gezeigt werden die ersten {treffer.length}. Grenzen Sie die Suche mit weiteren Wörtern
          ein.
        </p>
      )}
    </section>
  );
}
