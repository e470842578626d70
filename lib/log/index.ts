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
 * Art, Code und Stelle eines Fehlers. Die Meldung bleibt weg, weil Datenbankfehler Werte nennen.
 */
function beschreibe(ursache: unknown): Angaben {
  if (!(ursache instanceof Error)) return { fehlerart: typeof ursache };
  const innen = ursache.cause instanceof Error ? ursache.cause : ursache;
  const code = "code" in innen ? String(innen.code) : undefined;
  const stelle = (ursache.stack ?? "")
    .split("\n")
    .filter((z) => /^\s+at /.test(z))
    .slice(0, 6)
    .map((z) => z.trim())
    .join(" < ");
  return { fehlerart: innen.name, code, stelle };
}
