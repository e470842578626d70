import { describe, expect, it } from "vitest";
import { alsCookie, FARBEN, farbschema, liesDarstellung, SCHRIFTEN } from ".";

describe("Darstellung", () => {
  it("jede Wahl kommt aus dem Cookie zurück, wie sie hineinging", () => {
    for (const farben of FARBEN)
      for (const schrift of SCHRIFTEN)
        for (const kurzwahl of [true, false]) {
          const wahl = { farben, schrift, kurzwahl };
          expect(liesDarstellung(alsCookie(wahl))).toEqual(wahl);
        }
  });

  it.each([null, "", "lila", '"><script>.x', "dunkel.riesig.x"])(
    "%s wird zur Vorgabe",
    (cookie) => {
      const { schrift, kurzwahl } = liesDarstellung(cookie);
      expect([schrift, kurzwahl]).toEqual(["normal", true]);
      expect(liesDarstellung(cookie).farben).toBe(
        cookie?.startsWith("dunkel") ? "dunkel" : "system",
      );
    },
  );

  it("das Farbschema sagt dem Browser, womit er beginnt", () => {
    expect(FARBEN.map((farben) => farbschema({ farben }))).toEqual(["light dark", "light", "dark"]);
  });
});
