import { Tabelle } from "@/components/tabelle/tabelle";
import { Hinweis } from "@/components/ui/hinweis";
import { Verweis } from "@/components/ui/verweis";
import type { Eingangsueberblick, Eingangszeile } from "@/lib/eingang";
import { Fristenampel } from "../kasse/eingang/ampel";

const ZAHL = new Intl.NumberFormat("de-DE");
/** Gezählt wird bis 1.000; `null` ist mehr. */
const anzahl = (n: number | null) => (n === null ? "mehr als 1.000" : ZAHL.format(n));

/** Was im Eingang der Kasse wartet; ohne Eingang (`null`) genügt die Begrüßung. */
export function nenneEingang(eingang: Eingangsueberblick | null): string {
  if (eingang === null) return "Sie sind angemeldet.";
  const { offene } = eingang;
  if (offene === 0) return "Im Eingang ist über alle Meldungen entschieden.";
  const wieViele = offene === 1 ? "liegt eine Meldung" : `liegen ${anzahl(offene)} Meldungen`;
  return `Im Eingang ${wieViele}, über die noch nicht entschieden ist.`;
}

function nenneUeberfaellige(n: number | null): string {
  if (n === 1) return "Eine Meldung im Eingang ist überfällig.";
  return `${n === null ? "Mehr als 1.000" : ZAHL.format(n)} Meldungen im Eingang sind überfällig.`;
}

/** Überfällige Meldungen und die eigenen Fälle, zuerst fällige zuerst. */
export function Kassenarbeit({ eingang }: { eingang: Eingangsueberblick }) {
  const { ueberfaellige, eigene, eigeneGesamt } = eingang;
  return (
    <>
      {ueberfaellige !== 0 && (
        <Hinweis art="warnung">
          <p>
            {nenneUeberfaellige(ueberfaellige)}{" "}
            <Verweis href="/kasse/eingang">Zum Eingang, Fälliges zuerst</Verweis>
          </p>
        </Hinweis>
      )}
      <section aria-labelledby="eigene-faelle">
        <h2 id="eigene-faelle">Ihre Fälle</h2>
        {eigene.length === 0 ? (
          <p>Ihnen ist keine offene Meldung zugewiesen.</p>
        ) : (
          <Tabelle<Eingangszeile>
            beschriftung="Ihre Fälle"
            schluessel={(z) => z.id}
            zeilen={eigene}
            href={(z) => `/kasse/eingang/${z.id}?nur=meine`}
            spalten={[
              { schluessel: "referenz", titel: "Referenz", zelle: (z) => z.referenz },
              {
                schluessel: "frist",
                titel: "Fällig am",
                zelle: (z) => <Fristenampel ampel={z.ampel} faelligAm={z.faelligAm} />,
              },
              { schluessel: "betreff", titel: "Betreff", breit: true, zelle: (z) => z.betreff },
            ]}
          />
        )}
        {(eigeneGesamt === null || eigeneGesamt > eigene.length) && (
          <p>
            <Verweis href="/kasse/eingang?nur=meine">
              Alle Ihre Fälle ({anzahl(eigeneGesamt)})
            </Verweis>
          </p>
        )}
      </section>
    </>
  );
}
