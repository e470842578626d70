import type { MeldungStatus } from "@/lib/db";
import type { Formularzahlen } from "@/lib/meldungen";

const ZEILE = 40;
const OFFEN: readonly MeldungStatus[] = ["uebermittelt", "in_bearbeitung", "rueckfrage"];

const TEILE = [
  { klasse: "statistik-entschieden", text: "entschieden oder zurückgezogen" },
  { klasse: "statistik-offen", text: "offen" },
] as const;

/** Balken je Formular, offene Meldungen abgesetzt; dieselben Zahlen stehen in der Tabelle darunter. */
export function Balken({ zeilen }: { zeilen: readonly Formularzahlen[] }) {
  const groesste = Math.max(...zeilen.map((z) => z.gesamt));
  return (
    <figure className="statistik">
      <svg
        role="img"
        aria-label="Anzahl der Meldungen je Formular; dieselben Zahlen stehen in der Tabelle."
        width="100%"
        height={zeilen.length * ZEILE}
      >
        {zeilen.map((z, nr) => {
          const offen = OFFEN.reduce((summe, s) => summe + (z.jeStatus[s] ?? 0), 0);
          const breite = (anzahl: number) => (85 * anzahl) / groesste;
          const y = nr * ZEILE + 18;
          return (
            <g key={z.formular}>
              <text y={y - 4} className="statistik-text">
                {z.titel}
              </text>
              <rect
                y={y}
                height="16"
                width={`${breite(z.gesamt - offen)}%`}
                className={TEILE[0].klasse}
              />
              <rect
                x={`${breite(z.gesamt - offen)}%`}
                y={y}
                height="16"
                width={`${breite(offen)}%`}
                className={TEILE[1].klasse}
              />
              <text x={`${breite(z.gesamt) + 1}%`} y={y + 13} className="statistik-text">
                {z.gesamt}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <ul className="bild-legende" aria-label="Zeichenerklärung">
          {TEILE.map(({ klasse, text }) => (
            <li key={klasse}>
              <svg width="18" height="12" aria-hidden="true">
                <rect x="1" y="1" width="16" height="10" className={klasse} />
              </svg>
              {text}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
