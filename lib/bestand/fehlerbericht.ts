import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { CSV_BOM, csvZelle } from "@/lib/text";
import { Importabbruch } from "./abbruch";
import type { Mangel } from "./typen";

const PUFFER_ZEICHEN = 65_536;

/**
 * Fehlerbericht `<datei>.fehler.csv` (contract.md 4): UTF-8 mit BOM, Semikolon, CRLF. Entsteht erst
 * mit dem ersten Mangel und schreibt fortlaufend, damit auch Millionen Mängel keinen Speicher brauchen.
 * Nur das eigene Konto darf lesen, denn er nennt Werte der Datei.
 */
export class Fehlerbericht {
  private datei: number | null = null;
  private puffer = "";

  /** Ein Bericht eines früheren Laufs wird entfernt: Er gälte einer anderen Datei. */
  constructor(readonly pfad: string) {
    rmSync(pfad, { force: true });
  }

  schreibe(zeile: number, mangel: Mangel): void {
    if (this.datei === null) {
      this.datei = this.oeffne();
      this.puffer = `${CSV_BOM}zeile;feld;wert;grund\r\n`;
    }
    const zellen = [mangel.feld, mangel.wert, mangel.grund].map(csvZelle);
    this.puffer += `${zeile};${zellen.join(";")}\r\n`;
    if (this.puffer.length > PUFFER_ZEICHEN) this.leere();
  }

  schliesse(): void {
    if (this.datei === null) return;
    this.leere();
    closeSync(this.datei);
    this.datei = null;
  }

  private oeffne(): number {
    try {
      return openSync(this.pfad, "w", 0o600);
    } catch {
      throw new Importabbruch(`Der Fehlerbericht lässt sich nicht schreiben: ${this.pfad}`);
    }
  }

  private leere(): void {
    if (this.datei !== null) writeSync(this.datei, this.puffer);
    this.puffer = "";
  }
}
