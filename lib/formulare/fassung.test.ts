import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anfangswerte, feldLabel, rohwerteAus, unterschiede, zurMeldung } from "./fassung";
import { pruefeAlles } from "./pruefe-alles";
import { FORMULARE } from "./register";
import { ACKERMANN, kontext, scheibe } from "./test-hilfen/kontext";
import { zufallsmeldung } from "./test-hilfen/zufall";
import type { Formular, PruefKontext } from "./typen";

const HEUTE = "2025-10-01";
const GESPEICHERT = {
  name: "Ackermann",
  vorname: "Jochen",
  titel: "Dr.",
  familienstand: "VH",
  seit: "2001-05-04",
  staatsangehoerigkeit: "000",
  strasse: "Alter Weg",
  hausnr: "1",
  plz: "48145",
  ort: "Münster",
  land: "000",
  email: "alt@stadt.example",
};

function welt(form: Formular): PruefKontext {
  const zusatz = { bvArt: "Z", tabelle: "B", amtszeitVon: "2020-01-01", amtszeitBis: "2029-12-31" };
  const aufZeit = scheibe("2020-01-01", "2029-12-31", { zusatz, besoldung: "B4" });
  const eigene = form.hindernis ? [aufZeit] : [scheibe("2020-01-01", null)];
  if (form.ohnePerson) return kontext({ heute: HEUTE, person: null, status: null, eigene: [] });
  return kontext({ heute: HEUTE, eigene, person: { ...ACKERMANN, bisher: GESPEICHERT } });
}

/** Eine sendbare Meldung mit ihren Werten; was nicht sendbar ist, zählt nicht. */
const gesendet = zufallsmeldung(HEUTE, () => true)
  .map(({ form, roh }) => {
    const lage = welt(form);
    const { werte, befunde } = pruefeAlles(form, { ...form.vorbelegung?.(lage), ...roh }, lage);
    return { form, lage, werte, sendbar: befunde.every((b) => b.schwere !== "fehler") };
  })
  .filter((m) => m.sendbar);

describe("Fassungen einer Meldung", () => {
  it("wer eine gesendete Meldung öffnet und nichts ändert, hat genau ihre Werte ohne Fehler", () => {
    fc.assert(
      fc.property(gesendet, ({ form, lage, werte }) => {
        const fassung = zurMeldung(form, werte);
        const wieder = pruefeAlles(fassung, anfangswerte(fassung, werte, lage), lage);
        expect(wieder.befunde.filter((b) => b.schwere === "fehler")).toEqual([]);
        expect(wieder.werte).toEqual(werte);
        expect(unterschiede(form, werte, wieder.werte)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("auch wenn die Person inzwischen andere Angaben hat", () => {
    const form = FORMULARE.find((f) => f.id === "personendaten") as Formular;
    const lage = welt(form);
    const roh = { ...form.vorbelegung?.(lage), gueltig_ab: "01.10.2025", name: "Neumann" };
    const { werte } = pruefeAlles(form, { ...roh, grund_name: "EHESCHLIESSUNG" }, lage);
    const bisher = { ...GESPEICHERT, name: "Neumann", titel: "Prof." };
    const spaeter = kontext({ ...lage, person: { ...ACKERMANN, bisher } });
    const fassung = zurMeldung(form, werte);
    const wieder = pruefeAlles(fassung, anfangswerte(fassung, werte, spaeter), spaeter);
    expect(wieder.werte).toEqual(werte);
    expect(werte.name).toEqual({ alt: "Ackermann", neu: "Neumann" });
  });

  it("Unterschiede nennen Angabe, alten und neuen Wert in der Ordnung des Formulars", () => {
    const form = FORMULARE.find((f) => f.id === "beurlaubung") as Formular;
    const alt = { ab: "2025-10-08", bis: "2025-11-05", rechtsgrundlage: "10" };
    const neu = { ab: "2025-10-08", bis: "2025-11-30", rechtsgrundlage: "10", bemerkung: "neu" };
    expect(unterschiede(form, alt, neu)).toEqual([
      { feld: "bis", label: feldLabel(form, "bis"), alt: "05.11.2025", neu: "30.11.2025" },
      { feld: "bemerkung", label: "Bemerkung", alt: "", neu: "neu" },
    ]);
    expect(unterschiede(form, neu, alt).map((u) => u.neu)).toEqual(["05.11.2025", ""]);
  });

  it("Beträge, Zahlen und Gruppen werden zu dem, was jemand tippte", () => {
    const form = FORMULARE.find((f) => f.id === "anmeldung") as Formular;
    const werte = { zulagen: [{ art: "AZ", betrag: 123450, ruhegehaltfaehig: true }] };
    expect(rohwerteAus(form, werte)).toEqual({
      "zulagen.0.art": "AZ",
      "zulagen.0.betrag": "1234,50",
      "zulagen.0.ruhegehaltfaehig": "ja",
    });
  });
});
