import { expect, it } from "vitest";
import { normalisiereKennung } from "./kennung";

it.each([
  ["S20100000001", "S20100000001"],
  ["s20100000001", "S20100000001"],
  ["  S201 0000 0001\t", "S20100000001"],
  ["x20177120281", "X20177120281"],
  ["K20100000001", "K20100000001"],
  ["\u00a0S20100000001\u202f", "S20100000001"],
])("%j ist die Nutzerkennung %s", (getippt, kennung) => {
  expect(normalisiereKennung(getippt)).toBe(kennung);
});

it.each([
  ["leer", ""],
  ["eine Ziffer zu wenig", "S2010000000"],
  ["eine Ziffer zu viel", "S201000000011"],
  ["andere Klasse", "A20100000001"],
  ["nur Ziffern, etwa eine PNR", "78970"],
  ["E-Mail-Adresse", "kim@maeuserast.example"],
  ["Identifikationsnummer des Rechners", "ABCD-EFGH-JKMN"],
  ["arabische Ziffern", "S٢٠١٠٠٠٠٠٠٠١"],
  ["vollbreiter Buchstabe", "Ｓ20100000001"],
  ["Zeilenumbruch dahinter und noch etwas", "S20100000001\nX"],
  ["Nullzeichen", "S20100000001\0"],
])("%s ist keine Nutzerkennung", (_fall, getippt) => {
  expect(normalisiereKennung(getippt)).toBeNull();
});
