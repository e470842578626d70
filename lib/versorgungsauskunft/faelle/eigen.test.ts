import { describe, expect, it } from "vitest";
import { RLP } from "../recht/rlp";
import { loeseFall } from "./loese";
import { ABLEHNUNGEN } from "./testdaten/ablehnungen";
import { GESAMT } from "./testdaten/gesamt";
import { GRENZEN } from "./testdaten/grenzen";
import { SAETZE } from "./testdaten/saetze";
import { ZEITEN } from "./testdaten/zeiten";

const BLOECKE = [
  ["Tagesarithmetik, Teilzeit, Beschränkung", ZEITEN],
  ["Altersgrenzen und Spannen", GRENZEN],
  ["Sätze, Abschlag, Beträge", SAETZE],
  ["Ganze Berechnungen", GESAMT],
  ["Ablehnungen und ihre Reihenfolge", ABLEHNUNGEN],
] as const;

describe.each(BLOECKE)("Eigene Fälle: %s", (_name, faelle) => {
  it.each(faelle)("$id ($quelle)", ({ funktion, eingabe, erwartet }) => {
    expect(loeseFall(RLP, funktion, eingabe)).toMatchObject(erwartet);
  });
});

describe("Eigene Fälle", () => {
  const alle = BLOECKE.flatMap(([, faelle]) => faelle);

  it("haben verschiedene Namen", () => {
    expect(new Set(alle.map((f) => f.id.split(" ")[0])).size).toBe(alle.length);
  });

  it("kommen zu jeder Funktion des Fallformats vor", () => {
    expect(new Set(alle.map((f) => f.funktion)).size).toBe(14);
  });
});
