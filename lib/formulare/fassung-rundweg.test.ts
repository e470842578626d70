import { describe, expect, it } from "vitest";
import { rohwerteAus } from "./fassung";
import { pruefeAlles } from "./pruefe-alles";
import { FORMULARE } from "./register";
import { beispiele } from "./test-hilfen/beispiele";
import { ACKERMANN, kontext, scheibe } from "./test-hilfen/kontext";

const HEUTE = "2025-10-01";
const ZEIT = { zusatz: { bvArt: "Z", amtszeitVon: "2020-04-01", amtszeitBis: "2028-03-31" } };

describe("Gesendete Werte wieder als getippte", () => {
  const faelle = FORMULARE.flatMap((form) =>
    (["voll", "kleinste"] as const).map((welche) => ({ form, welche, id: form.id })),
  );

  it.each(faelle)("$id, $welche Eingabe: gelesen gibt es dieselben Werte", ({ form, welche }) => {
    const lage = kontext({
      heute: HEUTE,
      person: form.ohnePerson ? null : ACKERMANN,
      eigene: [scheibe("2020-04-01", null, form.id === "besoldung_zeit" ? ZEIT : {})],
    });
    const roh = { ...form.vorbelegung?.(lage), ...beispiele(HEUTE)[form.id]?.[welche] };
    const { werte } = pruefeAlles(form, roh, lage);
    expect(Object.keys(werte).length).toBeGreaterThan(0);
    const wieder = { ...form.vorbelegung?.(lage), ...rohwerteAus(form, werte) };
    expect(pruefeAlles(form, wieder, lage).werte).toEqual(werte);
  });

  it("Unbekanntes fehlt, Gelöschtes ist leer", () => {
    const felder = { titel: { art: "text", label: "Titel", max: 9, pflicht: false } } as const;
    expect(rohwerteAus({ felder }, { titel: { alt: "Dr.", neu: null }, weg: "x" })).toEqual({
      titel: "",
    });
  });
});
