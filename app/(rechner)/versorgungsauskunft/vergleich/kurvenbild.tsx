import type { Kurve, Kurvenpunkt } from "@/lib/auskunft";
import { Tabellenrahmen } from "../tabellenrahmen";

const HOEHE = 240;
const OBEN = 28;
const BODEN = 196;
const prozent = (wert: number) => `${wert.toFixed(3)}%`;

interface KurvenbildProps {
  kurve: Kurve;
  /** Eigener erster Ruhestandstag als `TT.MM.JJJJ`. */
  eigener: string;
}

/** Wert nach Ruhestandstag mit den Marken der Altersgrenzen; die Zahlen stehen in der Tabelle darunter. */
export function Kurvenbild({ kurve, eigener }: KurvenbildProps) {
  const { punkte, einheit } = kurve;
  const [erster, letzter] = [punkte[0], punkte.at(-1)];
  if (!erster || !letzter) return null;
  const was = einheit === "EUR" ? "Zahlbetrag" : "Ruhegehaltssatz";
  const hoechster = Math.max(...punkte.map(({ wert }) => wert));
  const x = ({ tag }: Kurvenpunkt) => (100 * (tag - erster.tag)) / (letzter.tag - erster.tag);
  const anteil = ({ wert }: Kurvenpunkt) => (100 * (hoechster - wert)) / hoechster;
  const y = (p: Kurvenpunkt) => OBEN + (anteil(p) / 100) * (BODEN - OBEN);
  const marken = [
    { punkt: erster, text: `frühestens ${erster.text}`, anker: "start" },
    { punkt: letzter, text: `gesetzlich ${letzter.text}`, anker: "end" },
  ] as const;
  const frei = punkte.find(({ ohneAbschlag }) => ohneAbschlag);
  const mein = punkte.find(({ text }) => text === eigener);
  return (
    <figure className="laufbahn">
      <svg
        role="img"
        aria-label={`${was} nach erstem Ruhestandstag; dieselben Zahlen stehen in der Tabelle.`}
        width="100%"
        height={HOEHE}
      >
        <line x2="100%" y1={BODEN} y2={BODEN} className="laufbahn-boden" />
        <text y={BODEN - 6} className="laufbahn-jahr">
          0 {einheit}
        </text>
        {marken.map(({ punkt, text, anker }) => (
          <g key={text}>
            <line
              x1={prozent(x(punkt))}
              x2={prozent(x(punkt))}
              y1={OBEN - 8}
              y2={BODEN}
              className="vergleich-marke"
            />
            <text x={prozent(x(punkt))} y={BODEN + 20} textAnchor={anker} className="laufbahn-jahr">
              {text}
            </text>
            <text x={prozent(x(punkt))} y={14} textAnchor={anker} className="statistik-text">
              {punkt.wertText}
            </text>
          </g>
        ))}
        {frei && frei !== erster && frei !== letzter && (
          <>
            <line
              x1={prozent(x(frei))}
              x2={prozent(x(frei))}
              y1={OBEN}
              y2={BODEN}
              className="vergleich-marke"
            />
            <text
              x={prozent(x(frei))}
              dx={x(frei) > 50 ? -6 : 6}
              y={BODEN - 24}
              textAnchor={x(frei) > 50 ? "end" : "start"}
              className="laufbahn-jahr"
            >
              ohne Abschlag ab {frei.text}
            </text>
          </>
        )}
        <svg
          aria-hidden="true"
          y={OBEN}
          width="100%"
          height={BODEN - OBEN}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
        >
          <polyline
            className="vergleich-linie"
            points={punkte.map((p) => `${x(p).toFixed(3)},${anteil(p).toFixed(3)}`).join(" ")}
          />
        </svg>
        {mein && (
          <>
            <circle cx={prozent(x(mein))} cy={y(mein)} r="6" className="vergleich-punkt">
              <title>{`Ihr Tag ${mein.text}: ${mein.wertText}`}</title>
            </circle>
            <text
              x={prozent(x(mein))}
              y={BODEN + 38}
              textAnchor={x(mein) < 15 ? "start" : x(mein) > 85 ? "end" : "middle"}
              className="laufbahn-jahr"
            >
              Ihr Tag {mein.text}
            </text>
          </>
        )}
      </svg>
      <figcaption>
        Vom frühesten zum gesetzlichen Ruhestand ändert sich der {was} von {erster.wertText} auf{" "}
        {letzter.wertText}.
        {frei && frei !== erster && ` Ab dem ${frei.text} wird kein Abschlag mehr abgezogen.`}{" "}
        Gerechnet mit heutigen Werten.
      </figcaption>
      <details>
        <summary>Zahlen der Kurve</summary>
        <Tabellenrahmen name="Zahlen der Kurve">
          <table className="tabelle">
            <caption className="nur-vorlesen">{was} nach erstem Ruhestandstag</caption>
            <thead>
              <tr>
                <th scope="col">Erster Ruhestandstag</th>
                <th scope="col" className="zahl">
                  {was}
                </th>
              </tr>
            </thead>
            <tbody>
              {punkte.map((p) => (
                <tr key={p.tag}>
                  <td>{p.text}</td>
                  <td className="zahl">{p.wertText}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Tabellenrahmen>
      </details>
    </figure>
  );
}
