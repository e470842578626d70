import { pool } from "@/lib/db";

/** So oft wird auch ohne Weckruf nachgesehen. */
const TAKT_MS = 5000;

/** Weckt eine Schleife über einen Kanal der Datenbank, sonst nach dem Takt. */
export class Wecker {
  private weiter: (() => void) | null = null;
  /** Ein Ruf während der Arbeit gilt der nächsten Runde; sonst wartete er bis zum Takt. */
  private gerufen = false;

  readonly wecke = () => {
    this.gerufen = true;
    this.weiter?.();
  };

  /** Wartet auf den Takt oder einen Ruf. */
  async warte(): Promise<void> {
    if (!this.gerufen) {
      await new Promise<void>((fertig) => {
        const uhr = setTimeout(fertig, TAKT_MS);
        this.weiter = () => {
          clearTimeout(uhr);
          fertig();
        };
      });
    }
    this.gerufen = false;
    this.weiter = null;
  }

  /** Hört auf den Kanal; auch nach einer neuen Verbindung wird einmal nachgesehen. */
  hoere(kanal: string): Promise<{ unlisten: () => Promise<void> }> {
    return pool().sql.listen(kanal, this.wecke, this.wecke);
  }
}
