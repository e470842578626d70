/** Was die Uhr meldet; `rest` in Sekunden, nur in der Warnung von Bedeutung. */
export type Sitzungsstand =
  | { phase: "ruhe" }
  | { phase: "warnung"; rest: number }
  | { phase: "ende"; grund: "inaktiv" | "abgemeldet" };

export interface UhrAngaben {
  restSekunden: number;
  warnSekunden: number;
  melde: (stand: Sitzungsstand) => void;
  /** Kurz vor dem Ende, einmal: Jetzt lässt sich noch sichern. */
  endetGleich: () => void;
}

const ADRESSE = "/api/sitzung";
const KANAL = "vp-sitzung";
const PING_ABSTAND_MS = 20_000;
/** In der Warnung zählt die erste Regung sofort, auch wenn Fristen zum Testen kürzer eingestellt sind. */
const PING_ABSTAND_WARNUNG_MS = 1_000;
const ENDET_GLEICH_S = 5;

/**
 * Rechnet mit, wie lange die Sitzung noch gilt. Maßgeblich ist der Server: Vor der Warnung, vor dem
 * Ende und nach jedem Aufwachen fragt die Uhr ihn, ohne die Sitzung zu verlängern. Tätigkeit meldet
 * sie höchstens alle 20 Sekunden und sagt das Ergebnis allen Fenstern (security.md 1.7, ux.md 8).
 * Gibt `taetig`, `pruefe` und `beende` zurück.
 */
export function starteSitzungsuhr({ restSekunden, warnSekunden, melde, endetGleich }: UhrAngaben) {
  const kanal = new BroadcastChannel(KANAL);
  let ablauf = Date.now() + restSekunden * 1000;
  let letzterPing = Date.now();
  let ungemeldet = false;
  let unterwegs = false;
  let gefragt = false;
  let angekuendigt = false;
  /** Die Höchstdauer der Sitzung ist fast erreicht: Tätigkeit verlängert sie nicht mehr. */
  let ausgereizt = false;

  const rest = () => Math.ceil((ablauf - Date.now()) / 1000);
  const darfPingen = () => {
    const warnt = rest() <= warnSekunden && !ausgereizt;
    return Date.now() - letzterPing >= (warnt ? PING_ABSTAND_WARNUNG_MS : PING_ABSTAND_MS);
  };

  function setze(neuerAblauf: number) {
    ablauf = neuerAblauf;
    if (rest() > warnSekunden) gefragt = false;
    if (rest() > ENDET_GLEICH_S) angekuendigt = false;
    zeige();
  }

  function zeige() {
    // Eine Warnung, die sich nicht abwenden lässt, sperrte nur die letzte Minute.
    const ruhig = rest() > warnSekunden || ausgereizt;
    melde(ruhig ? { phase: "ruhe" } : { phase: "warnung", rest: Math.max(0, rest()) });
  }

  async function frage(method: "GET" | "POST") {
    if (unterwegs) return;
    unterwegs = true;
    const vorher = rest();
    const sekunden = await holeRest(method);
    unterwegs = false;
    if (sekunden === 0 || (sekunden === null && vorher <= 0)) {
      beende();
      const erwartet = vorher <= ENDET_GLEICH_S && !ausgereizt;
      melde({ phase: "ende", grund: erwartet ? "inaktiv" : "abgemeldet" });
    } else if (sekunden !== null) {
      ausgereizt = sekunden <= warnSekunden && (ausgereizt || method === "POST");
      setze(Date.now() + sekunden * 1000);
      kanal.postMessage(ablauf);
    }
  }

  function ping() {
    if (unterwegs) return;
    ungemeldet = false;
    letzterPing = Date.now();
    void frage("POST");
  }

  function takt() {
    const jetzt = rest();
    if (ungemeldet && jetzt > 0 && darfPingen()) return ping();
    if (jetzt <= ENDET_GLEICH_S && jetzt > 0 && !angekuendigt) {
      angekuendigt = true;
      endetGleich();
    }
    if (jetzt <= 0 || (jetzt <= warnSekunden && !gefragt)) {
      gefragt = true;
      void frage("GET");
    } else if (jetzt <= warnSekunden) {
      zeige();
    }
  }

  const uhr = setInterval(takt, 1000);
  kanal.onmessage = ({ data }: MessageEvent<number>) => setze(data);

  function beende() {
    clearInterval(uhr);
    kanal.close();
  }

  return {
    taetig() {
      ungemeldet = true; // Bleibt stehen, bis ein Ping hinausging; `takt` holt ihn nach.
      if (darfPingen()) ping();
    },
    pruefe: () => void frage("GET"),
    beende,
  };
}

/** Restzeit in Sekunden, 0 ohne gültige Sitzung, `null` ohne Antwort. */
async function holeRest(method: "GET" | "POST"): Promise<number | null> {
  try {
    const antwort = await fetch(ADRESSE, { method, cache: "no-store" });
    if (antwort.status === 401 || antwort.status === 403) return 0;
    if (!antwort.ok) return null;
    const { restSekunden }: { restSekunden: number } = await antwort.json();
    return Math.max(0, restSekunden);
  } catch {
    return null;
  }
}
