import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": resolve(import.meta.dirname),
      "server-only": resolve(import.meta.dirname, "scripts/bau/leer.ts"),
    },
  },
  test: {
    include: [
      "lib/**/*.test.{ts,tsx}",
      "components/**/*.test.tsx",
      "scripts/**/*.test.ts",
      "app/**/*.test.ts",
    ],
    setupFiles: ["scripts/bau/fester-zufall.ts"],
    // Auf einem ausgelasteten Rechner dauern Passwörter und viele gleichzeitige Vorgänge länger.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // next-auth nennt „next/server“ ohne Endung; das löst Vite auf, Node nicht.
    server: { deps: { inline: ["next-auth"] } },
  },
});
