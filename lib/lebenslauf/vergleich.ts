import { gleicherInhalt } from "./gleich";
import { deckt, ordne } from "./ordnung";
import type { Zeitscheibe } from "./typen";

/** Zeile einer Vorher-nachher-Tabelle; bei `neu` fehlt `vorher`, bei `entfaellt` fehlt `nachher`. */
export interface Vergleichszeile {
  art: "gleich" | "entfaellt" | "neu" | "geaendert";
  vorher?: Zeitscheibe;
  nachher?: Zeitscheibe;
}

type Paarung = (vorher: Zeitscheibe, nachher: Zeitscheibe) => boolean;

const gleicherBeginn: Paarung = (v, n) => v.von === n.von;
const beginntDarin: Paarung = (v, n) => deckt(v, n.von) || deckt(n, v.von);

/**
 * Stellt zwei Stände eines Lebenslaufs gegenüber, neueste Zeile zuerst. Jede Zeitscheibe steht in
 * genau einer Zeile. Zusammen gehören die mit gleichem Beginn, von den übrigen die, bei denen eine
 * in der anderen beginnt (verschobener Beginn).
 */
export function vergleiche(
  vorher: readonly Zeitscheibe[],
  nachher: readonly Zeitscheibe[],
): Vergleichszeile[] {
  const offen = new Set(ordne(vorher));
  const partner = new Map<Zeitscheibe, Zeitscheibe>();
  const geordnet = ordne(nachher);
  for (const paarung of [gleicherBeginn, beginntDarin]) {
    for (const n of geordnet.filter((s) => !partner.has(s))) {
      const v = [...offen].find((kandidat) => paarung(kandidat, n));
      if (v === undefined) continue;
      partner.set(n, v);
      offen.delete(v);
    }
  }
  const zeilen = [
    ...geordnet.map((n) => zeile(partner.get(n), n)),
    ...[...offen].map((v): Vergleichszeile => ({ art: "entfaellt", vorher: v })),
  ];
  return zeilen.sort((a, b) => (beginn(a) < beginn(b) ? 1 : -1));
}

function zeile(vorher: Zeitscheibe | undefined, nachher: Zeitscheibe): Vergleichszeile {
  if (vorher === undefined) return { art: "neu", nachher };
  return { art: gleicherInhalt(vorher, nachher) ? "gleich" : "geaendert", vorher, nachher };
}

function beginn(z: Vergleichszeile): string {
  return (z.nachher ?? z.vorher)?.von ?? "";
}
