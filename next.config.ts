import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Die Datei und ein Rest für die Felder; Next schneidet sonst bei 10 MB still ab (security.md 4.1).
  experimental: { serverActions: { bodySizeLimit: "12mb" }, proxyClientMaxBodySize: "12mb" },
  serverExternalPackages: ["@node-rs/argon2", "sharp"],
};

export default config;
