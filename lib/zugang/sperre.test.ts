import { describe, expect, it } from "vitest";
import { istAutoGesperrt, nachFalscherTan, nachFehlversuch, type Zaehlerstand } from "./sperre";

const MINUTE = 60_000;
const STUNDE = 60 * MINUTE;
const BEGINN = new Date("2025-10-01T08:00:00Z");
const nach = (ms: number) => new Date(BEGINN.getTime() + ms);
const LEER: Zaehlerstand = {
  fehlversuche: 0,
  fehlversucheSeit: null,
  autoGesperrtBis: null,
  autoSperren: 0,
  autoSperrenSeit: null,
  zweiteFehler: 0,
  zweiteFehlerSeit: null,
};

/** So viele falsche Passwörter nacheinander, eines je Sekunde ab `ms`. */
function falsche(stand: Zaehlerstand, anzahl: number, ms = 0): Zaehlerstand {
  return Array.from({ length: anzahl }).reduce<Zaehlerstand>(
    (s, _, i) => nachFehlversuch(s, nach(ms + i * 1000)),
    stand,
  );
}
/** Minuten, die eine Sperre ab dem letzten der fünf Versuche dauert. */
const dauer = (stand: Zaehlerstand, letzter: Date) =>
  ((stand.autoGesperrtBis?.getTime() ?? 0) - letzter.getTime()) / MINUTE;

describe("Sperre nach falschen Passwörtern", () => {
  it("vier Fehlversuche sperren nicht, der fünfte sperrt 15 Minuten", () => {
    expect(istAutoGesperrt(falsche(LEER, 4), nach(4000))).toBe(false);
    const gesperrt = falsche(LEER, 5);
    expect(dauer(gesperrt, nach(4000))).toBe(15);
    expect(gesperrt).toMatchObject({ fehlversuche: 0, fehlversucheSeit: null, autoSperren: 1 });
  });

  it("sie endet auf die Sekunde von selbst", () => {
    const gesperrt = falsche(LEER, 5);
    expect(istAutoGesperrt(gesperrt, nach(4000 + 15 * MINUTE - 1))).toBe(true);
    expect(istAutoGesperrt(gesperrt, nach(4000 + 15 * MINUTE))).toBe(false);
  });

  it("während der Sperre zählt nichts weiter und nichts verlängert sie", () => {
    const gesperrt = falsche(LEER, 5);
    expect(falsche(gesperrt, 50, 10_000)).toEqual(gesperrt);
  });

  it("Fehlversuche zählen 15 Minuten ab dem ersten", () => {
    const vier = falsche(LEER, 4);
    expect(istAutoGesperrt(nachFehlversuch(vier, nach(15 * MINUTE - 1)), nach(15 * MINUTE))).toBe(
      true,
    );
    const neu = nachFehlversuch(vier, nach(15 * MINUTE));
    expect(neu).toMatchObject({
      fehlversuche: 1,
      fehlversucheSeit: nach(15 * MINUTE),
      autoGesperrtBis: null,
    });
  });

  it("die zweite Sperre in 24 Stunden dauert 30, jede weitere 60 Minuten", () => {
    let stand = LEER;
    const dauern: number[] = [];
    for (let i = 0; i < 4; i++) {
      stand = falsche(stand, 5, i * 2 * STUNDE);
      dauern.push(dauer(stand, nach(i * 2 * STUNDE + 4000)));
    }
    expect(dauern).toEqual([15, 30, 60, 60]);
  });

  it("24 Stunden nach der ersten Sperre beginnt die Zählung wieder bei 15", () => {
    const zweimal = falsche(falsche(LEER, 5), 5, 2 * STUNDE);
    const knapp = falsche(zweimal, 5, 24 * STUNDE - 1000);
    expect(knapp.autoSperren).toBe(3);
    const danach = falsche(zweimal, 5, 24 * STUNDE + 5000);
    expect([danach.autoSperren, dauer(danach, nach(24 * STUNDE + 9000))]).toEqual([1, 15]);
  });

  it("nach der Sperre stehen wieder fünf Versuche offen", () => {
    const gesperrt = falsche(LEER, 5);
    expect(istAutoGesperrt(falsche(gesperrt, 4, 20 * MINUTE), nach(21 * MINUTE))).toBe(false);
  });
});

describe("Falsche TANs", () => {
  const tan = (stand: Zaehlerstand, dritte: boolean, ms = 0) =>
    nachFalscherTan(stand, dritte, nach(ms));

  it("die ersten beiden einer Anmeldung zählen nur als falsche TAN", () => {
    expect(tan(LEER, false)).toEqual({
      gesperrt: false,
      stand: { ...LEER, zweiteFehler: 1, zweiteFehlerSeit: BEGINN },
    });
  });

  it("die dritte zählt zusätzlich als ein Fehlversuch und kann so sperren", () => {
    expect(tan(LEER, true).stand).toMatchObject({ zweiteFehler: 1, fehlversuche: 1 });
    const { stand, gesperrt } = tan(falsche(LEER, 4), true, 10_000);
    expect(dauer(stand, nach(10_000))).toBe(15);
    expect(gesperrt).toBe(false);
  });

  it("die zehnte in 24 Stunden sperrt 60 Minuten und wird gemeldet", () => {
    let stand = LEER;
    for (let i = 1; i <= 9; i++) {
      const schritt = tan(stand, false, i * STUNDE);
      expect(schritt.gesperrt).toBe(false);
      stand = schritt.stand;
    }
    const zehnte = tan(stand, false, 10 * STUNDE);
    expect(zehnte.gesperrt).toBe(true);
    expect(dauer(zehnte.stand, nach(10 * STUNDE))).toBe(60);
    expect(zehnte.stand).toMatchObject({ zweiteFehler: 0, zweiteFehlerSeit: null });
  });

  it("nach 24 Stunden beginnt die Zählung der TANs neu", () => {
    const neun = { ...LEER, zweiteFehler: 9, zweiteFehlerSeit: BEGINN };
    expect(tan(neun, false, 24 * STUNDE - 1).gesperrt).toBe(true);
    expect(tan(neun, false, 24 * STUNDE).stand).toMatchObject({
      zweiteFehler: 1,
      zweiteFehlerSeit: nach(24 * STUNDE),
    });
  });

  it("die Sperre nach TANs überstimmt die kürzere nach Passwörtern", () => {
    const stand = { ...falsche(LEER, 4), zweiteFehler: 9, zweiteFehlerSeit: BEGINN };
    expect(dauer(tan(stand, true, 10_000).stand, nach(10_000))).toBe(60);
  });
});
