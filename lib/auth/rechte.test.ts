import { describe, expect, it } from "vitest";
import { rolleVon } from "./akteur";
import { GEWAEHRUNGEN, GRUPPEN, wirksameRechte } from "./rechte";

const rechte = (gewaehrt: string[], abgeschaltet: string[] = []) =>
  [...wirksameRechte(gewaehrt, [], abgeschaltet).rechte].sort();
const gruppen = (gewaehrt: string[], mitglied: string[], abgeschaltet: string[] = []) =>
  wirksameRechte(gewaehrt, mitglied, abgeschaltet).gruppen;
const ALLE = Object.keys(GEWAEHRUNGEN);

describe("Wirksame Rechte", () => {
  it.each([
    [[], []],
    [["ANZEIGE"], ["ANZEIGE"]],
    [["POSTFACH"], ["POSTFACH"]],
    [["FORMULARE"], []],
    [["PERSONENDATEN"], []],
    [["PERSONENDATEN", "FORMULARE", "POSTFACH"], ["POSTFACH"]],
    [
      ["ANZEIGE", "FORMULARE"],
      ["ANZEIGE", "FORMULARE"],
    ],
    [ALLE, ["ANZEIGE", "FORMULARE", "PERSONENDATEN", "POSTFACH"]],
  ])(
    "gewährt %j → wirksam %j: ohne Anzeige keine Formulare und keine Personendaten",
    (gewaehrt, wirksam) => {
      expect(rechte(gewaehrt)).toEqual(wirksam);
    },
  );

  it.each([
    ["ANZEIGE", ["POSTFACH"]],
    ["FORMULARE", ["ANZEIGE", "PERSONENDATEN", "POSTFACH"]],
    ["PERSONENDATEN", ["ANZEIGE", "FORMULARE", "POSTFACH"]],
    ["POSTFACH", ["ANZEIGE", "FORMULARE", "PERSONENDATEN"]],
  ])("schaltet die Kasse %s für die Organisation ab, bleibt %j", (aus, wirksam) => {
    expect(rechte(ALLE, [aus])).toEqual(wirksam);
  });

  it("was es nicht gibt, lässt sich nicht gewähren", () => {
    expect(
      rechte(["ALLES", "eingang:lesen", "constructor", ...ALLE.map((r) => r.toLowerCase())]),
    ).toEqual([]);
  });

  it("Gruppenpostfächer wirken nur mit der Postfachfunktionalität", () => {
    expect(gruppen(["POSTFACH"], ["Beihilfe", "Administration"])).toEqual([
      "Beihilfe",
      "Administration",
    ]);
    expect(gruppen(["ANZEIGE"], ["Beihilfe"])).toEqual([]);
    expect(gruppen(["POSTFACH"], ["Beihilfe"], ["POSTFACH"])).toEqual([]);
  });

  it("eine abgeschaltete oder unbekannte Gruppe wirkt nicht; die Reihenfolge ist die des Handbuchs", () => {
    expect(gruppen(["POSTFACH"], ["Beihilfe", "Finanzierung"], ["GRUPPE:Beihilfe"])).toEqual([
      "Finanzierung",
    ]);
    expect(gruppen(["POSTFACH"], ["Erfunden"])).toEqual([]);
    expect(gruppen(["POSTFACH"], [...GRUPPEN].reverse())).toEqual(GRUPPEN);
    expect(GRUPPEN).toHaveLength(7);
  });

  it("abgeschaltete Formulare sind nur Formularnummern", () => {
    expect(
      [
        ...wirksameRechte([], [], ["F5", "F12", "ANZEIGE", "GRUPPE:F1", "FX", "xF5"]).formulareAus,
      ].sort(),
    ).toEqual(["F12", "F5"]);
  });
});

describe("Rolle", () => {
  it.each([
    ["S", null, "sachbearbeitung"],
    ["S", "ADMINISTRATION", "sachbearbeitung"],
    ["X", null, "administration"],
    ["X", "ADMINISTRATION", "administration"],
    ["K", "SACHBEARBEITUNG", "kasse"],
    ["K", "ADMINISTRATION", "kasseAdministration"],
  ] as const)("Klasse %s mit Kassenrolle %s ist %s", (klasse, kasseRolle, rolle) => {
    expect(rolleVon(klasse, kasseRolle)).toBe(rolle);
  });
});
