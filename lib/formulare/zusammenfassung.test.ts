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
      const person = f.ohnePerson ? "" : "Jochen Ackermann (4342)";
      expect(f.betreff(ACKERMANN, {})).toContain(person);
    }
  });

  it("die Kacheln haben Namen und Ordnung des Handbuchs (Seed 000, 4.2)", () => {
    expect(FORMULARE.map((f) => `${f.nummer} ${f.titel}`)).toEqual([
      "F1 Beamten anmelden",
      "F2 Personendaten",
      "F3 Kontaktdaten",
      "F4 Änderung Beförderung, Zulagen und/oder Status",
      "F5 Meldung einer Beurlaubung",
      "F6 Meldung einer Entlassung / Kündigung / Ende der Vertragslaufzeit",
      "F7 Meldung eines Todesfalls",
      "F8 Änderung des Beschäftigungsumfangs",
      "F9 Meldung einer Versetzung",
      "F10 Meldung einer (Wieder-)Wahl auf Zeit",
      "F11 Meldung von Besoldungsänderungen und Zuschlägen von Beamten auf Zeit",
      "F12 Sonstige Meldung",
    ]);
  });

  it("Betreff, Thema und Recht sind die der Tabelle in formulare.md 2.0", () => {
    const wer = "Jochen Ackermann (4342)";
    const werte = { name: "Öz", vorname: "Ümit" };
    expect(FORMULARE.map((f) => [f.id, f.betreff(ACKERMANN, werte), f.thema])).toEqual([
      ["anmeldung", "Anmeldung von Ümit Öz", "Werdegang Beamte/r"],
      ["personendaten", `Angaben zu ${wer} wurden geändert - Bitte prüfen`, "Personendaten"],
      ["kontaktdaten", `Angaben zu ${wer} wurden geändert - Bitte prüfen`, "Kontaktdaten"],
      [
        "befoerderung",
        `Meldung von Beförderung, Zulagen und/oder Status für ${wer}`,
        "Werdegang Beamte/r",
      ],
      ["beurlaubung", `Meldung einer Beurlaubung für ${wer}`, "Werdegang Beamte/r"],
      [
        "ausscheiden",
        `Abmeldung aufgrund von Entlassung, Kündigung oder Vertragsende für ${wer}`,
        "Werdegang Beamte/r",
      ],
      ["todesfall", `Abmeldung nach Todesfall für ${wer}`, "Werdegang Beamte/r"],
      ["umfang", `Meldung eines geänderten Beschäftigungsumfangs für ${wer}`, "Werdegang Beamte/r"],
      ["versetzung", `Abmeldung aufgrund von Versetzung für ${wer}`, "Werdegang Beamte/r"],
      ["wahlzeit", `Meldung einer (Wieder-)Wahl auf Zeit für ${wer}`, "Werdegang Beamte/r"],
      [
        "besoldung_zeit",
        `Meldung einer Besoldungsänderung auf Zeit für ${wer}`,
        "Werdegang Beamte/r",
      ],
      ["sonstige", `Sonstige Meldung für ${wer}`, "Werdegang Beamte/r"],
    ]);
    const personendaten = FORMULARE.filter((f) => f.recht === "formular:personendaten");
    expect(personendaten.map((f) => f.nummer)).toEqual(["F2", "F3"]);
    const kuenftige = FORMULARE.filter((f) => f.fuerKuenftige).map((f) => f.nummer);
    expect(kuenftige).toEqual(["F2", "F3", "F12"]);
  });

  it("unbekannte Formulare und Fassungen gibt es nicht", () => {
    expect(formular("gibt-es-nicht")).toBeNull();
    expect(formular("beurlaubung", 99)).toBeNull();
  });
});
