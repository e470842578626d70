import type { MitgliedZeile } from "@/lib/bestand";
import {
  BLAUGRABEN,
  BLECHACKERSPITZ,
  MAEUSERAST,
  SONNENWURT,
  type Traegernummer,
} from "./feste-mitglieder";
import { zipf, zipfSummen } from "./ziehung";

const ANZAHL = 400;
const EXPONENT = 0.8;
/** Ränge der Mitglieder aus dem Handbuch; Mäuserast ist das fünftgrößte (formulare.md 6.2). */
const FESTE: ReadonlyMap<number, Traegernummer> = new Map([
  [5, MAEUSERAST],
  [8, BLAUGRABEN],
  [15, SONNENWURT],
  [30, BLECHACKERSPITZ],
]);
/** Rang des Mitglieds für Lasttests; jede fünfte Person gehört ihm, sonst niemand. */
const LASTRANG = ANZAHL;
const LASTANTEIL = 5;

const VORN =
  `Ahorn Birken Distel Erlen Farn Ginster Hasel Holunder Kamillen Kastanien Klee Lerchen Linden Mohn Nelken Pappel
  Quitten Rosen Schilf Tannen Ulmen Veilchen Weiden Wacholder Zedern Schlehen`.split(/\s+/);
const HINTEN =
  `ranke dolde krume senke halm kuppe mulde saum kolk hag rain born lohe schlag wurz rispe blüte narbe kante
  flur`.split(/\s+/);

const SUMMEN = zipfSummen(ANZAHL - 1, EXPONENT);

/** Zweiteiliger Name im Stil von Mäuserast; der Schritt ist teilerfremd zur Zahl der Paare. */
function nameZuRang(rang: number): string {
  const platz = (rang * 101 + 17) % (VORN.length * HINTEN.length);
  return `${VORN[platz % VORN.length]}${HINTEN[Math.floor(platz / VORN.length)]}`;
}

/** Nummern zu einem Rang; die festen liegen außerhalb dieser Bereiche. */
function nummernZuRang(rang: number): Traegernummer {
  return FESTE.get(rang) ?? { pnr: String(10_000 + rang * 7), abr: String(110_000 + rang * 13) };
}

const NUMMERN = Array.from({ length: ANZAHL }, (_, i) => nummernZuRang(i + 1));

/** Die erzeugten Mitglieder; die festen stehen in `feste-zeilen.ts`. */
export function erzeugteMitglieder(): MitgliedZeile[] {
  const raenge = Array.from({ length: ANZAHL }, (_, i) => i + 1).filter((r) => !FESTE.has(r));
  return raenge.map((rang) => {
    const name = nameZuRang(rang);
    return {
      art: "mitglied",
      mitgliedsnummer: `M-${String(1000 + rang)}`,
      name,
      anschrift: { zeilen: ["Rathausplatz 1", `${48_000 + rang} ${name}`] },
      mitgliedschaften: [
        {
          geschaeftsbereich: "Beamtenversorgung",
          ...nummernZuRang(rang),
          von: "1960-01-01",
          bis: null,
        },
      ],
    };
  });
}

/** Nummern des Mitglieds für Lasttests. */
export const LASTMITGLIED = nummernZuRang(LASTRANG);

/** Erstes Mitglied einer Person: jede fünfte beim Lastmitglied, die übrigen nach Größe. */
export function erstesMitglied(index: number, zahl: number): Traegernummer {
  return index % LASTANTEIL === LASTANTEIL - 1 ? LASTMITGLIED : mitgliedNachGroesse(zahl);
}

/** Mitglied nach Größe gezogen, ohne das Lastmitglied. */
export function mitgliedNachGroesse(zahl: number): Traegernummer {
  return NUMMERN[zipf(SUMMEN, zahl)] ?? MAEUSERAST;
}
