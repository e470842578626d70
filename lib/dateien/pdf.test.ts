import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pruefePdf, setzePruefskript } from "./pdf";
import { gutesPdf, handPdf, latin1, mitPruefskript } from "./testhilfe";

const gebaut = mitPruefskript();
let ordner: string;

/** Stellt ein kleines Skript an die Stelle des Prüfskripts. */
async function ersetze(inhalt: string, fristMs?: number): Promise<void> {
  const pfad = join(ordner, "ersatz.mjs");
  await writeFile(pfad, inhalt);
  setzePruefskript(pfad, fristMs);
}

beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), "pdf-test-"));
});

afterAll(async () => {
  await rm(ordner, { recursive: true });
});

describe("pruefePdf im eigenen Prozess", () => {
  it("nimmt eine gute Datei an, auch mit Leerraum und Kommentar am Ende", async () => {
    setzePruefskript(gebaut());
    const bytes = await gutesPdf();
    expect(await pruefePdf(bytes)).toBeNull();
    const gefuellt = latin1(
      `${Buffer.from(bytes).toString("latin1")}\n% Ende${" \n\0".repeat(900)}`,
    );
    expect(await pruefePdf(gefuellt)).toBeNull();
  });

  it("meldet den Grund der Ablehnung", async () => {
    setzePruefskript(gebaut());
    expect(await pruefePdf(handPdf({ weitere: ["<< /S /JavaScript >>"] }))).toBe("aktiv");
    expect(await pruefePdf(handPdf({ trailer: "/Encrypt << >>" }))).toBe("passwort");
  });

  it("weist Dateien ab, die am Anfang oder Ende noch etwas anderes sind", async () => {
    setzePruefskript(gebaut());
    const text = Buffer.from(handPdf({})).toString("latin1");
    const html = text.replace("%PDF-1.7\n", "%PDF-1.7\n%<html><script>alert(1)</script>\n");
    expect(await pruefePdf(latin1(html))).toBe("unlesbar");
    expect(await pruefePdf(latin1(`${text}<html></html>`))).toBe("unlesbar");
    expect(await pruefePdf(latin1(`${text}%<html></html>`))).toBe("unlesbar");
    expect(await pruefePdf(latin1(text.replace("%%EOF", "")))).toBe("unlesbar");
  });

  it("bricht nach der Frist ab und beendet den Prozess", async () => {
    const marke = join(ordner, "pid");
    await ersetze(
      `import { writeFileSync } from "node:fs";
       writeFileSync(${JSON.stringify(marke)}, String(process.pid));
       for (;;);`,
      1500,
    );
    expect(await pruefePdf(handPdf({}))).toBe("unlesbar");
    const pid = Number(await readFile(marke, "utf8"));
    expect(() => process.kill(pid, 0)).toThrow();
  });

  it("hält einen Absturz und eine unsinnige Antwort aus", async () => {
    for (const inhalt of [
      "process.abort();",
      "process.stdin.destroy(); process.exitCode = 1;",
      "process.stdout.write('{}');",
      `process.stdout.write('{"befund":"gut"}');`,
      "const speicher = []; for (;;) speicher.push(new Array(1e6).fill(speicher.length));",
    ]) {
      await ersetze(inhalt, 8000);
      expect(await pruefePdf(handPdf({ weitere: ["(x)".repeat(100_000)] }))).toBe("unlesbar");
    }
  }, 30_000);

  it("verrät dem Prozess keine Umgebung", async () => {
    process.env.GEHEIMNIS_DES_TESTS = "geheim";
    await ersetze(
      `const gut = !("GEHEIMNIS_DES_TESTS" in process.env);
       process.stdout.write(JSON.stringify({ befund: gut ? null : "aktiv" }));`,
    );
    expect(await pruefePdf(handPdf({}))).toBeNull();
    delete process.env.GEHEIMNIS_DES_TESTS;
  });

  it("gibt ein fehlendes Prüfskript nicht der Datei die Schuld", async () => {
    setzePruefskript(join(ordner, "gibt-es-nicht.mjs"));
    await expect(pruefePdf(handPdf({}))).rejects.toThrow("gibt-es-nicht.mjs");
  });
});
