import { formatDatum } from "./format";
import { istDatum, plusMonate } from "./kalender";
import type { DatumErgebnis, IsoDatum } from "./typen";

const MIT_PUNKTEN = /^(?<tag>\d{1,2})\.(?<monat>\d{1,2})\.(?<jahr>\d{4}|\d{2})$/;
const NUR_ZIFFERN = /^(?<tag>\d{2})(?<monat>\d{2})(?<jahr>\d{4})$/;
const ISO = /^(?<jahr>\d{4})-(?<monat>\d{2})-(?<tag>\d{2})$/;

/** Zweistellige Jahre gelten bis heute + 20 Jahre als 20.., danach als 19.. (ux.md 5). */
const JAHRE_VORAUS = 20;

/** Eingefügter Text bringt geschützte Leerzeichen, unsichtbare Zeichen, lange Striche und Satzzeichen mit. */
function bereinige(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s*([.-])\s*/g, "$1")
    .trim()
    .replace(/[.,;]$/, "");
}

function mitJahrhundert(jahr: string, rest: string, heute: IsoDatum): IsoDatum {
  if (jahr.length === 4) return `${jahr}-${rest}`;
  const spaet = `20${jahr}-${rest}`;
  return spaet > plusMonate(heute, 12 * JAHRE_VORAUS) ? `19${jahr}-${rest}` : spaet;
}

/**
 * Liest ein eingegebenes Datum: 01.04.2026, 1.4.2026, 1.4.26, 01042026, 2026-04-01, auch eingefügt
 * mit Leerzeichen (ux.md 5). Unmögliche Tage sind Fehler und werden nie verschoben.
 * `heute` entscheidet nur über das Jahrhundert zweistelliger Jahre.
 */
export function parseDatum(text: string, heute: IsoDatum): DatumErgebnis {
  // Kein Datum ist so lang; die Muster sollen sich nicht an Kilobytes von Leerzeichen abarbeiten.
  if (text.length > 40) return { ok: false, grund: "form" };
  const eingabe = bereinige(text);
  const treffer = MIT_PUNKTEN.exec(eingabe) ?? NUR_ZIFFERN.exec(eingabe) ?? ISO.exec(eingabe);
  const { tag, monat, jahr } = treffer?.groups ?? {};
  if (tag === undefined || monat === undefined || jahr === undefined) {
    return { ok: false, grund: "form" };
  }
  const rest = `${monat.padStart(2, "0")}-${tag.padStart(2, "0")}`;
  const wert = mitJahrhundert(jahr, rest, heute);
  if (istDatum(wert)) return { ok: true, wert };
  return { ok: false, grund: "gibtEsNicht", text: formatDatum(wert) };
}
