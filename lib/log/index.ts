/** Angaben einer Logzeile; nie personenbezogen, nie Geheimnisse (security.md 6.3). */
export type Angaben = Readonly<Record<string, string | number | boolean | null | undefined>>;

function schreibe(stufe: "info" | "warnung" | "fehler", ereignis: string, angaben: Angaben): void {
  process.stderr.write(
    `${JSON.stringify({ zeit: new Date().toISOString(), stufe, ereignis, ...angaben })}\n`,
  );
}

/** Strukturierte Logzeilen, eine je Zeile; JSON maskiert Steuerzeichen. */
export const log = {
  info: (ereignis: string, angaben: Angaben = {}) => schreibe("info", ereignis, angaben),
  warnung: (ereignis: string, angaben: Angaben = {}) => schreibe("warnung", ereignis, angaben),
  fehler: (ereignis: string, ursache: unknown, angaben: Angaben = {}) =>
    schreibe("fehler", ereignis, { ...angaben, ...beschreibe(ursache) }),
};

/**
 * Zeilen der Aufrufliste eines Fehlers. Die Meldung davor fällt weg, bevor Zeilen erkannt werden:
 * Sie nennt Werte, und ein Wert kann selbst wie eine Aufrufzeile aussehen.
 */
export function aufrufzeilen(fehler: Error): string[] {
  const stack = fehler.stack ?? "";
  const meldung = stack.indexOf(fehler.message);
  return stack
    .slice(meldung < 0 ? 0 : meldung + fehler.message.length)
    .split("\n")
    .filter((z) => /^\s+at /.test(z));
}

/**
 * Art, Code und Stelle eines Fehlers. Die Meldung bleibt weg, weil Datenbankfehler Werte nennen.
 */
function beschreibe(ursache: unknown): Angaben {
  if (!(ursache instanceof Error)) return { fehlerart: typeof ursache };
  const innen = ursache.cause instanceof Error ? ursache.cause : ursache;
  const code = "code" in innen ? String(innen.code) : undefined;
  const stelle = aufrufzeilen(ursache)
    .slice(0, 6)
    .map((z) => z.trim())
    .join(" < ");
  return { fehlerart: innen.name, code, stelle };
}
