import { describe, expect, it } from "vitest";
import { ADAM, danach, grund, MAEUSERAST, scheibe, zeitraeume } from "./testdaten";
import type { Operation } from "./typen";
import { wendeAn } from "./wende-an";

const offen = scheibe("2020-01-01", null);

describe("wendeAn", () => {
  it("ohne Operation bleibt jedes Objekt dasselbe, neueste zuerst", () => {
    const nachher = danach(ADAM.scheiben.toReversed());
    expect(nachher.every((s, i) => s === ADAM.scheiben[i])).toBe(true);
  });

  it("jede Operation sieht das Ergebnis der vorigen: Wahl auf Zeit mit festem Ende (F10)", () => {
    const nachher = danach(
      ADAM.scheiben,
      { op: "SET", ab: "2026-07-01", werte: { bezeichnung: "Bürgermeister", besoldung: "B3" } },
      { op: "CLOSE", letzterTag: "2034-06-30" },
    );
    expect(zeitraeume(nachher).slice(0, 2)).toEqual([
      "2026-07-01/2034-06-30",
      "2022-04-01/2026-06-30",
    ]);
    expect(nachher).toHaveLength(8);
  });

  it("scheitert eine Operation, gilt keine", () => {
    const ops: Operation[] = [
      { op: "SPLIT", am: "2026-04-01" },
      { op: "CLOSE", letzterTag: "1999-01-01" },
    ];
    expect(grund([offen], ...ops)).toContain("Am 01.01.1999");
    expect(zeitraeume([offen])).toEqual(["2020-01-01/"]);
  });

  it("prüft mit den Angaben zur Person auch den Todestag (I7)", () => {
    const close: Operation = { op: "CLOSE", letzterTag: "2026-01-10" };
    const am = (todestag: string) =>
      wendeAn([offen], [close], MAEUSERAST.mitgliedId, { geburtsdatum: "1980-01-01", todestag });
    expect(am("2026-01-10").ok).toBe(true);
    expect(am("2026-01-09")).toMatchObject({ ok: false });
  });
});
