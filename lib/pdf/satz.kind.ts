import { parentPort } from "node:worker_threads";
import { setzeAuftrag } from "./render";
import type { Satzantwort, Satzauftrag } from "./satz";

// Eigener Faden: setzt einen Auftrag nach dem anderen. Wird als `dist/pdf-satz.mjs` gebaut und nur von
// `satz.ts` gestartet.
parentPort?.on("message", async ({ nr, ...auftrag }: { nr: number } & Satzauftrag) => {
  const antworte = (antwort: Satzantwort) => parentPort?.postMessage(antwort);
  try {
    antworte({ nr, bytes: new Uint8Array(await setzeAuftrag(auftrag)) });
  } catch (ursache) {
    antworte({ nr, fehler: ursache instanceof Error ? ursache.message : "Satz gescheitert" });
  }
});
