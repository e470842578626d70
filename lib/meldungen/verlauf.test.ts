import { describe, expect, it } from "vitest";
import { formular } from "@/lib/formulare";
import { leseFassungen, offeneFragen } from "./verlauf";

const form = formular("beurlaubung");
const GEMELDET = { ab: "2026-03-01", bis: "2026-03-31", rechtsgrundlage: "10" };
const ohne = (id: string) => ({ id, nachtrag: null });

describe("Fassungen aus dem Verlauf", () => {
  it("ohne Nachträge gilt, was gemeldet ist", () => {
    const { geltend, fassung, aenderungen, inhalte } = leseFassungen(form, GEMELDET, [ohne("a")]);
    expect([geltend, fassung, aenderungen, inhalte.size]).toEqual([GEMELDET, null, [], 0]);
  });

  it("die letzte Fassung gilt; jeder Schritt nennt nur, was er selbst änderte", () => {
    const erste = { ...GEMELDET, bis: "2026-04-10" };
    const zweite = { ...erste, rechtsgrundlage: "12" };
    const f = leseFassungen(form, GEMELDET, [
      ohne("a"),
      { id: "b", nachtrag: { werte: erste } },
      { id: "c", nachtrag: { fragen: { ab: "?" } } },
      { id: "d", nachtrag: { werte: zweite } },
    ]);
    expect([f.geltend, f.fassung]).toEqual([zweite, "d"]);
    expect(f.aenderungen.map((u) => u.feld)).toEqual(["bis", "rechtsgrundlage"]);
    expect(f.inhalte.get("b")?.aenderungen.map((u) => u.feld)).toEqual(["bis"]);
    expect(f.inhalte.get("d")?.aenderungen.map((u) => u.feld)).toEqual(["rechtsgrundlage"]);
    expect(f.inhalte.get("c")?.fragen).toEqual([
      { feld: "ab", label: "Beurlaubung ab", text: "?" },
    ]);
  });

  it("gibt es das Formular nicht mehr, bleiben Werte und Fragen lesbar", () => {
    const f = leseFassungen(null, GEMELDET, [
      { id: "b", nachtrag: { fragen: { ab: "?" }, werte: { ab: "x" } } },
    ]);
    expect(f.geltend).toEqual({ ab: "x" });
    expect(f.inhalte.get("b")?.fragen).toEqual([{ feld: "ab", label: "ab", text: "?" }]);
  });
});

describe("Offene Fragen", () => {
  const frage = (text: string) => ({
    art: "RUECKFRAGE" as const,
    fragen: [{ feld: "ab", label: "Ab", text }],
  });

  it("sind die der letzten Rückfrage, solange sie nicht beantwortet ist", () => {
    const verlauf = [frage("alt"), { art: "ANTWORT" as const, fragen: [] }, frage("neu")];
    expect(offeneFragen({ status: "rueckfrage", verlauf }).map((f) => f.text)).toEqual(["neu"]);
    expect(offeneFragen({ status: "in_bearbeitung", verlauf })).toEqual([]);
    expect(offeneFragen({ status: "rueckfrage", verlauf: [] })).toEqual([]);
  });
});
