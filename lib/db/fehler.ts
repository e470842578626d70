import { aufrufzeilen } from "@/lib/log";

/**
 * Fehler der Datenbank ohne Werte. Das Original nennt Parameter und Zeileninhalte, also
 * personenbezogene Daten, und Next schreibt jeden Fehler einer Seite ins Log.
 */
export class Datenbankfehler extends Error {
  constructor(
    readonly code: string,
    readonly constraint: string,
    ursache: Error,
  ) {
    super(`Datenbankfehler ${code}${constraint && ` (${constraint})`}`);
    this.name = "Datenbankfehler";
    this.stack = [this.message, ...aufrufzeilen(ursache)].join("\n");
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
  if (!(fehler instanceof Error)) return fehler;
  const pg = pgFehler(fehler);
  if (pg) return new Datenbankfehler(pg.code, pg.constraint, fehler);
  return fehler.name === "DrizzleQueryError"
    ? new Datenbankfehler("unbekannt", "", fehler)
    : fehler;
}
