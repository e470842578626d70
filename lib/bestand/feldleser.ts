import { type IsoDatum, istDatum } from "@/lib/datum";
import type { Mangel } from "./typen";

/** Objekt aus der Datei, von dem noch nichts geprüft ist. */
export type Rohobjekt = Readonly<Record<string, unknown>>;

/** Länge, auf die ein Wert im Fehlerbericht gekürzt wird. */
const WERT_ZEICHEN = 100;
/** Steuerzeichen, halbe Zeichen und Zeichen, die die Leserichtung umkehren. */
const UNZULAESSIG = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** Wert für den Fehlerbericht: Text unverändert, alles andere als JSON, höchstens 100 Zeichen. */
export function zeigeWert(wert: unknown): string {
  const text = typeof wert === "string" ? wert : (JSON.stringify(wert) ?? "");
  return text.length > WERT_ZEICHEN ? `${text.slice(0, WERT_ZEICHEN)}…` : text;
}

export function istObjekt(wert: unknown): wert is Rohobjekt {
  return typeof wert === "object" && wert !== null && !Array.isArray(wert);
}

/**
 * Liest die Angaben eines Objekts und sammelt, was nicht stimmt. Nach einem Mangel liefert jede
 * Methode einen Platzhalter; das Ergebnis gilt nur, wenn `maengel` leer geblieben ist.
 */
export class Feldleser {
  constructor(
    private readonly objekt: Rohobjekt,
    readonly maengel: Mangel[],
    private readonly pfad = "",
  ) {}

  melde(feld: string, wert: unknown, grund: string): void {
    const mitPfad = feld === "" ? this.pfad : `${this.pfad}${this.pfad && "."}${feld}`;
    this.maengel.push({ feld: mitPfad, wert: zeigeWert(wert), grund });
  }

  /** Leser für ein Objekt in dieser Angabe; sein Pfad setzt diesen fort. */
  kind(objekt: Rohobjekt, feld: string): Feldleser {
    return new Feldleser(objekt, this.maengel, `${this.pfad}${this.pfad && "."}${feld}`);
  }

  /** Meldet Schlüssel, die es in diesem Objekt nicht gibt, etwa Tippfehler. */
  nurSchluessel(erlaubt: ReadonlySet<string>): void {
    for (const schluessel in this.objekt) {
      if (!erlaubt.has(schluessel)) {
        this.melde(schluessel, this.objekt[schluessel], "Diesen Schlüssel gibt es hier nicht.");
      }
    }
  }

  roh(feld: string): unknown {
    return this.objekt[feld];
  }

  fehlt(feld: string): boolean {
    const wert = this.objekt[feld];
    return wert === undefined || wert === null;
  }

  /** Text in Unicode-Normalform NFC ohne Leerzeichen am Rand. */
  text(feld: string, hoechstens: number, mindestens = 1): string {
    const wert = this.objekt[feld];
    if (typeof wert !== "string") {
      this.melde(feld, wert, this.fehlt(feld) ? "Die Angabe fehlt." : "Hier wird Text erwartet.");
      return "";
    }
    if (UNZULAESSIG.test(wert)) {
      this.melde(feld, wert, "Der Text enthält unzulässige Steuerzeichen.");
      return "";
    }
    const text = wert.normalize("NFC").trim();
    if (text.length < mindestens) this.melde(feld, wert, "Die Angabe ist leer.");
    if (text.length > hoechstens) this.melde(feld, wert, `Erlaubt sind ${hoechstens} Zeichen.`);
    return text;
  }

  /** Text nach einem Muster; `grund` sagt, wie er aussehen muss. */
  muster(feld: string, muster: RegExp, grund: string): string {
    const vorher = this.maengel.length;
    const text = this.text(feld, 200);
    if (this.maengel.length === vorher && !muster.test(text)) this.melde(feld, text, grund);
    return text;
  }

  auswahl<T extends string>(feld: string, werte: readonly T[], standard?: T): T {
    const wert = this.objekt[feld];
    if (standard !== undefined && this.fehlt(feld)) return standard;
    const treffer = werte.find((w) => w === wert);
    if (treffer !== undefined) return treffer;
    this.melde(
      feld,
      wert,
      this.fehlt(feld) ? "Die Angabe fehlt." : `Erlaubt: ${werte.join(", ")}.`,
    );
    return werte[0] as T;
  }

  datum(feld: string): IsoDatum {
    const wert = this.objekt[feld];
    if (istDatum(wert)) return wert;
    const grund = "Das ist kein Tag des Kalenders in der Form JJJJ-MM-TT.";
    this.melde(feld, wert, this.fehlt(feld) ? "Die Angabe fehlt." : grund);
    return "1900-01-01";
  }

  datumOderNull(feld: string): IsoDatum | null {
    return this.fehlt(feld) ? null : this.datum(feld);
  }

  jaNein(feld: string): boolean {
    const wert = this.objekt[feld];
    if (typeof wert === "boolean") return wert;
    if (!this.fehlt(feld)) this.melde(feld, wert, "Erlaubt: true, false.");
    return false;
  }

  /** Liste von Texten. */
  texte(feld: string, hoechstens: number, zeichen: number): string[] {
    const wert = this.objekt[feld];
    if (!Array.isArray(wert) || wert.length > hoechstens) {
      this.melde(feld, wert, `Hier wird eine Liste von höchstens ${hoechstens} Texten erwartet.`);
      return [];
    }
    return wert.map((eintrag: unknown, i) => {
      const platz = `${feld}[${i + 1}]`;
      return new Feldleser({ [platz]: eintrag }, this.maengel, this.pfad).text(platz, zeichen);
    });
  }

  /** Liste von Objekten; jedes wird mit einem eigenen Leser gelesen, Plätze zählen ab 1. */
  objekte<T>(feld: string, hoechstens: number, lies: (leser: Feldleser) => T): T[] {
    const wert = this.objekt[feld];
    if (!Array.isArray(wert)) {
      this.melde(
        feld,
        wert,
        this.fehlt(feld) ? "Die Angabe fehlt." : "Hier wird eine Liste erwartet.",
      );
      return [];
    }
    if (wert.length > hoechstens) {
      this.melde(feld, wert.length, `Erlaubt sind ${hoechstens} Einträge.`);
      return [];
    }
    return wert.flatMap((eintrag: unknown, i) => {
      if (istObjekt(eintrag)) return [lies(this.kind(eintrag, `${feld}[${i + 1}]`))];
      this.melde(`${feld}[${i + 1}]`, eintrag, "Hier wird ein Objekt erwartet.");
      return [];
    });
  }
}
