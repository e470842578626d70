// Baut die Anwendung (Next.js) und die Programme außerhalb davon (esbuild), wenn sich Quellen änderten.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beiAenderung, fuehreAus, quellHash, WURZEL, zeile } from "./ablauf.mjs";

const QUELLEN = [
  "app",
  "components",
  "lib",
  "package-lock.json",
  "next.config.ts",
  "proxy.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "tsconfig.bau.json",
];

export const NEXT = join(WURZEL, "node_modules", "next", "dist", "bin", "next");

/** Baut die Webanwendung; die Adresse der Datenbank spielt dabei keine Rolle. @param {string} aktionsschluessel */
export function baueWeb(aktionsschluessel) {
  return beiAenderung(join(WURZEL, ".next", "vp-stand"), quellHash(QUELLEN), async () => {
    zeile("Das Portal wird gebaut …");
    await fuehreAus(process.execPath, [NEXT, "build"], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        DATABASE_APP_URL: "postgres://bau@127.0.0.1:1/bau",
        // Mit gleichem Schlüssel bleiben die Kennungen der Aktionen beim nächsten Bau dieselben:
        // Ein offenes Formular lässt sich auch nach einer Aktualisierung noch senden.
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: aktionsschluessel,
      },
    });
  });
}

/**
 * Kein eigenes Modul tut beim Laden etwas, das jemand brauchte, ohne etwas daraus zu nehmen. So fällt
 * weg, was ein Programm über den Eingang eines Raums zwar erreicht, aber nicht benutzt, etwa die
 * Anmeldung mit Next im Worker. `scripts/programme.test.ts` prüft das Ergebnis.
 */
const nurBenutztes = {
  name: "nur-benutztes",
  setup(bau) {
    bau.onResolve({ filter: /^(@\/|\.)/ }, async ({ path, pluginData, ...rest }) => {
      if (pluginData === "nur-benutztes") return null;
      const { kind, importer, resolveDir } = rest;
      const ziel = await bau.resolve(path, {
        kind,
        importer,
        resolveDir,
        pluginData: "nur-benutztes",
      });
      return ziel.errors.length > 0 ? ziel : { ...ziel, sideEffects: false };
    });
  },
};

const BUENDEL = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  jsx: "automatic",
  packages: "external",
  alias: { "server-only": join(WURZEL, "scripts", "bau", "leer.ts"), "@": WURZEL },
  logLevel: "warning",
  plugins: [nurBenutztes],
};

/** Ein Programm als ein Text, ohne etwas zu schreiben; Meldungen gehen nach stderr. */
export async function buendele(eingang) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({ ...BUENDEL, entryPoints: [eingang], write: false });
  return outputFiles[0].text;
}

/** Baut Worker, Befehle und Hilfsprogramme nach `dist/`. */
export async function baueProgramme() {
  await beiAenderung(
    join(WURZEL, "dist", "vp-stand"),
    quellHash(["lib", "scripts", "bench", "package-lock.json"]),
    async () => {
      const { build } = await import("esbuild");
      const ordner = join(WURZEL, "scripts", "programme");
      const eingaenge = readdirSync(ordner)
        .filter((n) => n.endsWith(".ts"))
        .map((n) => join(ordner, n));
      const kinder = [
        { in: join(WURZEL, "lib", "dateien", "pdf-pruefung.kind.ts"), out: "pdf-pruefung" },
        { in: join(WURZEL, "lib", "pdf", "satz.kind.ts"), out: "pdf-satz" },
      ];
      await build({
        entryPoints: [
          ...eingaenge.map((e) => ({ in: e, out: e.slice(ordner.length + 1, -3) })),
          ...kinder.filter((kind) => existsSync(kind.in)),
        ],
        outdir: join(WURZEL, "dist"),
        outExtension: { ".js": ".mjs" },
        splitting: true,
        sourcemap: true,
        ...BUENDEL,
      });
    },
  );
}
