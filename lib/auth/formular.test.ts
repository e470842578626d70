import { describe, expect, it } from "vitest";
import { z } from "zod";
import { alsObjekt, feldFehler, getippteWerte } from "./formular";

function daten(...paare: [string, string | File][]): FormData {
  const f = new FormData();
  for (const [name, wert] of paare) f.append(name, wert);
  return f;
}
const datei = (name: string) => new File(["x"], name);

describe("Formulardaten als Objekt", () => {
  it("ein Wert ist Text, mehrere gleichnamige sind eine Liste", () => {
    expect(alsObjekt(daten(["a", "1"], ["b", "2"], ["b", "3"], ["leer", ""]))).toEqual({
      a: "1",
      b: ["2", "3"],
      leer: "",
    });
  });

  it("Dateien sind immer eine Liste, auch eine einzelne", () => {
    const eine = datei("a.pdf");
    expect(alsObjekt(daten(["anlagen", eine]))).toEqual({ anlagen: [eine] });
    expect(alsObjekt(daten(["anlagen", eine], ["anlagen", datei("b.pdf")])).anlagen).toHaveLength(
      2,
    );
  });

  it("was Next in Formulare legt, fällt weg", () => {
    expect(alsObjekt(daten(["$ACTION_ID_1", "x"], ["$ACTION_REF_2", "y"], ["a", "1"]))).toEqual({
      a: "1",
    });
  });

  it("Feldnamen greifen nie in den Prototyp", () => {
    const objekt = alsObjekt(
      daten(["__proto__", "a"], ["__proto__", "b"], ["constructor", "c"], ["a", "1"]),
    );
    expect(Object.getPrototypeOf(objekt)).toBe(Object.prototype);
    expect(Object.keys(objekt).sort()).toEqual(["a", "constructor"]);
    expect(({} as { b?: string }).b).toBeUndefined();
  });
});

describe("Getippte Werte nach einem Fehler", () => {
  it("Texte bleiben, Dateien und Technisches nicht", () => {
    expect(
      getippteWerte(
        daten(["name", " Ackermann "], ["anlagen", datei("a.pdf")], ["$ACTION_KEY", "x"]),
      ),
    ).toEqual({ name: " Ackermann " });
  });

  it.each([
    "passwort",
    "altesPasswort",
    "neuesPasswort",
    "neuesPasswortBestaetigen",
    "PASSWORT",
    "tan",
    "TAN",
    "neueTan",
  ])("%s kommt nie zurück in die Seite", (feld) => {
    expect(getippteWerte(daten([feld, "geheim"], ["kennung", "S20100000001"]))).toEqual({
      kennung: "S20100000001",
    });
  });

  it("ein Feld, das nur so ähnlich heißt, bleibt", () => {
    expect(getippteWerte(daten(["kontostandText", "x"], ["tanne", "y"]))).toEqual({
      kontostandText: "x",
      tanne: "y",
    });
  });

  it("Feldnamen greifen nie in den Prototyp", () => {
    expect(Object.getPrototypeOf(getippteWerte(daten(["__proto__", "a"])))).toBe(Object.prototype);
  });
});

describe("Fehler je Feld", () => {
  it("der erste Text gewinnt; was keinem Feld gehört, steht unter _form", () => {
    const schema = z
      .object({ a: z.string().min(3, "zu kurz").regex(/^\d/, "keine Ziffer"), b: z.string() })
      .superRefine((_, ctx) => ctx.addIssue({ code: "custom", message: "ganz" }));
    const fehler = schema.safeParse({ a: "x", b: "y" });
    expect(fehler.success ? {} : feldFehler(fehler.error)).toMatchObject({ a: "zu kurz" });
    const ganz = schema.safeParse({ a: "123", b: "y" });
    expect(ganz.success ? {} : feldFehler(ganz.error)).toEqual({ _form: "ganz" });
  });
});
