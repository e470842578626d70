import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ORDNER = resolve(import.meta.dirname, "programme");
const { buendele }: { buendele: (eingang: string) => Promise<string> } = await import(
  // @ts-expect-error Die Werkzeuge des Baus sind JavaScript ohne Typen.
  "./lib/bau.mjs"
);

const pakete = (text: string) =>
  [...text.matchAll(/^import .*?from "(.*)";|^import "(.*)";/gm)].map((m) => m[1] ?? m[2] ?? "");

describe("Programme neben dem Web", () => {
  it.each(readdirSync(ORDNER).filter((n) => n.endsWith(".ts")))(
    "%s kommt ohne Next und React aus",
    async (datei) => {
      const alle = pakete(await buendele(join(ORDNER, datei)));
      expect(alle.filter((p) => /^(next|react|next-auth)(\/|$)/.test(p))).toEqual([]);
    },
    30_000,
  );

  it("die Prüfung sieht Pakete", async () => {
    expect(pakete(await buendele(join(ORDNER, "worker.ts")))).toContain("nodemailer");
  }, 30_000);
});
