import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RLP } from "../recht/rlp";
import type { Rechenfall } from "../typen";
import { falleingabe, geprueft, rechenfall } from "../zufall";
import { hinweise } from "./hinweise";
import { rechne } from "./rechne";

const saetze = (fall: Rechenfall) => {
  const { neu, uebergang, massgebend } = rechne(RLP, fall);
  return { neu: neu.satz, uebergang: uebergang?.satz ?? 0, massgebend: massgebend.satz };
};

/** Ändert die früheste Zeit; davor ist immer Platz. */
const mitErster = (
  fall: Rechenfall,
  aendere: (zeit: Rechenfall["zeiten"][number]) => Rechenfall["zeiten"][number],
): Rechenfall => {
  const erste = Math.min(...fall.zeiten.map((z) => z.beginn));
  return { ...fall, zeiten: fall.zeiten.map((z) => (z.beginn === erste ? aendere(z) : z)) };
};

describe("Eigenschaften der Berechnung", () => {
  it("kein Satz fällt, wenn Dienstzeit hinzukommt", () => {
    fc.assert(
      fc.property(rechenfall, fc.integer({ min: 1, max: 800 }), (fall, tage) => {
        const mehr = mitErster(fall, (z) => ({ ...z, beginn: z.beginn - tage }));
        const [vorher, nachher] = [saetze(fall), saetze(mehr)];
        expect(nachher.neu).toBeGreaterThanOrEqual(vorher.neu);
        expect(nachher.uebergang).toBeGreaterThanOrEqual(vorher.uebergang);
        expect(nachher.massgebend).toBeGreaterThanOrEqual(vorher.massgebend);
      }),
    );
  });

  it("kein Satz fällt, wenn aus Teilzeit Vollzeit wird", () => {
    fc.assert(
      fc.property(rechenfall, (fall) => {
        const voll = { ...fall, zeiten: fall.zeiten.map((z) => ({ ...z, z: 1, n: 1 })) };
        expect(saetze(voll).neu).toBeGreaterThanOrEqual(saetze(fall).neu);
        expect(saetze(voll).uebergang).toBeGreaterThanOrEqual(saetze(fall).uebergang);
      }),
    );
  });

  it("kein Satz übersteigt 71,75, kein Abschlag seine Grenze", () => {
    fc.assert(
      fc.property(rechenfall, (fall) => {
        const { neu, uebergang, abschlag } = rechne(RLP, fall);
        expect(neu.satz).toBeLessThanOrEqual(7175);
        expect(uebergang?.satz ?? 0).toBeLessThanOrEqual(7175);
        expect(abschlag.satz).toBeLessThanOrEqual(
          fall.grund === "DIENSTUNFAEHIGKEIT" ? 1080 : 1440,
        );
      }),
    );
  });

  it("die Reihenfolge der Zeilen ändert keine Zahl und keinen Hinweis", () => {
    fc.assert(
      fc.property(rechenfall, fc.nat(), (fall, n) => {
        const stelle = n % fall.zeiten.length;
        const zeiten = [...fall.zeiten.slice(stelle), ...fall.zeiten.slice(0, stelle)].toReversed();
        const [a, b] = [rechne(RLP, fall), rechne(RLP, { ...fall, zeiten })];
        expect({ ...b, zeilen: null }).toEqual({ ...a, zeilen: null });
        expect(hinweise(RLP, { ...fall, zeiten }, b)).toEqual(hinweise(RLP, fall, a));
        fall.zeiten.forEach((zeit, i) => {
          expect(b.zeilen[zeiten.indexOf(zeit)]).toEqual(a.zeilen[i]);
        });
      }),
    );
  });

  it("das neue Recht hängt nicht am Übergangsrecht und nicht am Schalter des Deckels", () => {
    fc.assert(
      fc.property(rechenfall, (fall) => {
        const { neu } = rechne(RLP, fall);
        expect(rechne(RLP, { ...fall, altrechtDeckel: !fall.altrechtDeckel }).neu).toEqual(neu);
        const spaeter = RLP.grenzen.altesRechtBis + 1;
        expect(rechne(RLP, { ...fall, begruendung: spaeter }).neu).toEqual(neu);
      }),
    );
  });

  it("ohne Deckel ist der Satz nach Übergangsrecht nie niedriger", () => {
    fc.assert(
      fc.property(rechenfall, (fall) => {
        const satz = (altrechtDeckel: boolean) =>
          rechne(RLP, { ...fall, altrechtDeckel }).uebergang?.satz ?? 0;
        expect(satz(false)).toBeGreaterThanOrEqual(satz(true));
      }),
    );
  });

  it("Teile bis 1991 und ab 1992 übersteigen zusammen nie die Grenze der Zeile", () => {
    fc.assert(
      fc.property(rechenfall, (fall) => {
        for (const zeile of rechne(RLP, fall).zeilen) {
          const grenze = zeile.grenze100 ?? Number.POSITIVE_INFINITY;
          expect(zeile.bis1991100 + zeile.ab1992100).toBeLessThanOrEqual(grenze);
          expect(zeile.angerechnet100).toBeLessThanOrEqual(Math.min(grenze, zeile.gewichtet100));
        }
      }),
    );
  });

  it("alle Werte sind Ganzzahlen", () => {
    const pruefe = (wert: unknown): void => {
      if (typeof wert === "number") expect(Number.isSafeInteger(wert)).toBe(true);
      else if (typeof wert === "object" && wert !== null) Object.values(wert).forEach(pruefe);
    };
    fc.assert(fc.property(rechenfall, (fall) => pruefe(rechne(RLP, fall))));
  });

  it("der Zahlbetrag ist der höchste Betrag und das Ruhegehalt seine Teile", () => {
    fc.assert(
      fc.property(falleingabe.map(geprueft), (fall) => {
        const { bezuege } = rechne(RLP, fall);
        if (bezuege === null) throw new Error("Bezüge fehlen.");
        expect(bezuege.nachAbschlag + bezuege.abschlag).toBe(bezuege.ruhegehalt);
        const { nachAbschlag, mindestAmtsabhaengig, mindestAmtsunabhaengig } = bezuege;
        expect(bezuege.zahlbetrag).toBe(
          Math.max(nachAbschlag, mindestAmtsabhaengig, mindestAmtsunabhaengig ?? 0),
        );
      }),
    );
  });
});
