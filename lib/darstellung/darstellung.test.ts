import { describe, expect, it } from "vitest";
import { alsCookie, FARBEN, farbschema, liesDarstellung, SCHRIFTEN } from ".";

describe("Darstellung", () => {
  it("jede Wahl kommt aus dem Cookie zurück, wie sie hineinging", () => {
    for (const farben of FARBEN)
      for (const schrift of SCHRIFTEN)
        expect(liesDarstellung(alsCookie({ farben, schrift }))).toEqual({ farben, schrift });
  });

  it.each([null, "", "lila", '"><script>.x', "dunkel.riesig.x"])(
    "%s wird zur Vorgabe",
    (cookie) => {
      const { schrift } = liesDarstellung(cookie);
      expect(schrift).toBe("normal");
      expect(liesDarstellung(cookie).farben).toBe(
        cookie?.startsWith("dunkel") ? "dunkel" : "system",
      );
    },
  );

  it("das Farbschema sagt dem Browser, womit er beginnt", () => {
    expect(FARBEN.map((farben) => farbschema({ farben, schrift: "normal" }))).toEqual([
      "light dark",
      "light",
      "dark",
    ]);
  });
});
