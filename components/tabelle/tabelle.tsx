import type { ReactNode } from "react";
import { ARROW_DOWN, ARROW_UP, CHEVRONS_UP_DOWN } from "@/components/ui/pfade";
import { Verweis } from "@/components/ui/verweis";
import { Zeichen } from "@/components/ui/zeichen";
import type { Ordnung, Spalte } from "./typen";
import { ZeilenKlick } from "./zeilen-klick";

interface TabelleProps<Zeile> {
  /** Überschrift der Tabelle; benennt auch den Bereich, in dem sie seitwärts rollt. */
  beschriftung: string;
  beschriftungSichtbar?: boolean;
  spalten: readonly Spalte<Zeile>[];
  zeilen: readonly Zeile[];
  schluessel: (zeile: Zeile) => string;
  /** Adresse hinter der ersten Zelle, die einen Verweis trägt; mit Skript führt auch ein Klick in die Zeile dorthin. */
  href?: (zeile: Zeile) => string;
  /** Fett, etwa für ungelesene Nachrichten; das Wort dazu schreibt die Zelle. */
  betont?: (zeile: Zeile) => boolean;
  ordnung?: Ordnung;
  /** Zahl der Zeilen der ganzen Liste, wenn nur ein Teil davon hier steht. */
  gesamt?: number;
  /** Steht anstelle einer leeren Tabelle, siehe `Leer`. */
  leer?: ReactNode;
}

// Eine leere Eigenschaft wanderte als `$undefined` mit jeder Zelle in die Seite; bei zwanzig Zeilen
// kostet das ein Zehntel ihrer Rechenzeit (docs/messungen.md).
const ZAHL = { className: "zahl" };
const BREIT = { className: "breit" };
const OHNE = {};

/**
 * Tabelle einer Liste (ux.md 7). Ordnen, Blättern und Filtern geschieht auf dem Server; die
 * Überschriften sind Links auf die neu geordnete Liste.
 */
export function Tabelle<Zeile>({
  beschriftung,
  beschriftungSichtbar = false,
  spalten,
  zeilen,
  schluessel,
  href,
  betont,
  ordnung,
  gesamt,
  leer,
}: TabelleProps<Zeile>) {
  if (zeilen.length === 0 && leer) return leer;
  const verweisNr = href ? spalten.findIndex((s) => !s.ohneVerweis) : -1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: ein rollender Bereich muss mit Tasten erreichbar sein.
    <section className="tabellenbereich" tabIndex={0} aria-label={`Tabelle: ${beschriftung}`}>
      <table className="tabelle" aria-rowcount={gesamt === undefined ? undefined : gesamt + 1}>
        <caption className={beschriftungSichtbar ? undefined : "nur-vorlesen"}>
          {beschriftung}
        </caption>
        <thead>
          <tr>
            {spalten.map((spalte) => (
              <Kopfzelle key={spalte.schluessel} spalte={spalte} ordnung={ordnung} />
            ))}
          </tr>
        </thead>
        <tbody>
          {zeilen.map((zeile) => (
            <tr
              key={schluessel(zeile)}
              {...(betont?.(zeile) && { className: "betont" })}
              {...(href && { "data-zeile": "" })}
            >
              {spalten.map(({ schluessel: spalte, zahl, breit, zelle }, nr) => (
                <td key={spalte} {...(zahl ? ZAHL : breit ? BREIT : OHNE)}>
                  {nr === verweisNr && href ? (
                    <Verweis href={href(zeile)}>{zelle(zeile)}</Verweis>
                  ) : (
                    zelle(zeile)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {href && <ZeilenKlick />}
    </section>
  );
}

interface KopfzelleProps<Zeile> {
  spalte: Spalte<Zeile>;
  ordnung?: Ordnung;
}

function Kopfzelle<Zeile>({ spalte, ordnung }: KopfzelleProps<Zeile>) {
  const { schluessel, titel, zahl, ordneHref, titelVersteckt } = spalte;
  const richtung = ordnung?.spalte === schluessel ? ordnung.richtung : undefined;
  const pfad = richtung === "auf" ? ARROW_UP : richtung === "ab" ? ARROW_DOWN : CHEVRONS_UP_DOWN;
  return (
    <th
      scope="col"
      className={zahl ? "zahl" : undefined}
      aria-sort={richtung && (richtung === "auf" ? "ascending" : "descending")}
    >
      {ordneHref ? (
        <Verweis href={ordneHref} scroll={false} title={`Nach ${titel} ordnen`}>
          {titel}
          <Zeichen pfad={pfad} />
        </Verweis>
      ) : (
        <span className={titelVersteckt ? "nur-vorlesen" : undefined}>{titel}</span>
      )}
    </th>
  );
}
