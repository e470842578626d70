import "server-only";
import type { Akteur } from "@/lib/auth";
import { pool } from "@/lib/db";
import { log } from "@/lib/log";

/** Was die Datenbank über eine neue Nachricht sagt: wo sie liegt, nie, was darin steht. */
interface Neuigkeit {
  kasse: string;
  mitglied: string;
  konto: string | null;
  gruppe: string | null;
  richtung: "eingang" | "ausgang";
}

type Hoerer = (n: Neuigkeit) => void;

// Eine lauschende Verbindung je Prozess, auch wenn der Bündler das Modul mehrfach lädt.
const halter = globalThis as typeof globalThis & {
  vpNeuigkeiten?: { hoerer: Set<Hoerer>; enden: Set<() => void>; bereit: Promise<unknown> };
};

function zentrale() {
  if (!halter.vpNeuigkeiten) {
    const hoerer = new Set<Hoerer>();
    const enden = new Set<() => void>();
    const bereit = pool()
      .sql.listen("postfach", (text) => {
        const neu = JSON.parse(text) as Neuigkeit;
        for (const h of hoerer) h(neu);
      })
      .catch((fehler: unknown) => {
        halter.vpNeuigkeiten = undefined;
        log.fehler("neuigkeiten", fehler);
      });
    halter.vpNeuigkeiten = { hoerer, enden, bereit };
    // Offene Ströme hielten das Ende des Prozesses auf.
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.once(signal, () => {
        for (const ende of enden) ende();
      });
  }
  return halter.vpNeuigkeiten;
}

/** Ob die Neuigkeit in einem Postfach liegt, das dieser Akteur liest. */
function betrifft(akteur: Akteur, n: Neuigkeit): boolean {
  if (n.kasse !== akteur.kasseId) return false;
  if (akteur.klasse === "K") return n.richtung === "ausgang";
  if (n.mitglied !== akteur.mitgliedId) return false;
  return n.gruppe
    ? (akteur.gruppen as readonly string[]).includes(n.gruppe)
    : n.konto === akteur.kontoId && akteur.rechte.has("POSTFACH");
}

/** So lange hält ein Strom; danach meldet sich der Browser neu, und Sitzung und Rechte gelten frisch. */
const DAUER_MS = 55_000;
const LEBENSZEICHEN_MS = 20_000;

/**
 * Ereignisstrom (server-sent events) mit einem Wink je neuer Nachricht, ohne Inhalt.
 * @param stand Stand beim Öffnen; so bemerkt der Browser auch, was zwischen zwei Strömen kam
 */
export function stromFuer(akteur: Akteur, stand: string, abbruch: AbortSignal): Response {
  const { hoerer, enden } = zentrale();
  const text = new TextEncoder();
  let raeumeAuf = () => {};
  const koerper = new ReadableStream<Uint8Array>({
    start(steuerung) {
      const sende = (zeilen: string) => steuerung.enqueue(text.encode(`${zeilen}\n\n`));
      const hoere: Hoerer = (n) => betrifft(akteur, n) && sende("event: neu\ndata: 1");
      const lebt = setInterval(() => sende(": da"), LEBENSZEICHEN_MS);
      const uhr = setTimeout(() => ende(), DAUER_MS);
      const ende = () => {
        raeumeAuf();
        steuerung.close();
      };
      raeumeAuf = () => {
        clearInterval(lebt);
        clearTimeout(uhr);
        hoerer.delete(hoere);
        enden.delete(ende);
        raeumeAuf = () => {};
      };
      hoerer.add(hoere);
      enden.add(ende);
      abbruch.addEventListener("abort", () => raeumeAuf());
      sende(`retry: 2000\nevent: stand\ndata: ${stand}`);
    },
    cancel: () => raeumeAuf(),
  });
  return new Response(koerper, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "private, no-store",
      "X-Accel-Buffering": "no",
    },
  });
}
