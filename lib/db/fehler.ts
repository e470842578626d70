/**
 * Fehler der Datenbank ohne Werte. Das Original nennt Parameter und Zeileninhalte, also
 * personenbezogene Daten, und Next schreibt jeden Fehler einer Seite ins Log.
 */
export class Datenbankfehler extends Error {
  constructor(
    readonly code: string,
    readonly constraint: string,
    stelle: string | undefined,
  ) {
    super(`Datenbankfehler ${code}${constraint && ` (${constraint})`}`);
    this.name = "Datenbankfehler";
    if (stelle)
      this.stack = `${this.message}\n${stelle
        .split("\n")
        .filter((z) => /^\s+at /.test(z))
        .join("\n")}`;
  }
}

/** Fehlercode von PostgreSQL, auch wenn drizzle ihn eingepackt hat. */
export function pgFehler(fehler: unknown): { code: string; constraint: string } | null {
  for (let f = fehler; f instanceof Error; f = f.cause) {
    if (f instanceof Datenbankfehler) return { code: f.code, constraint: f.constraint };
    if ("code" in f && typeof f.code === "string" && /^[0-9A-Z]{5}$/.test(f.code)) {
      return { code: f.code, constraint: "constraint_name" in f ? String(f.constraint_name) : "" };
    }
  }
  return null;
}

/** Macht aus einem Fehler der Datenbank oder ihrer Verbindung einen ohne Werte; anderes bleibt. */
export function alsDatenbankfehler(fehler: unknown): unknown {
  const pg = pgFehler(fehler);
  if (pg) return new Datenbankfehler(pg.code, pg.constraint, (fehler as Error).stack);
  return fehler instanceof Error && fehler.name === "DrizzleQueryError"
    ? new Datenbankfehler("unbekannt", "", fehler.stack)
    : fehler;
}
