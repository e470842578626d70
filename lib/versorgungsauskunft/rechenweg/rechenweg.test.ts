import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { druckeSchritt } from "../anzeige/schritt";
import { berechne } from "../auskunft";
import { NEU } from "../faelle/testdaten/gesamt";
import { rechne } from "../rechnung/rechne";
import { RLP } from "../recht/rlp";
import { falleingabe, geprueft } from "../zufall";

const auskunft = falleingabe.map((eingabe) => berechne(RLP, geprueft(eingabe)));

/** Zahl aus einem gedruckten Wert, in Hundertsteln; Jahre zu 365 Tagen. */
function gelesen(text: string): number {
  const zahl = (t = "0") => Math.round(Number(t.replaceAll(".", "").replace(",", ".")) * 100);
  const [, jahre, tage] = /^(?:(\d+) Jahre?)? ?(?:([\d,]+) Tage?)?$/.exec(text) ?? [];
  if (jahre !== undefined || tage !== undefined) return zahl(jahre) * 365 + zahl(tage);
  return zahl(text.replace(/ (EUR|%)$/, ""));
}

describe("Rechenweg", () => {
  it("jeder Schritt nennt Wert, Einheit, Vorschrift und so viele Angaben, wie seine Regel erklärt", () => {
    fc.assert(
      fc.property(auskunft, ({ rechenweg }) => {
        for (const schritt of rechenweg) {
          const { regel, eingaben } = schritt;
          expect(schritt.fundstelle, regel.id).toMatch(/§|Anlage|HochSchG/);
          if (!regel.jeZeile) expect(eingaben, regel.id).toHaveLength(regel.eingaben.length);
          const text = druckeSchritt(schritt);
          expect(JSON.stringify(text), regel.id).not.toMatch(/NaN|undefined|null,null/);
        }
      }),
    );
  });

  it("die Werte sind die der Berechnung, mit und ohne Rechenweg dieselben", () => {
    fc.assert(
      fc.property(auskunft, ({ fall, rechnung, rechenweg }) => {
        expect(rechne(RLP, fall)).toEqual(rechnung);
        const wert = (id: string) => rechenweg.find((s) => s.regel.id === id)?.wert;
        expect(wert("altersgrenze")).toBe(rechnung.altersgrenze.letzterTag);
        expect(wert("summe")).toBe(rechnung.neu.dienstzeit100);
        expect(wert("satzNeu")).toBe(rechnung.neu.satz);
        expect(wert("satzUebergang")).toBe(rechnung.uebergang?.satz);
        expect(wert("abschlagssatz")).toBe(rechnung.abschlag.satz);
        expect(wert("zahlbetrag")).toBe(rechnung.bezuege?.zahlbetrag);
        expect(wert("wartezeit")).toBe(rechnung.wartezeit100);
      }),
    );
  });

  it("jede gedruckte Summe ist die Summe ihrer gedruckten Teile", () => {
    const SUMMEN = ["summe", "summeBis1991", "summeAb1992", "wartezeit", "gesamtzeit"];
    const BETRAEGE = ["gesamtbezuege", "mindestAmtsunabhaengig"];
    fc.assert(
      fc.property(auskunft, ({ rechenweg }) => {
        for (const schritt of rechenweg) {
          const text = druckeSchritt(schritt);
          const teile = text.eingaben.map((e) => gelesen(e.wert));
          if ([...SUMMEN, ...BETRAEGE].includes(text.id)) {
            expect(gelesen(text.wert), text.id).toBe(teile.reduce((a, b) => a + b, 0));
          }
          if (text.id === "nachAbschlag")
            expect(gelesen(text.wert)).toBe((teile[0] ?? 0) - (teile[1] ?? 0));
        }
      }),
    );
  });

  it("jede Dienstzeit hat ihren Schritt „Angerechnete Zeit“ mit ihrer Nummer", () => {
    fc.assert(
      fc.property(auskunft, ({ fall, rechnung, rechenweg }) => {
        fall.zeiten.forEach((_, i) => {
          const werte = rechenweg
            .filter((s) => s.zeile === i && s.regel.titel === "Angerechnete Zeit")
            .map((s) => s.wert);
          expect(werte).toEqual([rechnung.zeilen[i]?.angerechnet100]);
        });
      }),
    );
  });

  it("druckt das Beispiel von Hand: 36 Jahre, Antrag, vier Jahre Abschlag", () => {
    const fall = geprueft({
      ...NEU,
      ruhestandsgrund: "ANTRAGSALTERSGRENZE",
      ersterRuhestandstag: "01.06.2028",
      dienstzeiten: [{ dzs: "1301", beginn: "01.06.1992", ende: "31.05.2028" }],
      ruhegehaltfaehigeDienstbezuege: "4000.00",
      familienzuschlag: "HALB",
    });
    const { rechenweg, profil } = berechne(RLP, fall);
    const texte = rechenweg.map((s) => druckeSchritt(s));
    expect(texte.map((t) => `${t.titel}: ${t.wert}`)).toEqual([
      "Altersgrenze, letzter Tag im Dienst: 31.05.2032",
      "Gezählte Zeit: 36 Jahre",
      "Angerechnete Zeit: 36 Jahre",
      "Ruhegehaltfähige Dienstzeit: 36 Jahre",
      "Dienstjahre: 36,00 Jahre",
      "Satz vor dem Höchstsatz: 64,58 %",
      "Ruhegehaltssatz (Neues Recht): 64,58 %",
      "Wartezeit: 36 Jahre",
      "Ende des Abschlagszeitraums: 31.05.2032",
      "Abschlagszeitraum: 4 Jahre",
      "Abschlagsjahre: 4,00 Jahre",
      "Abschlag vor der Grenze: 14,40 %",
      "Versorgungsabschlag: 14,40 %",
      "Familienzuschlag: 38,56 EUR",
      "Ruhegehaltfähige Dienstbezüge: 4.038,56 EUR",
      "Ruhegehalt: 2.608,10 EUR",
      "Abschlag in Euro: 375,57 EUR",
      "Ruhegehalt nach Abschlag: 2.232,53 EUR",
      "Mindestruhegehalt, amtsabhängig: 1.413,50 EUR",
      "Zahlbetrag, brutto im Monat: 2.232,53 EUR",
    ]);
    expect(texte[5]).toEqual({
      id: "satzUngekuerzt",
      zeile: null,
      titel: "Satz vor dem Höchstsatz",
      wert: "64,58 %",
      formel: "Dienstjahre × Steigerungssatz",
      eingaben: [
        { name: "Dienstjahre", wert: "36,00 Jahre" },
        { name: "je Jahr", wert: "1,79375 %" },
      ],
      fundstelle: "§ 24 Abs. 1 LBeamtVG",
      rundung: "kaufmännisch auf zwei Nachkommastellen",
    });
    expect(profil.kennung).toBe("rlp");
  });
});
