import { describe, expect, it } from "vitest";
import {
  berechne,
  druckeSchritt,
  formatCent,
  formatProzent,
  RECHTSPROFILE,
  rechneAngaben,
} from "@/lib/versorgungsauskunft";
import { BEISPIEL, berichtVon, UMFELD } from "./testdaten";

const recht = RECHTSPROFILE.rlp;
const { fall, rechnung, befunde } = rechneAngaben(recht, BEISPIEL, UMFELD);

describe("Bericht der Versorgungsauskunft (versorgungsauskunft.md (i))", () => {
  it("das Beispiel ist vollständig und hat ein Übergangsrecht", () => {
    expect(befunde).toEqual([]);
    expect(rechnung?.uebergang).not.toBeNull();
  });

  it("jeder Schritt des Rechenwegs steht genau einmal im Bericht", () => {
    const bericht = berichtVon(BEISPIEL);
    const gezeigt = [
      ...bericht.zeiten.flatMap((z) => z.schritte),
      ...bericht.ergebnisse.flatMap((e) => e.schritte),
    ].map((s) => `${s.id} ${s.zeile}`);
    if (fall === null) throw new Error("kein Fall");
    const gerechnet = berechne(recht, fall)
      .rechenweg.map(druckeSchritt)
      .map((s) => `${s.id} ${s.zeile}`);
    expect(gezeigt.sort()).toEqual(gerechnet.sort());
  });

  it("die Ergebnisse sind die Zahlen der Rechnung", () => {
    const wert = new Map(berichtVon(BEISPIEL).ergebnisse.map((e) => [e.id, e.wert]));
    if (!rechnung?.uebergang || !rechnung.bezuege) throw new Error("keine Rechnung");
    expect(wert.get("neu")).toBe(formatProzent(rechnung.neu.satz));
    expect(wert.get("uebergang")).toBe(formatProzent(rechnung.uebergang.satz));
    expect(wert.get("massgebend")).toBe(formatProzent(rechnung.massgebend.satz));
    expect(wert.get("abschlag")).toBe(formatProzent(rechnung.abschlag.satz));
    expect(wert.get("zahlbetrag")).toBe(formatCent(rechnung.bezuege.zahlbetrag));
  });

  it("Dienstzeiten stehen nach Beginn und nennen die Nummer ihrer Eingabe", () => {
    expect(berichtVon(BEISPIEL).zeiten.map((z) => [z.nr, z.beginn, z.teilzeit])).toEqual([
      [3, "01.10.1974", ""],
      [1, "01.08.1980", ""],
      [2, "01.08.1995", "1300/2650"],
    ]);
  });

  it("ohne Dienstbezüge gibt es keine Beträge, ohne altes Verhältnis kein Übergangsrecht", () => {
    const jung = berichtVon({
      ...BEISPIEL,
      begruendung: "01.01.1992",
      ruhegehaltfaehigeDienstbezuege: "",
    });
    expect(jung).toMatchObject({ hatBezuege: false, hatUebergang: false, massgebend: "NEU" });
    const kennungen = jung.ergebnisse.map((e) => e.id);
    for (const id of ["uebergang", "massgebend", "ruhegehalt", "zahlbetrag"])
      expect(kennungen).not.toContain(id);
  });

  it("Hinweise sind Sätze, keine Codes", () => {
    const { hinweise } = berichtVon(BEISPIEL);
    expect(hinweise.length).toBeGreaterThan(0);
    for (const satz of hinweise) expect(satz).toMatch(/^[A-ZÄÖÜ].*\.$/);
  });

  it.each([
    ["POLIZEI", "Volle Jahre im Wechselschichtdienst"],
    ["FEUERWEHR", "Verwendung bei der Feuerwehr"],
  ])("%s nennt seine zusätzlichen Angaben, andere nicht", (beamtenkategorie, label) => {
    const jung = {
      ...BEISPIEL,
      geburtsdatum: "06.01.1960",
      ruhestandsgrund: "DIENSTUNFAEHIGKEIT",
      ersterRuhestandstag: "01.12.2016",
    };
    const labels = (k: string) =>
      berichtVon({ ...jung, beamtenkategorie: k }).rahmen.map((z) => z.label);
    expect(labels(beamtenkategorie)).toContain(label);
    expect(labels("ALLGEMEIN")).not.toContain(label);
  });
});
