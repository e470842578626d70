import { formatDatum, type IsoDatum } from "@/lib/datum";
import {
  formatUmfang,
  istEigene,
  type Laufbahnstueck,
  type Zeitscheibe,
  zeichneLaufbahn,
} from "@/lib/lebenslauf";
import type { OffeneZeile } from "./lebenslauf-tabelle";

const HOEHE = 92;
const BODEN = 60;
const OFFEN_Y = 4;
const BALKEN = 40;
/** Auch eine Beurlaubung und ein kleiner Umfang bleiben sichtbar. */
const MINDESTENS = 5;

const prozent = (wert: number) => `${wert.toFixed(3)}%`;
const zeitraum = ({ von, bis }: Pick<Laufbahnstueck, "von" | "bis">) =>
  `${formatDatum(von)} – ${bis ? formatDatum(bis) : "bis auf Weiteres"}`;

interface LaufbahnProps {
  scheiben: readonly Zeitscheibe[];
  offene: readonly OffeneZeile[];
  /** Mitglied, dessen Zeitscheiben als eigene gezeichnet werden. */
  mitgliedId: string | null;
  heute: IsoDatum;
}

/**
 * Der Lebenslauf als Linie: Höhe nach Umfang, Beurlaubungen schraffiert, Lücken gestrichelt, offene
 * Meldungen darüber. Nur zur Übersicht; dieselben Angaben stehen in der Tabelle.
 */
export function Laufbahn({ scheiben, offene, mitgliedId, heute }: LaufbahnProps) {
  const bild = zeichneLaufbahn(scheiben, offene, heute);
  if (!bild) return null;
  return (
    <figure className="laufbahn">
      <svg
        role="img"
        aria-label="Lebenslauf als Zeitlinie; dieselben Angaben stehen in der Tabelle."
        width="100%"
        height={HOEHE}
      >
        <defs>
          <pattern
            id="laufbahn-schraffur"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line y2="6" className="laufbahn-strich" />
          </pattern>
        </defs>
        <line x2="100%" y1={BODEN} y2={BODEN} className="laufbahn-boden" />
        {bild.luecken.map((l) => (
          <rect
            key={`luecke ${l.von}`}
            {...lage(l)}
            y={BODEN - BALKEN}
            height={BALKEN}
            className="laufbahn-luecke"
          >
            <title>{`Lücke: ${zeitraum(l)}`}</title>
          </rect>
        ))}
        {bild.scheiben.map(({ scheibe, anteil, ...stueck }) => {
          const hoehe = Math.max(MINDESTENS, Math.round(anteil * BALKEN));
          return (
            <rect
              key={`${stueck.von} ${scheibe.id}`}
              {...lage(stueck)}
              y={BODEN - hoehe}
              height={hoehe}
              className={klasse(scheibe, mitgliedId)}
            >
              <title>{beschreibe(scheibe)}</title>
            </rect>
          );
        })}
        {bild.offene.map(({ meldung, ...stueck }) => (
          <rect
            key={meldung.referenz}
            {...lage(stueck)}
            y={OFFEN_Y}
            height={10}
            rx="2"
            className="laufbahn-offen"
          >
            <title>{`Gemeldet, in Bearbeitung: ${meldung.text}, ${zeitraum(stueck)}`}</title>
          </rect>
        ))}
        <line
          x1={prozent(bild.heute)}
          x2={prozent(bild.heute)}
          y2={BODEN + 4}
          className="laufbahn-heute"
        />
        {bild.jahre.map(({ x, jahr }) => (
          <text
            key={jahr}
            x={prozent(x)}
            y={BODEN + 22}
            textAnchor={x < 4 ? "start" : x > 96 ? "end" : "middle"}
            className="laufbahn-jahr"
          >
            {jahr}
          </text>
        ))}
      </svg>
      <Legende
        eigene={bild.scheiben.some(({ scheibe }) => istDienst(scheibe, mitgliedId))}
        andere={bild.scheiben.some(({ scheibe }) => !istEigen(scheibe, mitgliedId))}
        beurlaubung={bild.scheiben.some(({ scheibe }) => scheibe.art === "BEURLAUBUNG")}
        luecke={bild.luecken.length > 0}
        offen={bild.offene.length > 0}
      />
    </figure>
  );
}

/** Ein Tag unter Jahrzehnten wäre sonst unsichtbar. */
const lage = ({ x, breite }: Laufbahnstueck) => ({
  x: prozent(x),
  width: prozent(Math.max(0.3, breite)),
});

const istEigen = (s: Zeitscheibe, mitgliedId: string | null) =>
  mitgliedId === null || istEigene(s, mitgliedId);
const istDienst = (s: Zeitscheibe, mitgliedId: string | null) =>
  s.art !== "BEURLAUBUNG" && istEigen(s, mitgliedId);

function klasse(s: Zeitscheibe, mitgliedId: string | null): string {
  if (s.art === "BEURLAUBUNG") return "laufbahn-beurlaubung";
  return istEigen(s, mitgliedId) ? "laufbahn-dienst" : "laufbahn-andere";
}

const beschreibe = (s: Zeitscheibe) =>
  [zeitraum(s), s.bezeichnung, s.besoldung, formatUmfang(s.umfang.z, s.umfang.n, s.art)]
    .filter(Boolean)
    .join(", ");

const ZEICHEN = {
  eigene: ["dienst", "Tätigkeit, Höhe nach Umfang"],
  andere: ["andere", "andere Träger"],
  beurlaubung: ["beurlaubung", "Beurlaubung"],
  luecke: ["luecke", "ohne Eintrag"],
  offen: ["offen", "gemeldet, in Bearbeitung"],
} as const;

/** Erklärt nur, was zu sehen ist. */
function Legende(zeigt: Record<keyof typeof ZEICHEN, boolean>) {
  return (
    <figcaption>
      <ul className="bild-legende" aria-label="Zeichenerklärung">
        {(Object.keys(ZEICHEN) as (keyof typeof ZEICHEN)[])
          .filter((was) => zeigt[was])
          .map((was) => (
            <li key={was}>
              <svg width="18" height="12" aria-hidden="true">
                <rect
                  x="1"
                  y="1"
                  width="16"
                  height="10"
                  className={`laufbahn-${ZEICHEN[was][0]}`}
                />
              </svg>
              {ZEICHEN[was][1]}
            </li>
          ))}
      </ul>
    </figcaption>
  );
}
