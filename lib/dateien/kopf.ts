import { saeubereName } from "./name";
import type { DateiTyp } from "./typen";

/** Angaben, aus denen die Kopfzeilen einer Dateiantwort entstehen. */
export interface AntwortDatei {
  name: string;
  typ: DateiTyp;
  groesse: number;
}

/** Name nach RFC 8187: UTF-8, Prozentschreibweise. */
function erweitert(name: string): string {
  return encodeURIComponent(name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")).replace(
    /['()*!]/g,
    (zeichen) => `%${zeichen.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Kopfzeilen, mit denen eine Datei ausgeliefert wird (security.md 4.5): Typ aus unserer Tabelle,
 * Herunterladen statt Anzeigen, kein Zwischenspeicher, keine Ausführung. Die Prüfung der Rechte
 * und das Audit liegen in der Route.
 *
 * @param inline `true` nur für PDF, die das Portal selbst erzeugt hat; bei anderen Typen ohne
 *   Wirkung
 */
export function antwortKopf({ name, typ, groesse }: AntwortDatei, inline = false): Headers {
  const anzeigen = inline && typ === "application/pdf";
  const art = anzeigen ? "inline" : "attachment";
  return new Headers({
    "Content-Type": typ,
    "Content-Length": String(groesse),
    "Content-Disposition": `${art}; filename="${saeubereName(name)}"; filename*=UTF-8''${erweitert(name)}`,
    "X-Content-Type-Options": "nosniff",
    // Mit `sandbox` zeigt Chrome kein PDF an; eigene PDF kommen deshalb ohne aus.
    "Content-Security-Policy": anzeigen ? "default-src 'none'" : "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
  });
}
