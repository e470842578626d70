// Der Browser der Tests: CHROMIUM_PATH, ein installierter, sonst der aus dem npm-Paket.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { WURZEL } from "./ablauf.mjs";

const INSTALLIERT = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const NSS = [
  "/usr/lib/x86_64-linux-gnu/libnss3.so",
  "/usr/lib64/libnss3.so",
  "/usr/lib/libnss3.so",
  "/lib/x86_64-linux-gnu/libnss3.so",
];

/**
 * Programm und Umgebung für einen Browser ohne Fenster; lädt nichts herunter.
 * @returns {Promise<{pfad: string, argumente: string[], umgebung: Record<string, string>}>}
 */
export async function findeChromium() {
  const fest = process.env.CHROMIUM_PATH || INSTALLIERT.find((pfad) => existsSync(pfad));
  const argumente = [
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  if (process.getuid?.() === 0) argumente.push("--no-sandbox");
  if (fest) return { pfad: fest, argumente, umgebung: {} };
  return ausDemPaket(argumente);
}

/** Packt den Browser des npm-Pakets in einen eigenen Ordner, damit sich zwei Läufe nicht stören. */
async function ausDemPaket(argumente) {
  const ablage = join(WURZEL, "node_modules", ".cache", "chromium");
  mkdirSync(ablage, { recursive: true });
  const vorher = process.env.TMPDIR;
  process.env.TMPDIR = ablage;
  try {
    const { default: paket } = await import("@sparticuz/chromium");
    const pfad = await paket.executablePath();
    const umgebung = {};
    if (!NSS.some((p) => existsSync(p))) {
      // Fehlt dem Rechner libnss3, bringt das Paket die Bibliotheken mit.
      const paketordner = join(WURZEL, "node_modules", "@sparticuz", "chromium");
      const { inflate } = await import(
        pathToFileURL(join(paketordner, "build", "esm", "lambdafs.js")).href
      );
      umgebung.LD_LIBRARY_PATH = join(
        await inflate(join(paketordner, "bin", "al2023.tar.br")),
        "lib",
      );
    }
    return { pfad, argumente: [...new Set([...argumente, "--no-sandbox"])], umgebung };
  } finally {
    if (vorher === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = vorher;
  }
}
