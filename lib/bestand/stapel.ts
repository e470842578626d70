import type { IsoDatum, Zeitscheibe } from "@/lib/lebenslauf";
import { sortierformen, type Zugehoerigkeit, zugehoerigkeiten } from "./bestandszeilen";
import type { PersonZeile } from "./typen";

/** Fehlender Wert in der Textform von `COPY`. */
const NULL = "\\N";
const MASKIEREN = /[\\\n\r\t]/;
const ERSATZ: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** Freier Text in der Textform von `COPY`; alles andere braucht keine Maske. */
function frei(text: string | null): string {
  if (text === null) return NULL;
  if (!MASKIEREN.test(text)) return text;
  return text.replaceAll(/[\\\n\r\t]/g, (zeichen) => ERSATZ[zeichen] ?? zeichen);
}

const json = (wert: object | undefined) => (wert === undefined ? NULL : frei(JSON.stringify(wert)));

function scheibensatz(nr: number, s: Zeitscheibe, zusatz: object | undefined): string {
  const { traeger: t, umfang } = s;
  const ort =
    t.art === "MITGLIED"
      ? `${t.mitgliedschaftId}\t${t.mitgliedId}\t${NULL}\t${NULL}`
      : `${NULL}\t${NULL}\t${frei(t.name)}\t${t.art}`;
  const was = `${frei(s.bezeichnung)}\t${ort}\t${s.besoldung ?? NULL}`;
  return `${nr}\t${s.von}\t${s.bis ?? NULL}\t${was}\t${umfang.z}\t${umfang.n}\t${s.art}\t${json(zusatz)}\n`;
}

function personensatz(nr: number, kasseId: string, p: PersonZeile): string {
  const { nameSort, vornameSort } = sortierformen(p);
  const name = `${frei(p.name)}\t${frei(p.vorname)}`;
  const stamm = `${p.personenart}\t${name}\t${p.geburtsdatum}\t${p.beihilfeberechtigt}\t${p.todestag ?? NULL}`;
  return `${nr}\t${kasseId}\t${p.persnr}\t${stamm}\t${json(p.daten)}\t${frei(nameSort)}\t${frei(vornameSort)}\n`;
}

function bestandssatz(nr: number, z: Zugehoerigkeit): string {
  return `${nr}\t${z.mitgliedId}\t${z.status}\t${z.aktivAb ?? NULL}\t${z.pruefenAm ?? NULL}\t${z.schnitt}\n`;
}

/**
 * Geprüfte Personen, gesammelt in der Textform von `COPY` für die Tabellen der Zwischenablage
 * (`zwischenablage.ts`). Ein Stapel hält höchstens einige MB, gleich wie lang die Datei ist.
 */
export class Stapel {
  /** @param grenze Personen und Zeitscheiben zusammen, ab denen der Stapel voll ist */
  constructor(private readonly grenze: number) {}

  personen = "";
  scheiben = "";
  bestand = "";
  private anzahl = 0;

  get leer(): boolean {
    return this.personen === "";
  }

  get voll(): boolean {
    return this.anzahl >= this.grenze;
  }

  /** @param heute Tag, zu dem der Status in der Übersicht bestimmt wird */
  lege(
    kasseId: string,
    nr: number,
    p: PersonZeile,
    scheiben: readonly Zeitscheibe[],
    heute: IsoDatum,
  ): void {
    this.personen += personensatz(nr, kasseId, p);
    for (const [i, s] of scheiben.entries()) {
      this.scheiben += scheibensatz(nr, s, p.zeitscheiben[i]?.zusatz);
    }
    for (const z of zugehoerigkeiten(p, scheiben, heute)) this.bestand += bestandssatz(nr, z);
    this.anzahl += 1 + scheiben.length;
  }
}
