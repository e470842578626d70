import { expect, it } from "vitest";
import { baueSchranke } from "./schranke";

it("lässt nie mehr Aufgaben zugleich laufen als Plätze da sind, auch nach Fehlern", async () => {
  const schranke = baueSchranke(2);
  let laufend = 0;
  let hoechstens = 0;
  const aufgabe = (nummer: number) =>
    schranke(async () => {
      laufend += 1;
      hoechstens = Math.max(hoechstens, laufend);
      await new Promise((weiter) => setTimeout(weiter, 1));
      laufend -= 1;
      if (nummer % 3 === 0) throw new Error("Aufgabe gescheitert");
      return nummer;
    });
  const ergebnisse = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => aufgabe(i)));
  expect(hoechstens).toBe(2);
  expect(laufend).toBe(0);
  expect(ergebnisse.filter((e) => e.status === "fulfilled")).toHaveLength(8);
});
