import { describe, expect, it } from "vitest";
import { auswahl } from "./bedingung";
import { angabenFuer, brauchtAngaben, EREIGNISSE, ereignis, schrittwerte } from "./ereignisse";
import { pruefeAlles } from "./pruefe-alles";
import { formular } from "./register";
import { beispiele } from "./test-hilfen/beispiele";
import { kontext } from "./test-hilfen/kontext";

const HEUTE = "2025-10-01";
const schritte = EREIGNISSE.flatMap((e) =>
  e.schritte.map((schritt) => ({ e, schritt, name: `${e.id} → ${schritt.formular}` })),
);

describe("Ereignisse", () => {
  it("jedes hat eine eigene Kennung, keine davon ist die eines Formulars", () => {
    const ids = EREIGNISSE.map((e) => e.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ereignis("gibt-es-nicht")).toBeNull();
    for (const e of EREIGNISSE) expect(ereignis(e.id)).toBe(e);
  });

  it("jedes beginnt mit einem Formular, das schon gewählt ist, und jede Angabe wird gebraucht", () => {
    for (const { id, angaben, schritte: eigene } of EREIGNISSE) {
      expect(
        eigene.some((s) => s.gewaehlt),
        id,
      ).toBe(true);
      const gebraucht = new Set(eigene.flatMap((s) => Object.values(s.felder)));
      expect([...gebraucht].toSorted(), id).toEqual(Object.keys(angaben).toSorted());
      const formulare = eigene.map((s) => s.formular);
      expect(new Set(formulare).size, id).toBe(formulare.length);
    }
  });

  it.each(schritte)("$name: jedes Feld gibt es im Formular, in derselben Art", ({ e, schritt }) => {
    const form = formular(schritt.formular);
    expect(form?.ohnePerson).toBe(false);
    for (const [feld, angabe] of Object.entries(schritt.felder)) {
      expect(form?.felder[feld]?.art, feld).toBe(e.angaben[angabe]?.art);
    }
  });

  it.each(schritte)("$name: feste Angaben sind im Formular gültig", ({ schritt }) => {
    const form = formular(schritt.formular);
    for (const [feld, wert] of Object.entries(schritt.werte ?? {})) {
      const erklaert = form?.felder[feld];
      expect(erklaert, feld).toBeDefined();
      if (erklaert?.art === "code") {
        expect(auswahl(erklaert, schritt.werte ?? {}, HEUTE).map((c) => c.code)).toContain(wert);
      }
    }
    if (!form || form.id === "besoldung_zeit") return;
    // Zusammen mit den übrigen Angaben des Formulars lässt es sich so senden.
    const roh = { ...beispiele(HEUTE)[form.id]?.voll, ...schritt.werte };
    const fehler = pruefeAlles(form, roh, kontext({ heute: HEUTE })).befunde;
    expect(fehler.filter((b) => b.schwere === "fehler")).toEqual([]);
  });

  it("eine Angabe steht in jedem Formular der Kette unter dessen Namen; leere fehlen", () => {
    const [personendaten, beurlaubung] = ereignis("kind")?.schritte ?? [];
    const angaben = { geburt: "1.9.2025", ab: "01.11.2025", bis: " " };
    expect(personendaten && schrittwerte(personendaten, angaben)).toEqual({
      gueltig_ab: "1.9.2025",
    });
    expect(beurlaubung && schrittwerte(beurlaubung, angaben)).toEqual({
      ab: "01.11.2025",
      rechtsgrundlage: "12",
    });
  });

  it("gefragt wird nur, was die möglichen Formulare brauchen", () => {
    const kind = ereignis("kind");
    const ohnePersonendaten = kind?.schritte.filter((s) => s.formular !== "personendaten") ?? [];
    expect(kind && Object.keys(angabenFuer(kind, ohnePersonendaten))).toEqual([
      "ab",
      "bis",
      "bewilligt",
    ]);
  });

  it("was nur ein Formular ohne weitere Angaben braucht, führt gleich dorthin", () => {
    const direkt = EREIGNISSE.filter((e) => !brauchtAngaben(e, e.schritte)).map((e) => e.id);
    expect(direkt).toEqual([
      "umzug",
      "teilzeit",
      "beurlaubung",
      "befoerderung",
      "dienstherr",
      "ausscheiden",
      "todesfall",
    ]);
  });
});
