// Eine leere, migrierte Datenbank neben der des Portals, für die Tests der Bausteine.
import { randomBytes } from "node:crypto";
import { bereiteDatenbank } from "./datenbank.mjs";
import { GEHEIMNISSE } from "./umgebung.mjs";

/**
 * Legt die Datenbank `bausteine` im selben Server an.
 * @param {string} eignerUrl Adresse des Eigentümers irgendeiner Datenbank dieses Servers
 * @returns {Promise<Record<string, string>>} Umgebung für vitest
 */
export async function testDatenbank(eignerUrl) {
  const { default: postgres } = await import("postgres");
  const verwaltung = new URL(eignerUrl);
  verwaltung.pathname = "/postgres";
  const sql = postgres(verwaltung.toString(), { max: 1, onnotice: () => {} });
  await sql.unsafe("drop database if exists bausteine with (force)");
  await sql.unsafe("create database bausteine");
  await sql.end();
  const url = new URL(eignerUrl);
  url.pathname = "/bausteine";
  const { appUrl, workerUrl } = await bereiteDatenbank({
    url: url.toString(),
    ersatzGeheimnis: "bausteine",
  });
  return {
    TEST_DATABASE_URL: url.toString(),
    TEST_WORKER_URL: workerUrl,
    DATABASE_APP_URL: appUrl,
    PORTAL_URL: "http://localhost:3000",
    DEMO: "1",
    ...Object.fromEntries(
      Object.entries(GEHEIMNISSE).map(([name, laenge]) => [
        name,
        randomBytes(laenge).toString("base64"),
      ]),
    ),
  };
}
