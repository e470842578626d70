import { once } from "node:events";
import { bodenfall, falleingabe } from "@/bench/auskunft-faelle";
import { boden } from "@/bench/boden";
import {
  berechne,
  loeseZeile,
  pruefeEingabe,
  RECHTSPROFILE,
  type Rechenfall,
  rechne,
} from "@/lib/versorgungsauskunft";

/**
 * `bench-auskunft messe <runden>`: Nanosekunden je Berechnung, je Runde jede Messung einmal, jede zweite
 * Runde rückwärts: `{"<messung>":[ns je Runde]}`; `bench-auskunft zeilen <anzahl>`: Fälle für `faelle --zeilen`;
 * `bench-auskunft json <anzahl>`: Millisekunden für ihr JSON allein.
 */
const recht = RECHTSPROFILE.rlp;
const FAELLE = 200;
// Kurze Stücke und viele Runden: So trifft eine Störung von außen Fall und Boden gleich oft.
const DAUER_MS = 40;
const nummern = Array.from({ length: FAELLE }, (_, i) => i);

function geprueft(zeilen: number, nummer: number): Rechenfall {
  const { fall, befunde } = pruefeEingabe(recht, falleingabe(zeilen, nummer));
  if (fall === null || befunde.length > 0) throw new Error(`Abgelehnt: ${befunde[0]?.code}`);
  return fall;
}

const boeden = nummern.map((i) => bodenfall(12, i));
const zwoelf = nummern.map((i) => geprueft(12, i));
const zweihundert = nummern.map((i) => geprueft(200, i));
const zeilen = nummern.map((i) =>
  JSON.stringify({ id: `F-${i}`, funktion: "gesamt", eingabe: falleingabe(12, i) }),
);
const ergebnisse = zeilen.map((zeile): unknown => JSON.parse(loeseZeile(recht, zeile)));

/** Der Boden ist nur ein Boden, wenn er dasselbe ausrechnet. */
function vergleiche(): void {
  boeden.forEach((fall, i) => {
    const betrag = rechne(recht, zwoelf[i] as Rechenfall).bezuege?.zahlbetrag;
    if (boden(fall) !== betrag) throw new Error(`Fall ${i}: ${boden(fall)} statt ${betrag}`);
  });
}

const messungen: Record<string, (i: number) => number> = {
  boden: (i) => boden(boeden[i] as (typeof boeden)[number]),
  rechne: (i) => rechne(recht, zwoelf[i] as Rechenfall).massgebend.satz,
  rechenweg: (i) => berechne(recht, zwoelf[i] as Rechenfall).rechenweg.length,
  zweihundert: (i) => rechne(recht, zweihundert[i] as Rechenfall).massgebend.satz,
  json: (i) => {
    const fall: unknown = JSON.parse(zeilen[i] as string);
    return JSON.stringify(ergebnisse[i]).length + (fall === null ? 0 : 1);
  },
  zeile: (i) => loeseZeile(recht, zeilen[i] as string).length,
};

/** Nanosekunden je Aufruf; die Summe hält den Übersetzer davon ab, Arbeit wegzulassen. */
let summe = 0;
function miss(tu: (i: number) => number): number {
  const beginn = performance.now();
  let aufrufe = 0;
  while (performance.now() - beginn < DAUER_MS) {
    for (let i = 0; i < FAELLE; i++) summe += tu(i);
    aufrufe += FAELLE;
  }
  return ((performance.now() - beginn) * 1e6) / aufrufe;
}

function missAlles(runden: number): Record<string, number[]> {
  const namen = Object.keys(messungen);
  const zeiten = Object.fromEntries(namen.map((name): [string, number[]] => [name, []]));
  // Zwei Runden zum Aufwärmen.
  for (let runde = -2; runde < runden; runde++) {
    for (const name of runde % 2 ? namen.toReversed() : namen) {
      const ns = miss(messungen[name] as (i: number) => number);
      if (runde >= 0) zeiten[name]?.push(ns);
    }
  }
  if (!Number.isFinite(summe)) throw new Error("Keine Zahl.");
  return zeiten;
}

/** Nur JSON lesen und schreiben, so oft wie der ganze Befehl; Millisekunden. */
function missJson(wieOft: number): number {
  const beginn = performance.now();
  for (let i = 0; i < wieOft; i++) summe += messungen.json?.(i % FAELLE) ?? 0;
  return performance.now() - beginn;
}

const [auftrag, anzahl] = process.argv.slice(2);
if (auftrag === "json") {
  process.stdout.write(`${missJson(Number(anzahl))}\n`);
} else if (auftrag === "zeilen") {
  for (let i = 0; i < Number(anzahl); i++) {
    if (!process.stdout.write(`${zeilen[i % FAELLE]}\n`)) await once(process.stdout, "drain");
  }
} else {
  vergleiche();
  process.stdout.write(`${JSON.stringify(missAlles(Number(anzahl)))}\n`);
}
