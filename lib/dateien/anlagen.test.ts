import { describe, expect, it } from "vitest";
import { pruefeAnlagen } from "./anlagen";
import { gutesPdf, mitPruefskript } from "./testhilfe";
import { MAX_BYTES } from "./typen";

mitPruefskript();

const csv = (name: string, inhalt = "a;b\n") => new File([inhalt], name);
const kilobytes = (anzahl: number) => `${"x".repeat(1023)}\n`.repeat(anzahl);

describe("pruefeAnlagen", () => {
  it("übergeht leere Dateifelder", async () => {
    const ergebnis = await pruefeAnlagen([new File([], ""), csv("a.csv")], []);
    expect(ergebnis.angenommen.map((d) => d.name)).toEqual(["a.csv"]);
    expect(ergebnis.fehler).toEqual([]);
    expect(await pruefeAnlagen([], [])).toEqual({ angenommen: [], fehler: [] });
  });

  it("macht Namen eindeutig, auch gegen vorhandene Anhänge", async () => {
    const neue = [csv("Liste ä.csv"), csv("../Liste ä.csv"), csv("liste_ae.CSV")];
    const { angenommen } = await pruefeAnlagen(neue, [{ name: "Liste_ae.csv", groesse: 4 }]);
    expect(angenommen.map((d) => d.name)).toEqual([
      "Liste_ae_2.csv",
      "Liste_ae_3.csv",
      "liste_ae_4.CSV",
    ]);
  });

  it("nimmt die guten Dateien an und nennt jede schlechte", async () => {
    const neue = [
      new File([(await gutesPdf()).slice()], "gut.pdf"),
      csv("leer.csv", ""),
      csv("x.exe"),
      csv("falsch.png"),
    ];
    const { angenommen, fehler } = await pruefeAnlagen(neue, []);
    expect(angenommen.map((d) => d.name)).toEqual(["gut.pdf"]);
    expect(fehler).toHaveLength(3);
    expect(fehler.map((text) => text.split(/[ :]/)[0])).toEqual([
      "leer.csv",
      "x.exe",
      "falsch.png",
    ]);
  });

  it("erlaubt genau 10 Anhänge, vorhandene zählen mit", async () => {
    const vorhandene = Array.from({ length: 7 }, (_, i) => ({ name: `v${i}.csv`, groesse: 1 }));
    const drei = [csv("a.csv"), csv("b.csv"), csv("c.csv")];
    expect((await pruefeAnlagen(drei, vorhandene)).angenommen).toHaveLength(3);
    expect(await pruefeAnlagen([...drei, csv("d.csv")], vorhandene)).toEqual({
      angenommen: [],
      fehler: ["Höchstens 10 Anhänge."],
    });
  });

  it("erlaubt in Summe genau 10 MiB, vorhandene zählen mit", async () => {
    const vorhandene = [{ name: "v.csv", groesse: MAX_BYTES - 3 * 1024 }];
    const neue = [csv("a.csv", kilobytes(1)), csv("b.csv", kilobytes(2))];
    expect((await pruefeAnlagen(neue, vorhandene)).angenommen).toHaveLength(2);
    expect(await pruefeAnlagen([...neue, csv("zuviel.csv", "x")], vorhandene)).toEqual({
      angenommen: [],
      fehler: ["zuviel.csv ist zu groß. Alle Anhänge zusammen dürfen 10 MB haben."],
    });
  });
});
