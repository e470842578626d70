import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const BEFEHL = resolve(import.meta.dirname, "versorgungsauskunft.mjs");

/** Führt den Befehl aus; `eingabe` kommt stückweise an. */
function fuehreAus(argumente: string[], eingabe: Iterable<string>, node: string[] = []) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((fertig, fehler) => {
    const kind = spawn(process.execPath, [...node, BEFEHL, ...argumente]);
    const aus = { stdout: "", stderr: "" };
    for (const strom of ["stdout", "stderr"] as const) {
      kind[strom].setEncoding("utf8").on("data", (teil: string) => {
        aus[strom] += teil;
      });
    }
    kind.on("error", fehler);
    kind.on("close", (code) => fertig({ code, ...aus }));
    kind.stdin.on("error", () => {});
    for (const teil of eingabe) kind.stdin.write(teil);
    kind.stdin.end();
  });
}

const FALL = '{"id":"ä","funktion":"satz_neu","eingabe":{"jahre":25,"tage":150}}';
const ERGEBNIS = '{"id":"ä","ergebnis":{"dienstjahre":"25.41","satz":"45.58"}}';

describe("npm run versorgungsauskunft (contract.md 5)", () => {
  it("faelle: eine Datei hinein, eine heraus, sonst nichts auf stdout", async () => {
    const { code, stdout } = await fuehreAus(["faelle"], [`{"faelle":[${FALL},{"id":2}]}`]);
    expect(stdout).toBe(`{"faelle":[${ERGEBNIS},{"id":2,"ergebnis":{"fehler":"V-FUNKTION"}}]}\n`);
    expect(code).toBe(0);
  });

  it("faelle: unlesbare Eingabe endet mit 2, ohne Ausgabe", async () => {
    const { code, stdout, stderr } = await fuehreAus(["faelle"], ['{"faelle":[']);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Die Eingabe ist kein JSON.");
  });

  it("faelle --zeilen: eine Zeile hinein, eine heraus; leere Zeilen und \\r zählen nicht", async () => {
    const { code, stdout } = await fuehreAus(
      ["faelle", "--zeilen"],
      [`${FALL}\n\n${FALL}\r\n${FALL}`],
    );
    expect(stdout).toBe(`${ERGEBNIS}\n`.repeat(3));
    expect(code).toBe(0);
  });

  it("faelle --zeilen: ein Umlaut darf über die Grenze zweier Stücke gehen", async () => {
    // 51 Umlaute zu zwei Bytes je Zeile: In vielen Zeilen liegt jede Grenze einmal mitten in einem.
    const id = "ä".repeat(51);
    const zeile = `{"id":"${id}","funktion":"x"}\n`;
    const { stdout } = await fuehreAus(["faelle", "--zeilen"], [zeile.repeat(4001)]);
    expect(stdout).toBe(`{"id":"${id}","ergebnis":{"fehler":"V-FUNKTION"}}\n`.repeat(4001));
  });

  it("faelle --zeilen: was vor einer unlesbaren Zeile stand, ist gerechnet; die Zeile wird genannt", async () => {
    const { code, stdout, stderr } = await fuehreAus(
      ["faelle", "--zeilen"],
      [`${FALL}\nx\n${FALL}\n`],
    );
    expect([code, stdout]).toEqual([2, `${ERGEBNIS}\n`]);
    expect(stderr).toContain("Zeile 2: Die Eingabe ist kein JSON.");
  });

  it("faelle --zeilen: der Speicher wächst nicht mit der Zahl der Fälle", async () => {
    const zeile = `{"fremd":"${"x".repeat(1000)}",${FALL.slice(1)}\n`;
    function* vieles() {
      for (let i = 0; i < 600; i++) yield zeile.repeat(100);
    }
    // 65 MB Eingabe bei 24 MB Speicher für Objekte.
    const { code, stdout } = await fuehreAus(["faelle", "--zeilen"], vieles(), [
      "--max-old-space-size=24",
    ]);
    expect(code).toBe(0);
    expect(stdout.length).toBe((ERGEBNIS.length + 1) * 60_000);
  });

  it.each([[[]], [["gesamt"]], [["faelle", "--alles"]], [["faelle", "--zeilen", "mehr"]]])(
    "%j nennt den Aufruf und endet mit 2",
    async (argumente) => {
      const { code, stdout, stderr } = await fuehreAus(argumente, []);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("faelle [--zeilen]");
    },
  );
});
