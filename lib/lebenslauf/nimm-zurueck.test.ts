import fc from "fast-check";
import { expect, it } from "vitest";
import { type Eintrag, nimmZurueck } from "./nimm-zurueck";
import { ordne } from "./ordnung";
import { MAEUSERAST, scheibe } from "./testdaten";
import type { Operation, Zeitscheibe } from "./typen";
import { wendeAn } from "./wende-an";
import { lebenslauf, operationen } from "./zufall";

const MITGLIED = MAEUSERAST.mitgliedId;
let nummer = 0;

/** Wendet an und speichert wie die Annahme: neue Zeitscheiben bekommen Kennungen. */
function nimmAn(vorher: readonly Zeitscheibe[], ops: readonly Operation[]) {
  const ergebnis = wendeAn(vorher, ops, MITGLIED);
  if (!ergebnis.ok) return null;
  const nachher = ergebnis.scheiben.map((s) => (s.id ? s : { ...s, id: `neu-${nummer++}` }));
  const da = new Set(nachher.map((s) => s.id));
  const vorhanden = new Set(vorher.map((s) => s.id));
  const eintrag: Eintrag = {
    entstanden: nachher.flatMap((s) => (s.id && !vorhanden.has(s.id) ? [s.id] : [])),
    ersetzt: vorher.filter((s) => !da.has(s.id)),
  };
  return { nachher, eintrag };
}

/** Eine bis zwei Operationen, wie eine Meldung sie hat; lange Folgen lassen sich selten anwenden. */
const meldung = operationen.map((ops) => ops.slice(0, 2));
const mitKennung = lebenslauf.map((l) => l.map((s) => ({ ...s, id: `alt-${s.von}` })));
const inhalt = (scheiben: readonly Zeitscheibe[]) =>
  ordne(scheiben).map((s) => ({ ...s, id: null }));

it("nach einer oder zwei Meldungen steht wieder der Lebenslauf davor da", () => {
  let zurueckgenommen = 0;
  fc.assert(
    fc.property(mitKennung, meldung, meldung, (vorher, a, b) => {
      const erste = nimmAn(vorher, a);
      if (!erste) return;
      expect(inhalt(nimmZurueck(erste.nachher, [erste.eintrag]) ?? [])).toEqual(inhalt(vorher));
      const zweite = nimmAn(erste.nachher, b);
      if (!zweite) return;
      const beide = nimmZurueck(zweite.nachher, [zweite.eintrag, erste.eintrag]);
      expect(inhalt(beide ?? [])).toEqual(inhalt(vorher));
      zurueckgenommen += 1;
    }),
    { numRuns: 1500, seed: 5 },
  );
  expect(zurueckgenommen).toBeGreaterThan(50);
});

it("Unberührtes behält seine Kennung, Wiederhergestelltes entsteht neu", () => {
  const vorher = [
    { ...scheibe("2020-01-01", null), id: "b" },
    { ...scheibe("2015-01-01", "2019-12-31"), id: "a" },
  ];
  const angenommen = nimmAn(vorher, [{ op: "SET", ab: "2022-01-01", werte: { besoldung: "A13" } }]);
  const zurueck = angenommen && nimmZurueck(angenommen.nachher, [angenommen.eintrag]);
  expect(zurueck?.map((s) => s.id)).toEqual([null, "a"]);
});

it("hat sich eine entstandene Zeitscheibe seither geändert, geht es nicht", () => {
  const vorher = [{ ...scheibe("2020-01-01", null), id: "a" }];
  const erste = nimmAn(vorher, [{ op: "SET", ab: "2022-01-01", werte: { besoldung: "A13" } }]);
  const zweite =
    erste && nimmAn(erste.nachher, [{ op: "SET", ab: "2023-01-01", werte: { bezeichnung: "X" } }]);
  expect(erste && zweite && nimmZurueck(zweite.nachher, [erste.eintrag])).toBeNull();
});

it("überschneidet sich, was wieder dastünde, geht es nicht", () => {
  const alt = { ...scheibe("2020-01-01", null), id: "alt" };
  const fremd = { ...scheibe("2021-01-01", null), id: "neu" };
  expect(nimmZurueck([fremd], [{ entstanden: [], ersetzt: [alt] }])).toBeNull();
});
