import { alsText, type Zeitabschnitt } from "@/lib/versorgungsauskunft";

const HOEHE = 84;
const OBEN = 12;
const BALKEN = 36;
const prozent = (wert: number) => `${wert.toFixed(3)}%`;

interface ZeitlinieProps {
  abschnitte: readonly Zeitabschnitt[];
  /** Name jeder Zeile nach ihrer Nummer, etwa „1301 - Beamtendienstzeit“. */
  namen: readonly string[];
}

const ART = {
  zeit: ["zeit", "Dienstzeit"],
  luecke: ["luecke", "Lücke"],
  ueberschneidung: ["ueberschneidung", "Überschneidung"],
} as const;

const zeitraum = ({ beginn, ende }: Zeitabschnitt) => `${alsText(beginn)} – ${alsText(ende)}`;

function beschreibe(abschnitt: Zeitabschnitt, namen: readonly string[]): string {
  const wer = abschnitt.zeilen.map((nr) => `${nr + 1}. ${namen[nr] ?? ""}`).join(" und ");
  return `${ART[abschnitt.art][1]}: ${zeitraum(abschnitt)}${wer && `, ${wer}`}`;
}

/** Die Dienstzeiten als Linie; Lücken und Überschneidungen stehen darunter auch als Sätze. */
export function Zeitlinie({ abschnitte, namen }: ZeitlinieProps) {
  const [erster, letzter] = [abschnitte[0], abschnitte.at(-1)];
  if (!erster || !letzter) return null;
  const [von, tage] = [erster.beginn, letzter.ende - erster.beginn + 1];
  const x = (tag: number) => (100 * (tag - von)) / tage;
  const auffaellig = abschnitte.filter(({ art }) => art !== "zeit");
  const zuSehen = (Object.keys(ART) as Zeitabschnitt["art"][]).filter((art) =>
    abschnitte.some((a) => a.art === art),
  );
  return (
    <figure className="laufbahn zeitlinie">
      <svg
        role="img"
        aria-label="Dienstzeiten als Zeitlinie; dieselben Angaben stehen in der Tabelle."
        width="100%"
        height={HOEHE}
      >
        <line x2="100%" y1={OBEN + BALKEN} y2={OBEN + BALKEN} className="laufbahn-boden" />
        {abschnitte.map((a) => (
          <rect
            key={a.beginn}
            x={prozent(x(a.beginn))}
            width={prozent(Math.max(0.3, x(a.ende + 1) - x(a.beginn)))}
            y={OBEN}
            height={BALKEN}
            className={`zeitlinie-${ART[a.art][0]}`}
          >
            <title>{beschreibe(a, namen)}</title>
          </rect>
        ))}
        <text x="0" y={HOEHE - 12} className="laufbahn-jahr">
          {alsText(von)}
        </text>
        <text x="100%" y={HOEHE - 12} textAnchor="end" className="laufbahn-jahr">
          {alsText(letzter.ende)}
        </text>
      </svg>
      <figcaption>
        <ul className="bild-legende" aria-label="Zeichenerklärung">
          {zuSehen.map((art) => (
            <li key={art}>
              <svg width="18" height="12" aria-hidden="true">
                <rect x="1" y="1" width="16" height="10" className={`zeitlinie-${ART[art][0]}`} />
              </svg>
              {ART[art][1]}
            </li>
          ))}
        </ul>
        {auffaellig.length > 0 && (
          <ul className="zeitlinie-saetze">
            {auffaellig.map((a) => (
              <li key={a.beginn}>{beschreibe(a, namen)}</li>
            ))}
          </ul>
        )}
      </figcaption>
    </figure>
  );
}
