import { describe, expect, it } from "vitest";
import type { Inhalt } from "./inhalt";
import { BEISPIEL } from "./testdaten";
import { unterschiede } from "./unterschiede";

const inhalt = (angaben: Partial<typeof BEISPIEL> = {}): Inhalt => ({
  recht: "rlp",
  zukuenfte: [],
  hinweise: [],
  personId: null,
  angaben: { ...BEISPIEL, ...angaben },
});

describe("Unterschiede zweier Fenster", () => {
  it("gleiche Angaben geben keinen Satz", () => {
    expect(unterschiede(inhalt(), inhalt())).toEqual([]);
  });

  it("jede verschiedene Angabe nennt beide Fassungen", () => {
    expect(
      unterschiede(inhalt({ begruendung: "01.01.1979" }), inhalt({ begruendung: "" })),
    ).toEqual([
      "Begründung des Beamtenverhältnisses: hier 01.01.1979; im anderen Fenster keine Angabe.",
    ]);
    expect(unterschiede(inhalt({ abschlagsfrei: true }), inhalt())).toEqual([
      "Lange Dienstzeit: hier ja; im anderen Fenster nein.",
    ]);
  });

  it("Dienstzeiten werden Zeile für Zeile verglichen, auch fehlende", () => {
    const [erste, zweite] = BEISPIEL.dienstzeiten;
    if (!erste || !zweite) throw new Error("Das Beispiel hat zwei Zeilen.");
    const saetze = unterschiede(
      inhalt({ dienstzeiten: [erste, zweite] }),
      inhalt({ dienstzeiten: [{ ...erste, tz: "1/2" }] }),
    );
    expect(saetze).toEqual([
      "Dienstzeit 1: hier 1301, 01.08.1980 – 31.07.1995; im anderen Fenster 1301, 01.08.1980 – 31.07.1995, 1/2.",
      "Dienstzeit 2: hier 1301, 01.08.1995 – 31.07.2019, 13/26,5; im anderen Fenster keine Zeile.",
    ]);
  });
});
