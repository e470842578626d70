import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDatum, plusTage } from "@/lib/datum";
import { pruefeInvarianten, sichtbar, wendeAn, type Zeitscheibe } from "@/lib/lebenslauf";
import { pruefeAlles } from "../../pruefe-alles";
import { ACKERMANN, beurlaubt, kontext, MITGLIED, scheibe } from "../../test-hilfen/kontext";
import { beurlaubung } from "./index";

const FREMD = { art: "ARBEITGEBER", name: "Werkstatt Blaugraben" } as const;

const abschnitt = fc.record({
  luecke: fc.constantFrom(0, 0, 0, 1, 40),
  tage: fc.integer({ min: 1, max: 2500 }),
  art: fc.constantFrom("eigen", "eigen", "eigen", "fremd", "beurlaubt"),
  code: fc.constantFrom("10", "12", "20", "30"),
});

/** Gültiger Lebenslauf ab 1990: eigene, fremde und beurlaubte Abschnitte, Lücken, offenes Ende. */
const lebenslauf = fc
  .tuple(fc.array(abschnitt, { minLength: 1, maxLength: 10 }), fc.boolean())
  .map(([abschnitte, offen]) => {
    let von = "1990-01-01";
    return abschnitte.map(({ luecke, tage, art, code }, i): Zeitscheibe => {
      von = plusTage(von, luecke);
      const letzter = offen && i === abschnitte.length - 1;
      const bis = letzter ? null : plusTage(von, tage - 1);
      const s = art === "beurlaubt" ? beurlaubt(von, bis, code) : scheibe(von, bis);
      von = plusTage(von, tage);
      return art === "fremd" ? { ...s, traeger: FREMD } : s;
    });
  });

const eingabe = fc.record({
  welche: fc.nat(9),
  versatz: fc.integer({ min: -3, max: 2600 }),
  dauer: fc.integer({ min: -2, max: 1500 }),
  rechtsgrundlage: fc.constantFrom("10", "12", "20", "21", "30", "90"),
});

describe("F5: Wirkung", () => {
  it("jede fehlerfreie Meldung ist anwendbar, hält die Invarianten und berührt keine fremden Zeiten", () => {
    let fehlerfreie = 0;
    fc.assert(
      fc.property(lebenslauf, eingabe, (scheiben, { welche, versatz, dauer, rechtsgrundlage }) => {
        const sicht = sichtbar(scheiben, MITGLIED);
        if (!sicht) return;
        const basis = scheiben[welche % scheiben.length]?.von ?? "1990-01-01";
        const ab = plusTage(basis, versatz);
        const roh = {
          ab: formatDatum(ab),
          bis: rechtsgrundlage === "21" && dauer % 2 === 0 ? "" : formatDatum(plusTage(ab, dauer)),
          datum: formatDatum(ab),
          rechtsgrundlage,
          erlaeuterung: "Grund",
        };
        const welt = kontext({ eigene: sicht.eigene, frueher: sicht.fruehere });
        const { werte, befunde } = pruefeAlles(beurlaubung, roh, welt);
        if (befunde.some((b) => b.schwere === "fehler")) return;
        fehlerfreie += 1;

        const { operationen } = beurlaubung.wirkung(werte, welt);
        const nachher = wendeAn(scheiben, operationen, MITGLIED, ACKERMANN);
        if (!nachher.ok) throw new Error(nachher.grund);
        const verstoesse = pruefeInvarianten(nachher.scheiben, ACKERMANN);
        expect(verstoesse.filter((v) => v.schwere === "fehler")).toEqual([]);
        const fremde = scheiben.filter((s) => s.traeger === FREMD);
        for (const s of fremde) expect(nachher.scheiben).toContain(s);
      }),
      { numRuns: 1000 },
    );
    expect(fehlerfreie).toBeGreaterThan(100);
  });
});
