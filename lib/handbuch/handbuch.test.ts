import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HANDBUECHER, handbuch, handbuchPdf } from ".";

describe("Handbücher", () => {
  it.each(HANDBUECHER)(
    "$titel: Sprungziele eindeutig, Bilder vorhanden, Sätze vollständig",
    (h) => {
      const ziele = h.kapitel.map((k) => k.id);
      expect(new Set(ziele).size).toBe(ziele.length);
      for (const k of h.kapitel) {
        expect(k.absaetze.length, k.id).toBeGreaterThan(0);
        for (const satz of [...k.absaetze, ...(k.schritte ?? [])]) expect(satz).toMatch(/[.!?]$/);
        if (k.bild) {
          const datei = join(process.cwd(), "public", "handbuch", `${k.bild.datei}.png`);
          expect(existsSync(datei), k.bild.datei).toBe(true);
        }
      }
    },
  );

  it("eine unbekannte Kennung hat kein Handbuch", () => {
    expect(handbuch("administration")?.titel).toBe("Handbuch für die Administration");
    expect(handbuch("rentner")).toBeNull();
  });

  it("das PDF enthält Bilder und mehrere Seiten", async () => {
    const [buch] = HANDBUECHER;
    if (!buch) throw new Error("Handbuch fehlt");
    const pdf = (await handbuchPdf(buch, "Meine Versorgung", "22.11.2026, 12:00 Uhr")).toString(
      "latin1",
    );
    expect(pdf.match(/\/Subtype \/Image/g)?.length).toBeGreaterThanOrEqual(6);
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
  });
});
