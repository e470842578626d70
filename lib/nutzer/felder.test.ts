import { describe, expect, it } from "vitest";
import { GRUPPEN } from "@/lib/auth";
import { auswahlAus, gruppenFeld, mitGrundlage, ohneGrundlage, RECHTE, rechteFeld } from "./felder";

describe("Haken der Berechtigungen", () => {
  it("jede Gruppe und jedes Recht hat ein eigenes Feld und kommt zurück", () => {
    const felder = [...GRUPPEN.map(gruppenFeld), ...RECHTE.map(rechteFeld)];
    expect(new Set(felder).size).toBe(11);
    expect(auswahlAus(Object.fromEntries(felder.map((f) => [f, true])))).toEqual({
      gruppen: [...GRUPPEN],
      rechte: RECHTE,
    });
  });

  it("abgewählte Haken zählen nicht", () => {
    expect(auswahlAus({ "gruppe.beihilfe": false, "recht.postfach": true })).toEqual({
      gruppen: [],
      rechte: ["POSTFACH"],
    });
  });

  it.each(["recht.admin", "mitgliedId", "klasse", "gruppe.Beihilfe"])(
    "ein erfundenes Feld %s macht die Sendung ungültig",
    (feld) => expect(auswahlAus({ "recht.postfach": true, [feld]: false })).toBeNull(),
  );

  it("ohne Postfachfunktionalität entfallen die Gruppen, ohne Anzeige Daten und Formulare", () => {
    const alle = {
      gruppen: [...GRUPPEN],
      rechte: RECHTE.filter((r) => r === "PERSONENDATEN" || r === "FORMULARE"),
    };
    expect(ohneGrundlage(alle)).toEqual(alle);
    expect(mitGrundlage(alle)).toEqual({ gruppen: [], rechte: [] });
  });

  it("mit allen Grundrechten fehlt nichts", () => {
    expect(ohneGrundlage({ gruppen: [...GRUPPEN], rechte: RECHTE })).toEqual({
      gruppen: [],
      rechte: [],
    });
  });
});
