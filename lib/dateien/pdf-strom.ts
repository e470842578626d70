import { inflateSync } from "node:zlib";
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFRawStream, PDFRef } from "@cantoo/pdf-lib";

/** Höchstgröße aller entpackten Objektströme einer Datei in Byte; mehr ist eine Packbombe. */
const MAX_ENTPACKT = 128 * 1024 * 1024;

const FLATE = PDFName.of("FlateDecode");

/** Inhalt eines Objektstroms und, wo darin jedes Objekt beginnt. */
export interface Objektstrom {
  bytes: Uint8Array;
  objekte: { nummer: number; anfang: number }[];
}

function zahl(verzeichnis: PDFDict, schluessel: string): number {
  const wert = verzeichnis.get(PDFName.of(schluessel));
  if (!(wert instanceof PDFNumber)) throw new Error(`${schluessel} fehlt`);
  return wert.asNumber();
}

/** Art eines Stroms, soweit sie für die Prüfung zählt. */
export function stromArt(strom: PDFRawStream): "objekte" | "querverweise" | "daten" {
  const art = strom.dict.get(PDFName.of("Type"));
  // Ein Verweis als Typ kommt nicht vor, würde aber verschieden gelesen.
  if (art instanceof PDFRef) throw new Error("Typ ist ein Verweis");
  if (art === PDFName.of("XRef")) return "querverweise";
  const wieObjektstrom = ["N", "First"].every((s) => strom.dict.has(PDFName.of(s)));
  // Manche Programme verlangen den Typ nicht, deshalb zählen auch die beiden Pflichtangaben.
  return art === PDFName.of("ObjStm") || wieObjektstrom ? "objekte" : "daten";
}

/**
 * Baut einen Entpacker, der sich merkt, wie viel er schon entpackt hat.
 * Erlaubt sind nur ungepackte und einfach mit Flate gepackte Ströme; alles, was Programme
 * verschieden deuten könnten (Kurznamen, Ketten, Vorhersagen), wirft einen Fehler.
 */
export function baueEntpacker(): (strom: PDFRawStream, vorhersageErlaubt: boolean) => Uint8Array {
  let rest = MAX_ENTPACKT;
  return ({ dict, contents }, vorhersageErlaubt) => {
    if (["F", "DP", "FFilter"].some((s) => dict.has(PDFName.of(s)))) throw new Error("Kurzname");
    const filter = dict.get(PDFName.of("Filter"));
    const einziger = filter instanceof PDFArray && filter.size() === 1 ? filter.get(0) : filter;
    const angaben = dict.get(PDFName.of("DecodeParms"));
    const vorhersage =
      angaben instanceof PDFDict ? angaben.get(PDFName.of("Predictor")) : angaben && PDFName.Type;
    const ohneVorhersage =
      vorhersage === undefined || (vorhersage instanceof PDFNumber && vorhersage.asNumber() === 1);
    if (!ohneVorhersage && !vorhersageErlaubt) throw new Error("Vorhersage");
    if (einziger === undefined) {
      if (zahl(dict, "Length") !== contents.length) throw new Error("Länge");
      return contents;
    }
    if (einziger !== FLATE) throw new Error("Packverfahren");
    const entpackt = inflateSync(contents, { maxOutputLength: rest });
    rest -= entpackt.length;
    return entpackt;
  };
}

/** Liest das Verzeichnis am Anfang eines entpackten Objektstroms; wirft, wenn es nicht stimmt. */
export function gliedereObjektstrom(strom: PDFRawStream, bytes: Uint8Array): Objektstrom {
  const anzahl = zahl(strom.dict, "N");
  const erster = zahl(strom.dict, "First");
  const kopf = Buffer.from(bytes.buffer, bytes.byteOffset, erster).toString("latin1");
  const zahlen = kopf.match(/\d+/g) ?? [];
  if (!/^[\d\s\0]*$/.test(kopf) || zahlen.length < 2 * anzahl) throw new Error("Verzeichnis");
  const objekte = Array.from({ length: anzahl }, (_, i) => ({
    nummer: Number(zahlen[2 * i]),
    anfang: erster + Number(zahlen[2 * i + 1]),
  }));
  return { bytes, objekte };
}
