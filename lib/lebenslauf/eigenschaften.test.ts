import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pruefeInvarianten } from "./invarianten";
import { istEigene, scheibeAm } from "./ordnung";
import { sichtbar } from "./sichtbarkeit";
import { MAEUSERAST } from "./testdaten";
import type { IsoDatum, Operation, Zeitscheibe } from "./typen";
import { wendeAn } from "./wende-an";
import { aenderung, lebenslauf, operationen, TAGE, tag } from "./zufall";

const MITGLIED = MAEUSERAST.mitgliedId;
const PERSON = { geburtsdatum: "1980-01-01", todestag: null };

const eigene = (scheiben: Zeitscheibe[]) => scheiben.filter((s) => istEigene(s, MITGLIED));
const fremde = (scheiben: Zeitscheibe[]) => scheiben.filter((s) => !istEigene(s, MITGLIED));

/** Werte am Tag ohne Kennung und Zeitraum; `null`, wenn keine eigene Zeitscheibe gilt. */
function werteAm(scheiben: Zeitscheibe[], t: IsoDatum) {
  const s = scheibeAm(eigene(scheiben), t);
  if (s === null) return null;
  const { id: _id, von: _von, bis: _bis, ...werte } = s;
  return werte;
}

/** Führt die Operationen einzeln aus und überspringt abgelehnte; ruft `nach` je angenommener. */
function spiele(
  anfang: Zeitscheibe[],
  ops: Operation[],
  nach: (vorher: Zeitscheibe[], op: Operation, nachher: Zeitscheibe[]) => void,
): void {
  let stand = anfang;
  for (const op of ops) {
    const ergebnis = wendeAn(stand, [op], MITGLIED);
    if (!ergebnis.ok) continue;
    nach(stand, op, ergebnis.scheiben);
    stand = ergebnis.scheiben;
  }
}

describe("Eigenschaften der Operationen (formulare.md 1.5)", () => {
  it("keine Folge angenommener Operationen verletzt eine Invariante", () => {
    fc.assert(
      fc.property(lebenslauf, operationen, (anfang, ops) => {
        spiele(anfang, ops, (_vorher, _op, nachher) => {
          expect(pruefeInvarianten(nachher, PERSON)).toEqual([]);
        });
        const zusammen = wendeAn(anfang, ops, MITGLIED, PERSON);
        if (zusammen.ok) expect(pruefeInvarianten(zusammen.scheiben, PERSON)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("fremde Zeitscheiben bleiben dieselben Objekte; nur VORDIENST bringt neue", () => {
    fc.assert(
      fc.property(lebenslauf, operationen, (anfang, ops) => {
        spiele(anfang, ops, (vorher, op, nachher) => {
          for (const s of fremde(vorher)) expect(nachher).toContain(s);
          if (op.op !== "VORDIENST") expect(fremde(nachher)).toHaveLength(fremde(vorher).length);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("kein eigener Tag geht verloren, außer durch CLOSE und das Ende von BEFRISTE", () => {
    fc.assert(
      fc.property(lebenslauf, operationen, (anfang, ops) => {
        spiele(anfang, ops, (vorher, op, nachher) => {
          for (const t of TAGE) {
            if (op.op === "CLOSE" && t > op.letzterTag) expect(werteAm(nachher, t)).toBeNull();
            else if (op.op === "BEFRISTE" && t > op.bis) continue;
            else if (werteAm(vorher, t) !== null) expect(werteAm(nachher, t)).not.toBeNull();
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it("was keine Kennung verliert, ist dasselbe Objekt; Geändertes hat keine Kennung", () => {
    fc.assert(
      fc.property(lebenslauf, operationen, (anfang, ops) => {
        spiele(anfang, ops, (vorher, _op, nachher) => {
          for (const s of nachher) expect(vorher.includes(s) || s.id === null).toBe(true);
        });
      }),
    );
  });

  it("SPLIT ändert an keinem Tag einen Wert und ist beim zweiten Mal ohne Wirkung", () => {
    fc.assert(
      fc.property(lebenslauf, tag, (anfang, am) => {
        const einmal = wendeAn(anfang, [{ op: "SPLIT", am }], MITGLIED);
        fc.pre(einmal.ok);
        for (const t of TAGE) {
          expect(werteAm(einmal.scheiben, t)).toEqual(werteAm(anfang, t));
        }
        const zweimal = wendeAn(einmal.scheiben, [{ op: "SPLIT", am }], MITGLIED);
        expect(zweimal).toEqual(einmal);
        expect(zweimal.ok && zweimal.scheiben.every((s, i) => s === einmal.scheiben[i])).toBe(true);
      }),
    );
  });

  it("INSERT: im Zeitraum gelten die neuen Werte, sonst an jedem Tag die bisherigen", () => {
    fc.assert(
      fc.property(lebenslauf, tag, tag, aenderung, (anfang, von, bis, werte) => {
        const { zusatz, ...einfache } = werte;
        const ergebnis = wendeAn(anfang, [{ op: "INSERT", von, bis, werte }], MITGLIED);
        fc.pre(ergebnis.ok);
        for (const t of TAGE) {
          const bisher = werteAm(anfang, t);
          const imZeitraum = bisher !== null && von <= t && t <= bis;
          const neu = imZeitraum
            ? { ...bisher, ...einfache, zusatz: { ...bisher.zusatz, ...zusatz } }
            : bisher;
          expect(werteAm(ergebnis.scheiben, t)).toEqual(neu);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("SET wirkt wie INSERT bis zum Ende der Zeitscheibe des Tages", () => {
    fc.assert(
      fc.property(lebenslauf, tag, aenderung, (anfang, ab, werte) => {
        const bis = scheibeAm(eigene(anfang), ab)?.bis ?? null;
        fc.pre(bis !== null);
        const set = wendeAn(anfang, [{ op: "SET", ab, werte }], MITGLIED);
        const insert = wendeAn(anfang, [{ op: "INSERT", von: ab, bis, werte }], MITGLIED);
        expect(set).toEqual(insert);
      }),
    );
  });
});

describe("Eigenschaften der Sicht (formulare.md 1.4)", () => {
  it("keine fremde Zeitscheibe ab dem letzten eigenen Beginn ist je sichtbar, jede davor schon", () => {
    fc.assert(
      fc.property(lebenslauf, operationen, (anfang, ops) => {
        const ergebnis = wendeAn(anfang, ops, MITGLIED);
        const stand = ergebnis.ok ? ergebnis.scheiben : anfang;
        const sicht = sichtbar(stand, MITGLIED);
        expect(sicht === null).toBe(eigene(stand).length === 0);
        if (sicht === null) return;
        expect(new Set(sicht.eigene)).toEqual(new Set(eigene(stand)));
        for (const s of fremde(stand)) expect(sicht.fruehere.includes(s)).toBe(s.von < sicht.cut);
        for (const s of sicht.fruehere) expect(istEigene(s, MITGLIED)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
