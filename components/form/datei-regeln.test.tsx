import { describe, expect, it } from "vitest";
import { nimmAn } from "./datei-regeln";
import { formatGroesse } from "./groesse";

const GRENZEN = { maxAnzahl: 3, maxBytes: 2 * 1024 * 1024, endungen: ["pdf", "jpg", "jpeg"] };
const NICHTS = { anzahl: 0, bytes: 0 };
const datei = (name: string, bytes = 10) => new File([new Uint8Array(bytes)], name);

describe("Auswahl von Anhängen", () => {
  it("sammelt mehrere Auswahlen und zählt dieselbe Datei einmal", () => {
    const erste = nimmAn([], [datei("a.pdf")], NICHTS, GRENZEN);
    const zweite = nimmAn(erste.dateien, [datei("a.pdf"), datei("b.JPG")], NICHTS, GRENZEN);
    expect(zweite.dateien.map((d) => d.name)).toEqual(["a.pdf", "b.JPG"]);
    expect(zweite.abgelehnt).toEqual([]);
  });

  it("lehnt andere Endungen ab und nennt die erlaubten", () => {
    const { dateien, abgelehnt } = nimmAn([], [datei("bild.gif"), datei("ohne")], NICHTS, GRENZEN);
    expect(dateien).toEqual([]);
    expect(abgelehnt).toEqual([
      "bild.gif: erlaubt sind pdf, jpg, png, csv.",
      "ohne: erlaubt sind pdf, jpg, png, csv.",
    ]);
  });

  it("rechnet mit, was schon auf dem Server liegt", () => {
    const zuViele = nimmAn([], [datei("d.pdf")], { anzahl: 3, bytes: 0 }, GRENZEN);
    expect(zuViele.abgelehnt).toEqual(["d.pdf wurde nicht hinzugefügt. Höchstens 3 Anhänge."]);
    const zuGross = nimmAn([], [datei("d.pdf")], { anzahl: 1, bytes: GRENZEN.maxBytes }, GRENZEN);
    expect(zuGross.abgelehnt).toEqual([
      "d.pdf ist zu groß. Alle Anhänge zusammen dürfen 2 MB haben.",
    ]);
  });

  it("nimmt nach einer zu großen die kleinere Datei noch an", () => {
    const { dateien } = nimmAn([], [datei("g.pdf", 3e6), datei("k.pdf")], NICHTS, GRENZEN);
    expect(dateien.map((d) => d.name)).toEqual(["k.pdf"]);
  });
});

it.each([
  [1, "1 kB"],
  [340 * 1024, "340 kB"],
  [1.25 * 1024 * 1024, "1,3 MB"],
])("%d Byte heißen %s", (bytes, text) => expect(formatGroesse(bytes)).toBe(text));
