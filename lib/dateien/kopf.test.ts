import { describe, expect, it } from "vitest";
import { antwortKopf } from "./kopf";

describe("antwortKopf", () => {
  it("liefert eine Datei zum Herunterladen und sonst nichts", () => {
    const kopf = antwortKopf({ name: "a.csv", typ: "text/csv", groesse: 12 });
    expect(Object.fromEntries(kopf)).toEqual({
      "cache-control": "private, no-store",
      "content-disposition": `attachment; filename="a.csv"; filename*=UTF-8''a.csv`,
      "content-length": "12",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-type": "text/csv",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    });
  });

  it("schreibt Namen mit Umlauten und Sonderzeichen doppelt und ohne Lücke", () => {
    const kopf = antwortKopf({
      name: `Übersicht "1" (Entwurf)'*\r\nX: y\u202E\uD800.pdf`,
      typ: "application/pdf",
      groesse: 1,
    });
    expect(kopf.get("content-disposition")).toBe(
      `attachment; filename="Uebersicht_1_Entwurf_X_y_.pdf"; filename*=UTF-8''%C3%9Cbersicht%20%221%22%20%28Entwurf%29%27%2AX%3A%20y.pdf`,
    );
  });

  it("zeigt nur PDF im Browser an", () => {
    const pdf = antwortKopf({ name: "a.pdf", typ: "application/pdf", groesse: 1 }, true);
    expect(pdf.get("content-disposition")).toContain("inline;");
    for (const typ of ["image/png", "image/jpeg", "text/csv"] as const) {
      const kopf = antwortKopf({ name: "a", typ, groesse: 1 }, true);
      expect(kopf.get("content-disposition")).toContain("attachment;");
      expect(kopf.get("content-security-policy")).toContain("sandbox");
    }
  });
});
