const ADRESSE = "/api/neuigkeiten";
const KANAL = "vp-neuigkeiten";
const NACHFRAGEN_MS = 60_000;

/**
 * Ruft `melde`, wenn eine Nachricht eingegangen ist. Nur ein Fenster je Browser hält den Ereignisstrom,
 * die anderen hören es von ihm: Ein Browser öffnet höchstens sechs Verbindungen zu einem Rechner.
 * Kommt kein Strom zustande, fragt das Fenster einmal je Minute nach.
 * @returns beendet das Lauschen
 */
export function lausche(melde: () => void): () => void {
  const kanal = new BroadcastChannel(KANAL);
  kanal.onmessage = () => melde();
  const abbruch = new AbortController();
  const beendet = new Promise<void>((fertig) => {
    abbruch.signal.addEventListener("abort", () => fertig());
  });
  const halte = async () => {
    const ende = halteStrom(() => {
      melde();
      kanal.postMessage(1);
    });
    await beendet;
    ende();
  };
  if ("locks" in navigator)
    navigator.locks.request(KANAL, { signal: abbruch.signal }, halte).catch(() => undefined);
  else void halte();
  return () => {
    abbruch.abort();
    kanal.close();
  };
}

/** Hält Strom oder Nachfrage und meldet jede Änderung des Standes einmal. */
function halteStrom(melde: () => void): () => void {
  let bekannt: string | undefined;
  let uhr: ReturnType<typeof setInterval> | undefined;
  const pruefe = (stand: string) => {
    if (bekannt !== undefined && bekannt !== stand) melde();
    bekannt = stand;
  };
  const quelle = new EventSource(ADRESSE);
  quelle.addEventListener("stand", ({ data }: MessageEvent<string>) => pruefe(data));
  quelle.addEventListener("neu", () => {
    // Den neuen Stand nennt erst der nächste Strom; bis dahin gilt er als gemeldet.
    bekannt = undefined;
    melde();
  });
  quelle.onerror = () => {
    if (quelle.readyState !== EventSource.CLOSED || uhr) return;
    uhr = setInterval(() => void frage(pruefe), NACHFRAGEN_MS);
  };
  return () => {
    quelle.close();
    clearInterval(uhr);
  };
}

/** Fragt nach dem Stand; abgemeldet oder nicht erreichbar heißt: nichts Neues. */
async function frage(pruefe: (stand: string) => void): Promise<void> {
  try {
    const antwort = await fetch(ADRESSE, { cache: "no-store" });
    if (antwort.status !== 200) return;
    const { stand }: { stand: string } = await antwort.json();
    pruefe(stand);
  } catch {
    // Ohne Verbindung bleibt alles, wie es ist; die nächste Minute versucht es wieder.
  }
}
