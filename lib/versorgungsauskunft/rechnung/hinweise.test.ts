import { describe, expect, it } from "vitest";
import { berechne } from "../auskunft";
import { NEU } from "../faelle/testdaten/gesamt";
import { RLP } from "../recht/rlp";
import { geprueft } from "../zufall";

const ZEILE = { dzs: "1301", beginn: "01.06.1992", ende: "31.05.2032" };
const hinweise = (aenderung: Record<string, unknown>) =>
  berechne(RLP, geprueft({ ...NEU, ...aenderung })).hinweise;
const mit = (...dienstzeiten: Record<string, unknown>[]) => hinweise({ dienstzeiten });

describe("Hinweise, die nichts ablehnen (Spezifikation (j))", () => {
  it("ein glatter Fall hat keinen", () => expect(hinweise({})).toEqual([]));

  it("Lücke zwischen Begründung und Ruhestand", () => {
    const lueckenhaft = [
      { ...ZEILE, ende: "30.05.2000" },
      { ...ZEILE, beginn: "01.06.2000" },
    ];
    expect(mit(...lueckenhaft)).toEqual(["N-LUECKE"]);
    expect(mit({ ...ZEILE, beginn: "02.06.1992" })).toEqual(["N-LUECKE"]);
  });

  it("Lücken vor der Begründung zählen nicht", () =>
    expect(mit({ ...ZEILE, dzs: "1500", beginn: "01.01.1985", ende: "31.12.1985" }, ZEILE)).toEqual(
      [],
    ));

  it("Zeiten bis zum Tag der Vollendung von 17", () => {
    const frueh = { ...ZEILE, dzs: "1500", ende: "31.12.1983" };
    expect(mit({ ...frueh, beginn: "14.05.1982" }, ZEILE)).toEqual(["N-VOR-17"]);
    expect(mit({ ...frueh, beginn: "15.05.1982" }, ZEILE)).toEqual([]);
  });

  it("Schlüssel für Zeiten vor dem Beamtenverhältnis ab der Begründung", () => {
    const wehrdienst = { ...ZEILE, dzs: "1500", beginn: "01.06.1991" };
    expect(mit({ ...wehrdienst, ende: "31.05.1992" }, ZEILE)).toEqual([]);
    const danach = [
      { ...wehrdienst, ende: "01.06.1992" },
      { ...ZEILE, beginn: "02.06.1992" },
    ];
    expect(mit(...danach)).toEqual(["N-NACH-BEGRUENDUNG"]);
  });

  it("zweimal derselbe Schlüssel mit Höchstdauer", () => {
    const studium = (beginn: string, ende: string) => ({ ...ZEILE, dzs: "1800", beginn, ende });
    const zwei = [studium("01.10.1985", "30.09.1986"), studium("01.10.1986", "30.09.1987")];
    expect(mit(...zwei, ZEILE)).toEqual(["N-HOECHSTDAUER"]);
  });

  it("Lehrkraft auf Antrag", () => {
    const antrag = { beamtenkategorie: "LEHRER", ruhestandsgrund: "ANTRAGSALTERSGRENZE" };
    const dienstzeiten = [{ ...ZEILE, ende: "31.07.2029" }];
    expect(hinweise({ ...antrag, ersterRuhestandstag: "01.08.2029", dienstzeiten })).toEqual([
      "N-SCHULHALBJAHR",
    ]);
  });

  it("Lehrkraft aus dem offenen Jahrgang 1952", () => {
    const aenderung = {
      geburtsdatum: "01.04.1952",
      beamtenkategorie: "LEHRER",
      stichtag: "01.03.2016",
      ersterRuhestandstag: "01.08.2017",
      dienstzeiten: [{ ...ZEILE, ende: "31.07.2017" }],
    };
    expect(hinweise(aenderung)).toEqual(["N-LEHRER-1952"]);
  });

  it("Ruhestand vor den ersten belegten Rechtswerten", () => {
    const aenderung = {
      ruhestandsgrund: "DIENSTUNFAEHIGKEIT",
      stichtag: "01.03.2013",
      ersterRuhestandstag: "01.03.2013",
      dienstzeiten: [{ ...ZEILE, ende: "28.02.2013" }],
    };
    expect(hinweise(aenderung)).toEqual(["N-RECHTSSTAND"]);
  });
});
