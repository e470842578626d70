import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";
import { type Beobachter, PdfLeser } from "./pdf-parser";
import { baueEntpacker, gliedereObjektstrom, stromArt } from "./pdf-strom";
import { MAX_SEITEN } from "./typen";

/** Ergebnis der PDF-Prüfung; `null` heißt: nichts gefunden. */
export type PdfBefund = "passwort" | "aktiv" | "unlesbar" | "seiten" | null;

/**
 * Namen, die nur aktive Inhalte brauchen, gleich an welcher Stelle sie stehen (security.md 4.2).
 * `JS` ist der Schlüssel jeder Skriptaktion, `GoToE` springt in eingebettete Dateien.
 */
const AKTIVE_NAMEN = new Set([
  "JavaScript",
  "JS",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "GoToE",
  "RichMedia",
  "RichMediaExecute",
  "SubmitForm",
  "ImportData",
  "XFA",
]);

/**
 * Schlüssel, die auf ein Verzeichnis zeigen müssen, um aktiv zu sein: weitere Aktionen und
 * eingebettete Datei. So kurz, dass auch ein Bild oder ein Buchstabe so heißen darf.
 */
const AKTIVE_VERZEICHNISSE = new Set(["AA", "EF"]);

/** Objektanfänge mit Nummer, sonst wenigstens das Schlüsselwort, und jeder Dateianhang `trailer`. */
const ANFANG = /(?:(\d{1,10})[\s\0]+(\d{1,5})[\s\0]*)?(?<!end)obj|trailer[\s\0]*(?=<<)/g;

class Pruefung implements Beobachter {
  private readonly fassungen = new Map<string, PDFObject[]>();
  private readonly verzeichnisse: PDFObject[] = [];
  private readonly startaktionen: PDFObject[] = [];
  private readonly stroeme: PDFRawStream[] = [];
  private stromsumme = 0;
  private verschluesselt = false;
  private aktiverName = false;
  private unlesbar = false;

  name(text: string): void {
    if (AKTIVE_NAMEN.has(text)) this.aktiverName = true;
  }

  eintrag(schluessel: string, wert: PDFObject): void {
    if (schluessel === "Encrypt" && wert !== PDFNull) this.verschluesselt = true;
    if (schluessel === "OpenAction") this.startaktionen.push(wert);
    if (AKTIVE_VERZEICHNISSE.has(schluessel)) this.verzeichnisse.push(wert);
  }

  befund(bytes: Uint8Array): PdfBefund {
    this.liesDatei(bytes);
    if (this.verschluesselt) return "passwort";
    this.versuche(() => this.liesObjektstroeme());
    const aktiv =
      this.aktiverName ||
      this.verzeichnisse.some((wert) => this.istVerzeichnis(wert)) ||
      this.startaktionen.some((wert) => !this.istSprung(wert));
    if (aktiv) return "aktiv";
    return this.unlesbar ? "unlesbar" : null;
  }

  private versuche(schritt: () => void): void {
    try {
      schritt();
    } catch {
      this.unlesbar = true;
    }
  }

  private merke(kennung: string, objekt: PDFObject): void {
    // Ein Datenstrom ist weder Aktion noch Sprungziel; sein Inhalt soll nicht im Speicher bleiben.
    const fassung = objekt instanceof PDFRawStream ? PDFNull : objekt;
    this.fassungen.set(kennung, [...(this.fassungen.get(kennung) ?? []), fassung]);
  }

  private merkeStrom(strom: PDFRawStream, dateigroesse: number): void {
    if (stromArt(strom) === "daten") return;
    this.stromsumme += strom.contents.length;
    // Mehr, als in der Datei steht, geht nur mit ineinandergeschachtelten Strömen.
    if (this.stromsumme > dateigroesse) throw new Error("Ströme überlappen sich");
    this.stroeme.push(strom);
  }

  private liesDatei(bytes: Uint8Array): void {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    const leser = new PdfLeser(bytes, this);
    for (const { 0: treffer, 1: nummer, 2: generation, index } of text.matchAll(ANFANG)) {
      try {
        const { objekt } = leser.lies(index + treffer.length);
        if (nummer !== undefined) this.merke(`${Number(nummer)} ${Number(generation)}`, objekt);
        if (objekt instanceof PDFRawStream) this.merkeStrom(objekt, bytes.length);
      } catch {
        // Die drei Buchstaben „obj“ kommen auch zufällig in gepackten Daten vor; mit Nummern
        // davor sind sie ein Objekt, das andere Programme vielleicht lesen können.
        if (nummer !== undefined) this.unlesbar = true;
      }
    }
  }

  private liesObjektstroeme(): void {
    const entpacke = baueEntpacker();
    for (const strom of this.stroeme) {
      const art = stromArt(strom);
      if (art === "querverweise") entpacke(strom, true);
      if (art !== "objekte") continue;
      const { bytes, objekte } = gliedereObjektstrom(strom, entpacke(strom, false));
      const leser = new PdfLeser(bytes, this);
      objekte.forEach(({ nummer, anfang }, i) => {
        const naechster = objekte[i + 1]?.anfang ?? bytes.length;
        const { objekt, ende } = leser.lies(anfang);
        // Ein Objekt, das in das nächste hineinreicht, läse ein anderes Programm gekürzt.
        if (ende > leser.ohneLeerraum(naechster)) throw new Error("Überschneidung");
        this.merke(`${nummer} 0`, objekt);
      });
    }
  }

  /** Der Wert selbst oder, bei einem Verweis, alle Fassungen des Ziels. */
  private alle(wert: PDFObject): PDFObject[] {
    if (!(wert instanceof PDFRef)) return [wert];
    return this.fassungen.get(`${wert.objectNumber} ${wert.generationNumber}`) ?? [];
  }

  /** Zeigt der Wert auf ein Verzeichnis? Ein Verweis ohne auffindbares Ziel zählt dazu. */
  private istVerzeichnis(wert: PDFObject): boolean {
    const ziele = this.alle(wert);
    return ziele.length === 0 || ziele.some((ziel) => ziel instanceof PDFDict);
  }

  /** Beim Öffnen darf nur eine Stelle im selben Dokument angesprungen werden. */
  private istSprung(wert: PDFObject): boolean {
    const ziele = this.alle(wert);
    if (ziele.length === 0) return false;
    return ziele.every((ziel) => {
      if (ziel === PDFNull || ziel instanceof PDFArray) return true;
      if (!(ziel instanceof PDFDict) || ziel.has(PDFName.of("Next"))) return false;
      return ziel.get(PDFName.of("S")) === PDFName.of("GoTo");
    });
  }
}

async function zaehleSeiten(bytes: Uint8Array): Promise<PdfBefund> {
  try {
    const dokument = await PDFDocument.load(bytes, {
      throwOnInvalidObject: true,
      updateMetadata: false,
    });
    const seiten = dokument.getPageCount();
    if (seiten === 0) return "unlesbar";
    return seiten > MAX_SEITEN ? "seiten" : null;
  } catch (fehler) {
    return fehler instanceof EncryptedPDFError ? "passwort" : "unlesbar";
  }
}

/**
 * Prüft den Inhalt einer PDF-Datei: lesbar, unverschlüsselt, ohne aktive Inhalte, höchstens
 * 2.000 Seiten (security.md 4.2). Kann bei böswilligen Dateien beliebig lange rechnen oder den
 * Speicher füllen und läuft deshalb nur im Kindprozess.
 */
export async function pruefePdfInhalt(bytes: Uint8Array): Promise<PdfBefund> {
  // Zuerst die eigene Durchsicht: Sie begrenzt, was beim Entpacken entstehen kann. Erst danach
  // liest die Bibliothek das Dokument als Ganzes.
  return new Pruefung().befund(bytes) ?? (await zaehleSeiten(bytes));
}
