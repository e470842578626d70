import type { UTApi } from "uploadthing/server";
import type { Ablage } from "./typen";

const FRIST_MS = 20_000;
/** So lange gilt eine Adresse zum Abholen; sie verlässt den Server nie (security.md 4.7). */
const ADRESSE_SEKUNDEN = 60;
/** Kennung der Region Frankfurt; ohne Angabe läge alles in den USA (security.md 4.7). */
const FRANKFURT = "fra1";

/** Ob der Zugang auf die Region Frankfurt lautet. */
export function istInFrankfurt(token: string): boolean {
  try {
    const { regions } = JSON.parse(Buffer.from(token, "base64").toString("utf8")) as {
      regions?: unknown;
    };
    return Array.isArray(regions) && regions[0] === FRANKFURT;
  } catch {
    return false;
  }
}

/**
 * Ablage bei UploadThing: privat, abgeholt nur durch den Server. Die Bibliothek ist groß und lädt
 * deshalb erst, wenn diese Ablage gebraucht wird.
 * @throws wenn der Zugang nicht auf Frankfurt lautet
 */
export function uploadthingAblage(token: string): Ablage {
  if (!istInFrankfurt(token))
    throw new Error("UPLOADTHING_TOKEN muss auf die Region Frankfurt (fra1) lauten.");
  let api: UTApi | null = null;
  const dienst = async () => {
    if (!api) {
      const { UTApi } = await import("uploadthing/server");
      api = new UTApi({
        token,
        defaultKeyType: "customId",
        logLevel: "None",
        fetch: (url, init) =>
          fetch(url, { signal: AbortSignal.timeout(FRIST_MS), ...(init as RequestInit) }),
      });
    }
    return api;
  };
  const loesche = async (schluessel: string) => {
    if (!(await (await dienst()).deleteFiles(schluessel)).success)
      throw new Error("UploadThing hat nicht gelöscht");
  };
  return {
    art: "uploadthing",
    loesche,
    async lege(schluessel, bytes, erneut) {
      const { UTFile } = await import("uploadthing/server");
      // Eine eigene Kennung gibt es dort nur einmal; ein halber Versuch wird vorher weggeräumt.
      if (erneut) await loesche(schluessel);
      const datei = new UTFile([new Uint8Array(bytes)], schluessel, { customId: schluessel });
      const { error } = await (await dienst()).uploadFiles(datei, { acl: "private" });
      if (error) throw new Error("UploadThing hat nicht angenommen");
    },
    async lies(schluessel) {
      const { ufsUrl } = await (await dienst()).getSignedURL(schluessel, {
        expiresIn: ADRESSE_SEKUNDEN,
      });
      const antwort = await fetch(ufsUrl, { signal: AbortSignal.timeout(FRIST_MS) });
      if (antwort.status === 404) return null;
      if (!antwort.ok) throw new Error(`UploadThing antwortet mit ${antwort.status}`);
      return new Uint8Array(await antwort.arrayBuffer());
    },
  };
}
