import type { NextConfig } from "next";

/** Kopfzeilen jeder Antwort, auch der statischen Dateien (security.md 5.1). */
const KOPFZEILEN = {
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "X-Content-Type-Options": "nosniff",
};

const config: NextConfig = {
  headers: async () => [
    {
      source: "/:pfad*",
      headers: Object.entries(KOPFZEILEN).map(([key, value]) => ({ key, value })),
    },
    // Auf diesen Seiten steckt oder steckte ein Geheimnis in der Adresse (security.md 1.5).
    {
      source: "/passwort-festlegen/:pfad*",
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    },
    {
      source: "/nutzerkennung-abrufen/:pfad*",
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    },
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  // Ein Fehler in einem Test soll das Portal nicht am Start hindern; alles prüft `npm test` mit tsc.
  typescript: { tsconfigPath: "tsconfig.bau.json" },
  typedRoutes: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Die Datei und ein Rest für die Felder; Next schneidet sonst bei 10 MB still ab (security.md 4.1).
  experimental: { serverActions: { bodySizeLimit: "12mb" }, proxyClientMaxBodySize: "12mb" },
  serverExternalPackages: ["@node-rs/argon2", "sharp"],
};

export default config;
