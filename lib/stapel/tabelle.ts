import {
  ANMERKUNG,
  type Befund,
  type Formular,
  liesKopf,
  liesTabellenzeile,
  type Rohwerte,
  SPALTE_PERSON,
  SPALTE_STAND,
  type Tabellenkopf,
} from "@/lib/formulare";
import { type CsvZeile, liesCsv } from "@/lib/text";

/** Stand des Lebenslaufs, wenn die Datei keinen nennt: Es gilt der beim Prüfen. */
export const OHNE_STAND = -1;

/** Eine Zeile der Datei; mit Befunden lässt sie sich nicht senden. */
export interface Tabelleneintrag {
  /** Nummer in der Datei; die Kopfzeile hat 1. */
  nr: number;
  persnr: string;
  /** Stand des Lebenslaufs (Regel C9) oder `OHNE_STAND`. */
  stand: number;
  rohwerte: Rohwerte;
  befunde: Befund[];
}

/** Höchstens so viele Fehler der Kopfzeile werden genannt. */
const KOPFFEHLER = 5;

const fehler = (regel: string, feld: string | null, text: string): Befund => ({
  schwere: "fehler",
  regel,
  feld,
  text,
});

/** UTF-8, sonst Windows-1252, wie ältere Tabellenkalkulationen speichern (security.md 4.2). */
function dekodiere(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function liesEintrag(
  form: Formular,
  kopf: Tabellenkopf,
  { nr, zellen }: CsvZeile,
): Tabelleneintrag {
  const leer = { nr, persnr: "", stand: OHNE_STAND, rohwerte: {} };
  const zeile = liesTabellenzeile(form, kopf, zellen);
  if ("fehler" in zeile) return { ...leer, befunde: [fehler("ZEILE", null, zeile.fehler)] };
  const { persnr, stand, rohwerte } = zeile;
  const befunde: Befund[] = [];
  if (!form.ohnePerson && !/^[1-9]\d{0,5}$/.test(persnr)) {
    befunde.push(
      fehler("PERSON", SPALTE_PERSON, "Geben Sie eine Pers.-Nummer ein, zum Beispiel 4342."),
    );
  }
  if (stand !== "" && !/^\d{1,9}$/.test(stand)) {
    befunde.push(fehler("C9", SPALTE_STAND, "Geben Sie eine ganze Zahl ein oder nichts."));
  }
  // Was keine Pers.-Nummer ist, wird nicht gespeichert: Es könnte alles sein.
  if (befunde.length > 0) return { ...leer, persnr: persnr.slice(0, 20), rohwerte, befunde };
  return { nr, persnr, stand: stand === "" ? OHNE_STAND : Number(stand), rohwerte, befunde };
}

/** Zeilen, die ganz gleich in der Datei stehen, gelten nur einmal. */
function markiereDoppelte(eintraege: readonly Tabelleneintrag[]): void {
  const erste = new Map<string, number>();
  for (const e of eintraege) {
    if (e.befunde.length > 0) continue;
    const inhalt = JSON.stringify([e.persnr, Object.entries(e.rohwerte).toSorted()]);
    const frueher = erste.get(inhalt);
    if (frueher === undefined) erste.set(inhalt, e.nr);
    else e.befunde.push(fehler("DOPPELT", null, `Diese Zeile gleicht der Zeile ${frueher}.`));
  }
}

/**
 * Liest eine Tabelle mit Meldungen eines Formulars. Fehler der Datei und der Kopfzeile gelten allen
 * Zeilen und verhindern das Hochladen; Fehler einer Zeile stehen an ihr.
 */
export function liesTabelle(
  form: Formular,
  bytes: Uint8Array,
): { eintraege: Tabelleneintrag[] } | { fehler: string[] } {
  const csv = liesCsv(dekodiere(bytes));
  if ("offenInZeile" in csv) {
    return {
      fehler: [`In Zeile ${csv.offenInZeile} beginnt ein Anführungszeichen, das nicht schließt.`],
    };
  }
  const [kopfzeile, ...alle] = csv.zeilen;
  const zeilen = alle.filter((z) => !z.zellen[0]?.startsWith(ANMERKUNG));
  if (!kopfzeile) return { fehler: ["Die Datei hat keine Kopfzeile."] };
  const kopf = liesKopf(form, kopfzeile.zellen);
  if ("fehler" in kopf) return { fehler: kopf.fehler.slice(0, KOPFFEHLER) };
  if (zeilen.length === 0) return { fehler: ["Unter der Kopfzeile steht keine Zeile."] };
  const eintraege = zeilen.map((z) => liesEintrag(form, kopf.kopf, z));
  markiereDoppelte(eintraege);
  return { eintraege };
}
