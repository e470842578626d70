import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { BerichtDaten, NachrichtDaten } from "./typen";

/** Was zu setzen ist; der Nebenprozess bekommt genau das. */
export type Satzauftrag =
  | { art: "nachricht"; daten: NachrichtDaten }
  | { art: "bericht"; daten: BerichtDaten };

/** Antwort auf den Auftrag mit dieser Nummer. */
export type Satzantwort = { nr: number } & ({ bytes: Uint8Array } | { fehler: string });

interface Wartender {
  fertig: (bytes: Buffer) => void;
  fehler: (ursache: Error) => void;
}

/** Länger rechnet kein Dokument; danach gilt der Faden als hängend und wird ersetzt. */
const FRIST_MS = 120_000;

let skript: string | null = null;

/** Legt fest, welches gebaute Skript setzt; nur für Tests, die es selbst bauen. */
export function setzeSatzskript(pfad: string | null): void {
  skript = pfad;
  faden?.beende("Das Skript wurde gewechselt.");
}

/** Ein Faden, der Dokumente nacheinander setzt. */
class Satzfaden {
  readonly #worker: Worker;
  readonly #wartende = new Map<number, Wartender>();
  #nr = 0;

  constructor(pfad: string) {
    this.#worker = new Worker(pfad);
    this.#worker.on("message", (antwort: Satzantwort) => {
      const wartender = this.#wartende.get(antwort.nr);
      this.#wartende.delete(antwort.nr);
      // Nur ein offener Auftrag hält den Prozess; ein Programm, das fertig ist, soll enden können.
      if (this.#wartende.size === 0) this.#worker.unref();
      if ("bytes" in antwort) wartender?.fertig(Buffer.from(antwort.bytes));
      else wartender?.fehler(new Error(antwort.fehler));
    });
    this.#worker.on("error", (ursache) => this.beende(String(ursache)));
    this.#worker.on("exit", () => this.beende("Der Faden endete."));
  }

  setze(auftrag: Satzauftrag): Promise<Buffer> {
    const nr = ++this.#nr;
    return new Promise<Buffer>((fertig, fehler) => {
      const uhr = setTimeout(() => this.beende("Ein Dokument wurde nicht fertig."), FRIST_MS);
      uhr.unref();
      const nimm =
        <A extends unknown[]>(dann: (...a: A) => void) =>
        (...a: A) => {
          clearTimeout(uhr);
          dann(...a);
        };
      this.#wartende.set(nr, { fertig: nimm(fertig), fehler: nimm(fehler) });
      this.#worker.ref();
      this.#worker.postMessage({ nr, ...auftrag });
    });
  }

  /** Nimmt den Faden außer Dienst; wer noch wartet, bekommt einen Fehler, der nächste einen neuen Faden. */
  beende(grund: string): void {
    if (faden === this) faden = null;
    for (const { fehler } of this.#wartende.values()) fehler(new Error(grund));
    this.#wartende.clear();
    void this.#worker.terminate();
  }
}

let faden: Satzfaden | null = null;

/**
 * Setzen rechnet bis zu einigen Sekunden am Stück; im eigenen Faden warten andere Anfragen nicht darauf.
 * Ohne gebautes Skript (Tests, Programme) rechnet der Prozess selbst.
 */
async function setze(auftrag: Satzauftrag): Promise<Buffer> {
  const pfad = skript ?? join(process.cwd(), "dist", "pdf-satz.mjs");
  if (existsSync(pfad)) {
    faden ??= new Satzfaden(pfad);
    return faden.setze(auftrag);
  }
  const { setzeAuftrag } = await import("./render");
  return setzeAuftrag(auftrag);
}

/** Setzt eine Nachricht als PDF, siehe `setzeNachricht`, ohne den Prozess aufzuhalten. */
export const renderNachricht = (daten: NachrichtDaten): Promise<Buffer> =>
  setze({ art: "nachricht", daten });

/** Setzt einen Bericht als PDF, siehe `setzeBericht`, ohne den Prozess aufzuhalten. */
export const renderBericht = (daten: BerichtDaten): Promise<Buffer> =>
  setze({ art: "bericht", daten });
