import { describe, expect, it } from "vitest";
import { pruefeInvarianten } from "./invarianten";
import { ABRAHAM, ACKERMANN, ADAM, SONNENWURT, scheibe } from "./testdaten";
import type { Zeitscheibe } from "./typen";

const PERSON = { geburtsdatum: "1980-02-29", todestag: null };

function regeln(scheiben: Zeitscheibe[], todestag: string | null = null): string[] {
  return pruefeInvarianten(scheiben, { ...PERSON, todestag }).map((v) => `${v.regel} ${v.schwere}`);
}

describe("pruefeInvarianten (formulare.md 1.3)", () => {
  it.each([
    ["Adam", ADAM],
    ["Abraham", ABRAHAM],
    ["Ackermann mit der Lücke von 1985 (I3) und gleichen Nachbarn (I5)", ACKERMANN],
  ])("%s verletzt keine Invariante", (_name, { scheiben, person }) => {
    expect(pruefeInvarianten(scheiben, person)).toEqual([]);
  });

  it("I1: das Ende darf nicht vor dem Beginn liegen, derselbe Tag genügt", () => {
    expect(regeln([scheibe("2020-01-02", "2020-01-01")])).toEqual(["I1 fehler"]);
    expect(regeln([scheibe("2020-01-01", "2020-01-01")])).toEqual([]);
  });

  it("I2: keine zwei Zeitscheiben überschneiden sich, auch nicht über eine dritte hinweg", () => {
    const nachbarn = [scheibe("2020-01-01", "2020-01-31"), scheibe("2020-02-01", "2020-02-29")];
    expect(regeln(nachbarn)).toEqual([]);
    const fremd = scheibe("2020-02-29", "2020-12-31", { traeger: SONNENWURT });
    expect(regeln([...nachbarn, fremd])).toEqual(["I2 fehler"]);
    const lang = scheibe("2019-01-01", "2021-12-31");
    expect(regeln([lang, ...nachbarn])).toEqual(["I2 fehler", "I2 fehler"]);
  });

  it("I4: höchstens eine ist offen, und sie ist die letzte", () => {
    expect(regeln([scheibe("2020-01-01", "2020-12-31"), scheibe("2021-01-01", null)])).toEqual([]);
    const zweiOffene = [scheibe("2020-01-01", null), scheibe("2021-01-01", null)];
    expect(regeln(zweiOffene)).toEqual(["I2 fehler", "I4 fehler"]);
    const nichtLetzte = [scheibe("2020-01-01", null), scheibe("2021-01-01", "2021-12-31")];
    expect(regeln(nichtLetzte)).toContain("I4 fehler");
  });

  it.each([
    ["DIENST", 1, 100, []],
    ["DIENST", 100, 100, []],
    ["DIENST", 0, 1, ["I6 fehler"]],
    ["AUSBILDUNG", 0, 1, ["I6 fehler"]],
    ["DIENST", 101, 100, ["I6 fehler"]],
    ["DIENST", -1, 100, ["I6 fehler"]],
    ["DIENST", 1, 0, ["I6 fehler"]],
    ["DIENST", 0.5, 1, ["I6 fehler"]],
    ["BEURLAUBUNG", 0, 1, []],
    ["BEURLAUBUNG", 1, 2, ["I6 fehler"]],
    ["BEURLAUBUNG", 0, 0, ["I6 fehler"]],
  ] as const)("I6: %s mit Umfang %d/%d", (art, z, n, erwartet) => {
    expect(regeln([scheibe("2020-01-01", null, { art, umfang: { z, n } })])).toEqual(erwartet);
  });

  it("I7: ein Beginn vor dem 15. Geburtstag ist nur ein Hinweis (geboren am 29.02.)", () => {
    expect(regeln([scheibe("1995-02-28", null)])).toEqual(["I7 hinweis"]);
    expect(regeln([scheibe("1995-03-01", null)])).toEqual([]);
  });

  it("I7: nichts reicht über den Todestag hinaus, auch kein offenes Ende", () => {
    expect(regeln([scheibe("2020-01-01", "2025-03-03")], "2025-03-03")).toEqual([]);
    expect(regeln([scheibe("2020-01-01", "2025-03-04")], "2025-03-03")).toEqual(["I7 fehler"]);
    expect(regeln([scheibe("2020-01-01", null)], "2025-03-03")).toEqual(["I7 fehler"]);
  });

  it("der Text nennt Tag und Träger für die Kasse", () => {
    const [verstoss] = pruefeInvarianten([scheibe("2020-01-02", "2020-01-01")], PERSON);
    expect(verstoss?.text).toBe(
      "Die Zeitscheibe ab 02.01.2020 (Mäuserast (Beamtenversorgung) (PNR: 78970, Abr: 102898)) endet vor ihrem Beginn.",
    );
  });
});
