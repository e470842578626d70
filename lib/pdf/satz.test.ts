import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setzeNachricht } from "./render";
import { renderNachricht, setzeSatzskript } from "./satz";
import { beispiel, liesSeiten } from "./testhilfe";

let ordner: string;
let skript: string;

beforeAll(async () => {
  ordner = await mkdtemp(join(process.cwd(), "node_modules", ".cache", "satz-"));
  skript = join(ordner, "satz.mjs");
  await build({
    entryPoints: [join(process.cwd(), "lib", "pdf", "satz.kind.ts")],
    outfile: skript,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    jsx: "automatic",
    packages: "external",
    logLevel: "silent",
  });
  setzeSatzskript(skript);
});
afterAll(async () => {
  setzeSatzskript(null);
  await rm(ordner, { recursive: true });
});

const LANG = beispiel({ text: "Zeile\n".repeat(800) });

describe("Satz im eigenen Faden", () => {
  it("gibt dasselbe Dokument wie der Satz im Prozess", async () => {
    const [faden, prozess] = [await renderNachricht(LANG), await setzeNachricht(LANG)];
    expect(await liesSeiten(faden)).toEqual(await liesSeiten(prozess));
  }, 60_000);

  it("hält den Prozess nicht auf, während er rechnet", async () => {
    await renderNachricht(beispiel());
    const uhr = monitorEventLoopDelay({ resolution: 5 });
    uhr.enable();
    const anfang = performance.now();
    await renderNachricht(LANG);
    const dauer = performance.now() - anfang;
    uhr.disable();
    expect(uhr.max / 1e6).toBeLessThan(dauer / 2);
  }, 60_000);

  it("mehrere Aufträge zugleich bekommen jeder ihr eigenes Dokument", async () => {
    const texte = ["eins", "zwei", "drei"];
    const seiten = await Promise.all(
      texte.map(async (text) => (await liesSeiten(await renderNachricht(beispiel({ text }))))[0]),
    );
    for (const [i, text] of texte.entries()) expect(seiten[i]).toContain(text);
  }, 60_000);

  it("stürzt der Faden ab, scheitert der Auftrag, und der nächste bekommt einen neuen", async () => {
    const kaputt = join(ordner, "kaputt.mjs");
    await writeFile(
      kaputt,
      'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit(1));',
    );
    setzeSatzskript(kaputt);
    await expect(renderNachricht(beispiel())).rejects.toThrow("Faden");
    setzeSatzskript(skript);
    expect((await renderNachricht(beispiel())).length).toBeGreaterThan(1000);
  }, 60_000);
});
