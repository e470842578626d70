import { connect, type Socket } from "node:net";
import { jetzt } from "@/lib/uhr";

/** Findet Schadprogramme in Bytes. */
export interface Virenpruefer {
  /**
   * @returns Name des Fundes oder `null`
   * @throws wenn nicht geprüft werden konnte; dann gilt die Datei nie als sauber (security.md 4.4)
   */
  pruefe(bytes: Uint8Array): Promise<string | null>;
}

const FRIST_MS = 30_000;
const STUECK = 65_536;
const MAX_ANTWORT = 4096;
/** Ältere Signaturen gelten nicht als Prüfung (security.md 4.4). */
const SIGNATUREN_STUNDEN = 48;

function verbinde(adresse: string): Socket {
  if (adresse.startsWith("unix:")) return connect(adresse.slice("unix:".length));
  const [, rechner = "", port = ""] = /^\[?([^\]]+?)\]?:(\d+)$/.exec(adresse) ?? [];
  return connect({ host: rechner, port: Number(port) });
}

/** Sendet einen Befehl und liefert die eine Antwort bis zum Nullzeichen. */
function frage(adresse: string, teile: Iterable<Uint8Array | string>): Promise<string> {
  return new Promise((fertig, fehler) => {
    const leitung = verbinde(adresse);
    let antwort = "";
    const ende = (ursache?: Error) => {
      leitung.destroy();
      const [text = "", ...rest] = antwort.split("\0");
      if (rest.length > 0) fertig(text.trim());
      else fehler(ursache ?? new Error("Die Virenprüfung hat nicht geantwortet"));
    };
    leitung.setTimeout(FRIST_MS, () => ende());
    leitung.on("error", ende);
    leitung.on("close", () => ende());
    leitung.setEncoding("utf8").on("data", (stueck: string) => {
      antwort += stueck;
      if (antwort.includes("\0") || antwort.length > MAX_ANTWORT) ende();
    });
    leitung.on("connect", () => {
      for (const teil of teile) leitung.write(teil);
    });
  });
}

/** Inhalt im Format von INSTREAM: Länge und Stück, am Ende eine Länge 0. */
function* strom(bytes: Uint8Array): Generator<Uint8Array | string> {
  yield "zINSTREAM\0";
  for (let stelle = 0; stelle < bytes.length; stelle += STUECK) {
    const stueck = bytes.subarray(stelle, stelle + STUECK);
    const laenge = Buffer.alloc(4);
    laenge.writeUInt32BE(stueck.length);
    yield laenge;
    yield stueck;
  }
  yield Buffer.alloc(4);
}

/** Alter der Signaturen aus `ClamAV 1.4.3/27456/Mon Nov 16 09:12:33 2026`; unlesbar heißt unendlich. */
function signaturalter(version: string): number {
  const stand = Date.parse(`${version.split("/")[2] ?? ""} UTC`);
  return Number.isNaN(stand) ? Number.POSITIVE_INFINITY : jetzt().getTime() - stand;
}

/**
 * Prüfung durch einen laufenden clamd (INSTREAM). Das Protokoll ist so klein, dass es keine
 * Bibliothek braucht.
 * @param adresse `unix:/run/clamav/clamd.ctl` oder `rechner:port`
 */
export function bauePruefer(adresse: string): Virenpruefer {
  return {
    async pruefe(bytes) {
      if (signaturalter(await frage(adresse, ["zVERSION\0"])) > SIGNATUREN_STUNDEN * 3_600_000)
        throw new Error("Die Signaturen der Virenprüfung sind älter als 48 Stunden");
      const antwort = await frage(adresse, strom(bytes));
      if (antwort === "stream: OK") return null;
      const fund = /^stream: (.+) FOUND$/.exec(antwort)?.[1];
      if (!fund) throw new Error("Die Virenprüfung hat kein Ergebnis genannt");
      return fund.slice(0, 200);
    },
  };
}
