import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderBericht } from "@/lib/pdf";
import { liesSeiten } from "@/lib/pdf/testhilfe";
import { type Nachweis, nachweismappe, textHash } from "./nachweis";

const PDF_HASH = "ab".repeat(32);
const nachweis = (mehr: Partial<Nachweis> = {}): Nachweis => ({
  referenz: "A1B2C",
  betreff: "Umlage 2027",
  organisation: "Mäuserast (Beamtenversorgung)",
  kasse: "Versorgungskasse Süd",
  bereich: "Beamtenversorgung",
  thema: "Umlage/Finanzierung",
  gegenueber: "",
  gekuerzt: false,
  nachrichten: [
    {
      am: new Date("2026-03-02T09:30:00Z"),
      richtung: "eingang",
      urheber: "",
      betreff: "AW: Umlage 2027",
      text: "Guten Tag,\n\ndie Übersicht liegt bei.",
      anhaenge: [
        { name: "Uebersicht.pdf", groesse: 12_345, sha256: PDF_HASH, zustand: "SAUBER" },
        { name: "Liste.csv", groesse: 9, sha256: "cd".repeat(32), zustand: "WARTET" },
      ],
    },
    {
      am: new Date("2026-03-01T08:00:00Z"),
      richtung: "ausgang",
      urheber: "Kim Mustermensch",
      betreff: "Umlage 2027",
      text: "Eine Frage.",
      anhaenge: [],
    },
  ],
  ...mehr,
});
const mappe = (mehr: Partial<Nachweis> = {}) =>
  nachweismappe(nachweis(mehr), "Meine Versorgung", "Kim (S1)", "22.11.2026, 11:00 Uhr");

describe("Nachweismappe", () => {
  it("beginnt mit der ältesten Nachricht und nennt Zeit, Urheber und Fingerabdruck jeder", () => {
    const [uebersicht, erste, zweite, ...rest] = mappe().abschnitte;
    expect(rest).toEqual([]);
    expect(uebersicht?.zeilen).toContainEqual({ label: "Nachrichten", wert: "2" });
    expect(uebersicht?.zeilen).toContainEqual({ label: "Anhänge", wert: "2" });
    expect(erste?.titel).toBe("1. Nachricht vom 01.03.2026, 09:00 Uhr");
    expect(erste?.zeilen).toContainEqual({ label: "Von", wert: "Arbeitgeber, Kim Mustermensch" });
    expect(zweite?.zeilen).toContainEqual({ label: "Von", wert: "Versorgungskasse Süd" });
    expect(zweite?.zeilen).toContainEqual({
      label: "SHA-256 des Texts",
      wert: createHash("sha256").update("Guten Tag,\n\ndie Übersicht liegt bei.").digest("hex"),
    });
  });

  it("ein geändertes Zeichen ergibt einen anderen Fingerabdruck", () => {
    expect(textHash("Eine Frage.")).not.toBe(textHash("Eine Frage!"));
    expect(textHash("")).toBe(createHash("sha256").digest("hex"));
  });

  it("Anhänge stehen mit Größe, Fingerabdruck und Stand der Prüfung da", () => {
    expect(mappe().abschnitte.at(-1)?.tabelle?.zeilen).toEqual([
      ["Uebersicht.pdf", "12.345", PDF_HASH],
      ["Liste.csv (Anhang wird geprüft)", "9", "cd".repeat(32)],
    ]);
    expect(mappe().abschnitte[1]?.tabelle).toBeUndefined();
  });

  it("sagt, wenn ältere Nachrichten fehlen", () => {
    expect(mappe().einleitung.join(" ")).not.toContain("länger");
    expect(mappe({ gekuerzt: true }).einleitung.join(" ")).toContain("länger");
  });

  it("steht vollständig im PDF", async () => {
    const text = (await liesSeiten(await renderBericht(mappe()))).flat().join("");
    for (const teil of ["Nachweismappe", "A1B2C", "Uebersicht.pdf", "die Übersicht liegt bei."])
      expect(text).toContain(teil);
    expect(text.replace(/\s/g, "")).toContain(textHash("Eine Frage."));
    expect(text.replace(/\s/g, "")).toContain(PDF_HASH);
  });
});
