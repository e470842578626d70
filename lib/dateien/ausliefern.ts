import type { AuditEreignis } from "@/lib/audit";
import { log } from "@/lib/log";
import { type Dateiinhalt, ladeBytes } from "./bytes";
import { antwortKopf } from "./kopf";
import { ZUSTANDSTEXT } from "./zustand";

/** Als Bild, Skript, Rahmen oder Objekt bindet keine Seite einen Anhang ein (security.md 4.5). */
const ERLAUBTE_ZIELE: ReadonlySet<string> = new Set(["document", "empty", ""]);

function istAbruf(kopf: Headers): boolean {
  const herkunft = kopf.get("sec-fetch-site") ?? "none";
  return (
    (herkunft === "same-origin" || herkunft === "none") &&
    ERLAUBTE_ZIELE.has(kopf.get("sec-fetch-dest") ?? "")
  );
}

const satz = (status: number, text: string, mehr: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      ...mehr,
    },
  });

/**
 * Antwort mit einem Anhang; das Recht hat der Weg schon geprüft. Läuft nach der Transaktion, weil die
 * Bytes außerhalb der Datenbank liegen können. Ungeprüftes und Abgewiesenes geht nie hinaus; ist die
 * Ablage nicht erreichbar, sagt die Antwort das und nennt 503.
 */
export async function liefereDatei(d: Dateiinhalt, kopf: Headers): Promise<Response> {
  if (!istAbruf(kopf)) return satz(403, "Anhänge öffnen Sie bitte aus dem Portal.");
  if (d.zustand !== "SAUBER")
    return satz(
      409,
      d.zustand === "WARTET"
        ? `${ZUSTANDSTEXT.WARTET}. Bitte versuchen Sie es in einigen Minuten noch einmal.`
        : "Dieser Anhang wird zurückgehalten, weil die Virenprüfung etwas gefunden hat.",
    );
  try {
    return new Response(new Uint8Array(await ladeBytes(d)), { headers: antwortKopf(d) });
  } catch (ursache) {
    log.fehler("dateiablage", ursache);
    return satz(
      503,
      "Der Anhang ist gespeichert, aber gerade nicht erreichbar. Bitte versuchen Sie es in einigen Minuten noch einmal.",
      { "Retry-After": "120" },
    );
  }
}

/** Eintrag der Prüfspur zu einem Abruf; was nicht hinausgeht, gilt als abgelehnt. */
export const abrufEreignis = ({
  id,
  zustand,
}: Pick<Dateiinhalt, "id" | "zustand">): AuditEreignis => ({
  aktion: "anhang.lesen",
  objektArt: "datei",
  objektId: id,
  ...(zustand !== "SAUBER" && { ergebnis: "abgelehnt" as const }),
});
