import { readFileSync } from "node:fs";
import { join } from "node:path";

let gelesen: string | undefined;

/** Fassung aus `package.json` im Arbeitsordner, einmal je Prozess gelesen. */
export function fassung(): string {
  gelesen ??= (
    JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8")) as { version: string }
  ).version;
  return gelesen;
}
