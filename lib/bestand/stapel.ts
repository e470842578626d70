import type { IsoDatum, Zeitscheibe } from "@/lib/lebenslauf";
import { sortierformen, zugehoerigkeiten } from "./bestandszeilen";
import type { PersonZeile } from "./typen";

/** Zeitscheiben, ab denen ein Stapel geschrieben wird. */
const VOLL = 10_000;

const MASKIEREN = /[\\\n\r\t]/g;
const ERSATZ: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

type Wert = string | number | boolean | null | object;

/** Ein Wert in der Textform von `COPY`; Objekte als JSON. */
function feld(wert: Wert): string {
  if (wert === null) return "\\N";
  const text = typeof wert === "object" ? JSON.stringify(wert) : String(wert);
  return text.replace(MASKIEREN, (zeichen) => ERSATZ[zeichen] ?? zeichen);
}

function satz(...werte: Wert[]): string {
  return `${werte.map(feld).join("\t")}\n`;
}

function scheibensatz(nr: number, s: Zeitscheibe, zusatz: object | null): string {
  const { traeger: t, umfang } = s;
  const ort = t.art === "MITGLIED" ? [t.mitgliedschaftId, t.mitgliedId, null, null] : [null, null, t.name, t.art];
  return satz(nr, s.von, s.bis, s.bezeichnung, ...ort, s.besoldung, umfang.z, umfang.n, s.art, zusatz);
}

/**
 * Geprüfte Personen, gesammelt in der Textform von `COPY` für die Tabellen der Zwischenablage
 * (`zwischenablage.ts`). Ein Stapel hält höchstens einige MB, gleich wie lang die Datei ist.
 */
export class Stapel {
  personen = "";
  scheiben = "";
  bestand = "";
  private anzahl = 0;

  get leer(): boolean {
    return this.personen === "";
  }

  get voll(): boolean {
    return this.anzahl >= VOLL;
  }

  /** @param heute Tag, zu dem der Status in der Übersicht bestimmt wird */
  lege(kasseId: string, nr: number, p: PersonZeile, scheiben: readonly Zeitscheibe[], heute: IsoDatum): void {
    const { nameSort, vornameSort } = sortierformen(p);
    const stamm = [p.name, p.vorname, p.geburtsdatum, p.beihilfeberechtigt, p.todestag] as const;
    this.personen += satz(nr, kasseId, p.persnr, p.personenart, ...stamm, p.daten ?? null, nameSort, vornameSort);
    for (const [i, s] of scheiben.entries()) {
      this.scheiben += scheibensatz(nr, s, p.zeitscheiben[i]?.zusatz ?? null);
    }
    for (const z of zugehoerigkeiten(p, scheiben, heute)) {
      this.bestand += satz(nr, z.mitgliedId, z.status, z.aktivAb, z.pruefenAm, z.schnitt);
    }
    this.anzahl += 1 + scheiben.length;
  }
}
