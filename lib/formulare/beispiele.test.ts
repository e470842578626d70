import { describe, expect, it } from "vitest";
import { pruefeAlles } from "./pruefe-alles";
import { FORMULARE } from "./register";
import { parseRohwerte } from "./rohwerte";
import { beispiele } from "./test-hilfen/beispiele";
import { ACKERMANN, kontext, scheibe } from "./test-hilfen/kontext";
import { wende } from "./test-hilfen/pruefer";
import type { Feld, Formular, PruefKontext } from "./typen";
import { zusammenfassung } from "./zusammenfassung";

const HEUTE = "2025-10-01";
const EINGABEN = beispiele(HEUTE);

/** Ackermann auf Zeit, wo das Formular es verlangt; seit Jahren in A12 und ohne Ende. */
function welt(form: Formular): PruefKontext {
  const zusatz = { bvArt: "Z", tabelle: "B", amtszeitVon: "2022-01-01", amtszeitBis: "2029-12-31" };
  const aufZeit = scheibe("2022-01-01", "2029-12-31", { zusatz, besoldung: "B4" });
  const eigene = form.hindernis ? [aufZeit] : [scheibe("2020-04-01", null)];
  const ohne = { person: null, status: null, eigene: [] };
  return kontext(form.ohnePerson ? ohne : { eigene, person: { ...ACKERMANN, bisher: {} } });
}

const werteVon = (form: Formular, art: "voll" | "kleinste") =>
  pruefeAlles(form, EINGABEN[form.id]?.[art] ?? {}, welt(form));

describe.each(FORMULARE.map((f) => [`${f.nummer} ${f.titel}`, f] as const))("%s", (_, form) => {
  it("die kleinste Eingabe ist ohne Befund sendbar, und jedes ihrer Felder ist nötig", () => {
    expect(werteVon(form, "kleinste").befunde).toEqual([]);
    const kleinste = EINGABEN[form.id]?.kleinste ?? {};
    for (const feld of Object.keys(kleinste)) {
      const { befunde } = pruefeAlles(form, { ...kleinste, [feld]: "" }, welt(form));
      expect(
        befunde.some((b) => b.schwere === "fehler"),
        feld,
      ).toBe(true);
    }
  });

  it("die volle Eingabe ist ohne Fehler und nennt jedes ihrer Felder in der Zusammenfassung", () => {
    const { werte, befunde } = werteVon(form, "voll");
    expect(befunde.filter((b) => b.schwere === "fehler")).toEqual([]);
    const gezeigt = new Set(zusammenfassung(form, werte).map((z) => z.feld));
    const unveraendert = new Set(["land", "tabelle"]);
    for (const feld of Object.keys(EINGABEN[form.id]?.voll ?? {}))
      if (!unveraendert.has(feld)) expect(gezeigt, feld).toContain(feld);
  });

  it("volle und kleinste Eingabe lassen sich auf den Lebenslauf anwenden", () => {
    for (const art of ["voll", "kleinste"] as const) {
      const { werte } = werteVon(form, art);
      const { operationen } = form.wirkung(werte, welt(form));
      expect(() => wende(welt(form).eigene, operationen)).not.toThrow();
    }
  });

  it("ohne Angaben gibt es keine Wirkung, und nichts wirft", () => {
    expect(form.wirkung({}, welt(form)).operationen).toEqual([]);
    expect(form.wirksamAb({})).toBeNull();
    expect(form.zeile({})).toMatchObject({ von: null, bis: null, text: expect.any(String) });
    expect(() => pruefeAlles(form, {}, welt(form))).not.toThrow();
  });

  it("jedes Feld des Formulars steht in einer vollen Eingabe oder ist Alternative dazu", () => {
    const genannt = new Set(
      Object.values(EINGABEN[form.id] ?? {}).flatMap((roh) =>
        Object.keys(parseRohwerte(form, Object.entries(roh))).map((k) => k.replace(/\.\d+\./, ".")),
      ),
    );
    const felder = Object.entries(form.felder).flatMap(([k, feld]: [string, Feld]) =>
      feld.art === "gruppe" ? Object.keys(feld.felder).map((u) => `${k}.${u}`) : [k],
    );
    expect(felder.filter((k) => !genannt.has(k))).toEqual(ALTERNATIVEN[form.id] ?? []);
  });
});

/** Felder, die es nur unter anderen Angaben gibt; ihre Fälle stehen beim Formular. */
const ALTERNATIVEN: Readonly<Record<string, string[]>> = {
  anmeldung: ["amtszeit_von", "amtszeit_bis", "wahlamt", "besoldung_andere", "prozent"],
  befoerderung: ["besoldung_andere"],
  wahlzeit: ["bisher"],
  sonstige: ["bezug"],
};
