import type { TransactionSql } from "postgres";
import type { IsoDatum } from "@/lib/lebenslauf";
import { ladeVerzeichnis, speichereVerzeichnis, uebernimmKasse } from "./kasse";
import type { Rohzeile } from "./lies-zeilen";
import { pruefePerson } from "./pruefe-person";
import { Stapel } from "./stapel";
import type { KasseZeile, Mangel, MitgliedZeile, PersonZeile, Zeile } from "./typen";
import { schreibeUebersicht } from "./uebersicht";
import { ordneZu, uebertrage } from "./uebertrage";
import type { Verzeichnis, Wirkung } from "./verzeichnis";
import { parseZeile } from "./zeile";
import { fuelleZwischenablage } from "./zwischenablage";

/** Zeilen nach dem, was sie bewirkt haben; die letzten vier ergeben zusammen `zeilen`. */
export interface Uebernahmezahlen {
  zeilen: number;
  neu: number;
  geaendert: number;
  unveraendert: number;
  fehler: number;
}

/** Wie übernommen wird und wer erfährt, was auffällt. */
export interface Uebernahmewahl {
  heute: IsoDatum;
  /** Fehlerlose Zeilen auch dann übernehmen, wenn andere Fehler haben. */
  teilweise?: boolean;
  /** Bekommt jeden Mangel, in der Reihenfolge der Datei. */
  mangel: (zeile: number, mangel: Mangel) => void;
  /** Bekommt, was auffällt, aber nicht sperrt. */
  hinweis?: (zeile: number, mangel: Mangel) => void;
  /** Bekommt nach jeder Zeile deren Anzahl. */
  fortschritt?: (zeilen: number) => void;
  /** Bekommt Sätze über den Ablauf, etwa dass ein anderer Import läuft. */
  ablauf?: (text: string) => void;
}

/**
 * Größe der Stapel, in Personen und Zeitscheiben: Der erste ist klein, damit die Datenbank bald zu tun
 * hat; dann wachsen sie, bis die Zahl der Befehle nicht mehr ins Gewicht fällt.
 */
const ERSTE_GRENZE = 1_000;
const GROESSTE_GRENZE = 20_000;

export const keineZahlen = (): Uebernahmezahlen => ({
  zeilen: 0,
  neu: 0,
  geaendert: 0,
  unveraendert: 0,
  fehler: 0,
});

/** Zeile, die niemand lesen kann, die aber die einer anderen Kasse gewesen sein könnte. */
const WOHL_KASSE = /"kasse"/;

const OHNE_KASSE: Mangel = {
  feld: "",
  wert: "",
  grund: "Vor dieser Zeile fehlt eine gültige Zeile der Kasse.",
};

/**
 * Ein Lauf durch die Datei in einer Transaktion. Geprüfte Personen sammeln sich zu Stapeln; während
 * die Datenbank einen Stapel schreibt, werden die nächsten Zeilen gelesen. Ohne `teilweise` wird ab
 * dem ersten Mangel nichts mehr geschrieben, nur noch geprüft.
 */
export class Lauf {
  readonly zahlen = keineZahlen();
  /** Dieselben Zahlen je Kasse, für die Prüfspur. */
  readonly jeKasse = new Map<string, Uebernahmezahlen>();
  private readonly verzeichnisse = new Map<string, Verzeichnis>();
  private offen: Verzeichnis | null = null;
  private grenze = ERSTE_GRENZE;
  private stapel = new Stapel(ERSTE_GRENZE);
  private laufend: Promise<void> = Promise.resolve();

  constructor(
    private readonly tx: TransactionSql,
    private readonly wahl: Uebernahmewahl,
  ) {}

  async verarbeite(roh: Rohzeile): Promise<void> {
    const maengel = await this.uebernimm(roh);
    this.zaehle("zeilen", 1);
    for (const mangel of maengel) this.wahl.mangel(roh.nr, mangel);
    if (maengel.length > 0) this.zaehle("fehler", 1);
    if (this.stapel.voll) await this.schreibeStapel();
    this.wahl.fortschritt?.(this.zahlen.zeilen);
  }

  /** Wartet, bis alles Gelesene in der Datenbank steht. */
  async beende(): Promise<void> {
    await this.schreibeStapel();
    await this.laufend;
    if (!this.verworfen) await schreibeUebersicht(this.tx);
  }

  get verworfen(): boolean {
    return this.zahlen.fehler > 0 && !this.wahl.teilweise;
  }

  /** Mängel der Zeile; ohne Mangel ist sie gespeichert oder liegt im Stapel. */
  private async uebernimm(roh: Rohzeile): Promise<Mangel[]> {
    if (roh.mangel !== undefined) {
      if (WOHL_KASSE.test(roh.text)) this.offen = null;
      return [{ feld: "", wert: "", grund: roh.mangel }];
    }
    const gelesen = parseZeile(roh.text, this.wahl.heute);
    if (gelesen.ok) return this.uebernimmZeile(gelesen.zeile, roh.nr);
    // Was folgt, darf nicht in die Kasse davor geraten.
    if (gelesen.art === "kasse" || (!gelesen.art && WOHL_KASSE.test(roh.text))) this.offen = null;
    return gelesen.maengel;
  }

  private async uebernimmZeile(zeile: Zeile, nr: number): Promise<Mangel[]> {
    if (zeile.art === "kasse") {
      await this.oeffne(zeile);
      return [];
    }
    if (this.offen === null) return [OHNE_KASSE];
    if (zeile.art === "mitglied") return this.uebernimmMitglied(this.offen, zeile, nr);
    return this.uebernimmPerson(this.offen, zeile, nr);
  }

  private async oeffne(zeile: KasseZeile): Promise<void> {
    await this.laufend;
    const { id, wirkung } = await uebernimmKasse(this.tx, zeile);
    this.offen = this.verzeichnisse.get(id) ?? (await ladeVerzeichnis(this.tx, id));
    this.verzeichnisse.set(id, this.offen);
    this.zaehle(wirkung, 1);
  }

  private uebernimmMitglied(offen: Verzeichnis, zeile: MitgliedZeile, nr: number): Mangel[] {
    const maengel = offen.pruefeMitglied(zeile);
    if (maengel.length === 0) this.zaehle(offen.uebernimmMitglied(zeile, nr), 1);
    return maengel;
  }

  private uebernimmPerson(offen: Verzeichnis, zeile: PersonZeile, nr: number): Mangel[] {
    const { scheiben, maengel, hinweise } = pruefePerson(zeile, nr, offen);
    for (const hinweis of hinweise) this.wahl.hinweis?.(nr, hinweis);
    if (maengel.length === 0 && !this.verworfen) {
      this.stapel.lege(offen.kasseId, nr, zeile, scheiben, this.wahl.heute);
    }
    return maengel;
  }

  private async schreibeStapel(): Promise<void> {
    const { stapel } = this;
    this.grenze = Math.min(2 * this.grenze, GROESSTE_GRENZE);
    this.stapel = new Stapel(this.grenze);
    await this.laufend;
    if (this.verworfen) return;
    for (const v of this.verzeichnisse.values()) await speichereVerzeichnis(this.tx, v);
    if (stapel.leer) return;
    await fuelleZwischenablage(this.tx, stapel);
    this.laufend = this.uebertrage(await ordneZu(this.tx));
    // Ein Fehler zeigt sich beim nächsten Warten; bis dahin gilt er nicht als unbehandelt.
    this.laufend.catch(() => {});
  }

  private async uebertrage(bekannt: boolean): Promise<void> {
    for (const { kasse_id, ...zahlen } of await uebertrage(this.tx, bekannt)) {
      for (const wirkung of ["neu", "geaendert", "unveraendert"] as const) {
        this.zaehle(wirkung, zahlen[wirkung], kasse_id);
      }
    }
  }

  private zaehle(
    was: Wirkung | "zeilen" | "fehler",
    anzahl: number,
    kasseId = this.offen?.kasseId,
  ): void {
    this.zahlen[was] += anzahl;
    if (kasseId === undefined) return;
    const zahlen = this.jeKasse.get(kasseId) ?? keineZahlen();
    zahlen[was] += anzahl;
    this.jeKasse.set(kasseId, zahlen);
  }
}
