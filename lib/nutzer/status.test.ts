import { describe, expect, it } from "vitest";
import { type Kontozustand, nutzerstatus } from "./status";

const JETZT = new Date("2026-03-02T12:00:00Z");
const FRUEHER = new Date("2026-03-01T12:00:00Z");
const AKTIV: Kontozustand = {
  status: "AKTIV",
  zweiterFaktor: "EMAIL_TAN",
  totpEingerichtetAm: null,
  letzteAnmeldungAm: FRUEHER,
  autoGesperrtBis: null,
  abruf: null,
};

describe("Nutzerstatus in den Worten des Handbuchs", () => {
  it.each<[string, Partial<Kontozustand>, string, string]>([
    ["neu angelegt", { status: "ANGELEGT", letzteAnmeldungAm: null }, "Angelegt", "Angelegt"],
    [
      "neu angelegt mit TOTP",
      { status: "ANGELEGT", zweiterFaktor: "TOTP", letzteAnmeldungAm: null },
      "Angelegt",
      "angelegt (TOTP-Einrichtung ausstehend)",
    ],
    [
      "Passwort gesetzt, App fehlt, nie angemeldet",
      { zweiterFaktor: "TOTP", letzteAnmeldungAm: null },
      "Angelegt",
      "angelegt (TOTP-Einrichtung ausstehend)",
    ],
    [
      "auf TOTP umgestellt",
      { zweiterFaktor: "TOTP" },
      "TOTP-Einrichtung ausstehend",
      "TOTP-Einrichtung ausstehend",
    ],
    ["aktiv", {}, "Aktiv", "Aktiv"],
    ["aktiv mit App", { zweiterFaktor: "TOTP", totpEingerichtetAm: FRUEHER }, "Aktiv", "Aktiv"],
    ["durch die Administration gesperrt", { status: "GESPERRT" }, "Gesperrt", "Gesperrt"],
    [
      "nach Fehlversuchen gesperrt",
      { autoGesperrtBis: new Date("2026-03-02T12:15:00Z") },
      "Gesperrt (Fehlversuche) bis 13:15 Uhr",
      "Gesperrt (Fehlversuche) bis 13:15 Uhr",
    ],
    ["Sperre nach Fehlversuchen vorbei", { autoGesperrtBis: JETZT }, "Aktiv", "Aktiv"],
    [
      "beides gesperrt: die Administration gewinnt",
      { status: "GESPERRT", autoGesperrtBis: new Date("2026-03-02T12:15:00Z") },
      "Gesperrt",
      "Gesperrt",
    ],
  ])("%s", (_fall, zustand, liste, details) => {
    expect(nutzerstatus({ ...AKTIV, ...zustand }, JETZT)).toMatchObject({ liste, details });
  });
});
