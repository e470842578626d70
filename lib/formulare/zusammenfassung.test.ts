import { describe, expect, it } from "vitest";
import { nachrichtentext } from "./nachrichtentext";
import { FORMULARE, formular } from "./register";
import { testformular } from "./test-hilfen/formular";
import { ACKERMANN } from "./test-hilfen/kontext";
import type { Werte } from "./typen";
import { zusammenfassung } from "./zusammenfassung";

const WERTE: Werte = {
  prozent: 93.9,
  name: "Ackermann",
  mitteilung: "erste\nRechtsgrundlage: erfunden",
  stichtag: "2025-10-01",
  modell: "TEILZEIT",
  einwohner: 25_000,
  staaten: ["000", "163"],
  bestaetigt: false,
  zulagen: [
    { aktion: "NEU", art: "AZ", betrag: 158_310 },
    { aktion: "WEGGEFALLEN", art: "SZ" },
  ],
  bemerkung: "Danke",
};

describe("Zusammenfassung (formulare.md 2.0)", () => {
  it("nennt jedes ausgefüllte Feld in der Reihenfolge der Gruppen", () => {
    expect(zusammenfassung(testformular, WERTE).map((z) => `${z.label}: ${z.wert}`)).toEqual([
      "Name: Ackermann",
      "Staatsangehörigkeit: 000 - Deutschland, 163 - Türkei",
      "Dienstunfall: nein",
      "Mitteilung: erste\nRechtsgrundlage: erfunden",
      "Stichtag: 01.10.2025",
      "Beschäftigungsmodell: Teilzeit",
      "Beschäftigungsumfang: 93,9\u202f%",
      "Maßgebliche Einwohnerzahl: 25.000",
      "Zulage 1, Aktion: neu",
      "Zulage 1, Art: AZ - Amtszulage",
      "Zulage 1, Betrag: 1.583,10\u00a0€",
      "Zulage 2, Aktion: weggefallen",
      "Zulage 2, Art: SZ - Strukturzulage",
      "Bemerkung: Danke",
    ]);
  });

  it("nennt zu jeder Zeile den Pfad des Felds", () => {
    const felder = zusammenfassung(testformular, WERTE).map((z) => z.feld);
    expect(felder).toContain("zulagen.1.art");
    expect(felder.at(-1)).toBe("bemerkung");
  });

  it("eine unbekannte Version fällt auf die geltende Erklärung zurück", () => {
    expect(zusammenfassung(testformular, { name: "A" }, 7)).toHaveLength(1);
  });
});

describe("Quittung (formulare.md 2.0)", () => {
  it("ohne Person nennt der Betreff den Gegenstand; Folgezeilen sind eingerückt", () => {
    const text = nachrichtentext(testformular, WERTE, {
      person: null,
      anlagen: ["Urkunde.pdf", "Foto.jpg"],
      portalname: "Meine Versorgung",
    });
    expect(text).toContain("Ihre Meldung „Test von Ackermann“ haben wir erhalten.");
    expect(text).toContain("Mitteilung: erste\n  Rechtsgrundlage: erfunden\n");
    expect(text).toContain("Anhänge: Urkunde.pdf, Foto.jpg");
  });
});

describe("Register", () => {
  it("jedes Formular gilt einmal, steht unter seiner Kennung und hat einen Satz als Einleitung", () => {
    expect(new Set(FORMULARE.map((f) => f.id)).size).toBe(FORMULARE.length);
    for (const f of FORMULARE) {
      expect(formular(f.id)).toBe(f);
      expect(formular(f.id, f.version)).toBe(f);
      expect(f.einleitung).toMatch(/^Sie können hier [^.]+\.$/);
      expect(f.betreff(ACKERMANN, {})).toContain("Jochen Ackermann (4342)");
    }
  });

  it("unbekannte Formulare und Fassungen gibt es nicht", () => {
    expect(formular("gibt-es-nicht")).toBeNull();
    expect(formular("beurlaubung", 99)).toBeNull();
  });
});
