import { PDFDict, type PDFName, type PDFObject, PDFParser } from "@cantoo/pdf-lib";

/** Wird beim Lesen für jeden Namen und jeden Verzeichniseintrag gerufen. */
export interface Beobachter {
  name(text: string): void;
  eintrag(schluessel: string, wert: PDFObject): void;
}

/**
 * Liest einzelne PDF-Objekte an einer beliebigen Stelle und meldet dabei alles, was vorkommt.
 *
 * Die Prüfung hängt am Lesen und nicht am fertigen Objektbaum, weil der Baum verschweigt, was
 * andere Anzeigeprogramme sehen können: überschriebene Fassungen eines Objekts, doppelte
 * Schlüssel in einem Verzeichnis, Objekte im Inneren eines Datenstroms. Namen sind hier schon
 * entschlüsselt (`/J#61vaScript`).
 */
export class PdfLeser extends PDFParser {
  private readonly beobachter: Beobachter;

  constructor(bytes: Uint8Array, beobachter: Beobachter) {
    super(bytes);
    this.beobachter = beobachter;
  }

  /** Liest das Objekt ab `stelle`; wirft, wenn dort keines steht. `ende` ist die Stelle danach. */
  lies(stelle: number): { objekt: PDFObject; ende: number } {
    this.bytes.moveTo(stelle);
    const objekt = this.parseObject();
    return { objekt, ende: this.bytes.offset() };
  }

  /** Erste Stelle ab `stelle`, an der weder Leerraum noch Kommentar steht. */
  ohneLeerraum(stelle: number): number {
    this.bytes.moveTo(stelle);
    this.skipWhitespaceAndComments();
    return this.bytes.offset();
  }

  protected override parseName(): PDFName {
    const name = super.parseName();
    this.beobachter.name(name.decodeText());
    return name;
  }

  protected override parseDict(): PDFDict {
    const eintraege = new Map<PDFName, PDFObject>();
    for (const zeichen of "<<") this.bytes.assertNext(zeichen.charCodeAt(0));
    this.skipWhitespaceAndComments();
    while (!this.bytes.done() && this.bytes.peek() !== ">".charCodeAt(0)) {
      const schluessel = this.parseName();
      const wert = this.parseObject();
      this.beobachter.eintrag(schluessel.decodeText(), wert);
      eintraege.set(schluessel, wert);
      this.skipWhitespaceAndComments();
    }
    for (const zeichen of ">>") this.bytes.assertNext(zeichen.charCodeAt(0));
    return PDFDict.fromMapWithContext(eintraege, this.context);
  }
}
