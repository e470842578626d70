import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import type { NachrichtDaten } from "./typen";

/** Zeichentabelle einer eingebetteten Schrift: Nummer des Zeichenbilds zu Text. */
type Tabelle = Map<number, string>;

const inhalt = (strom: PDFObject | undefined) =>
  strom instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(strom).decode()).toString("latin1")
    : "";

const utf16 = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((v) => Number.parseInt(v, 16)));

function zeichentabelle(schrift: PDFDict): Tabelle {
  const tabelle: Tabelle = new Map();
  const text = inhalt(schrift.lookup(PDFName.of("ToUnicode")));
  for (const [, von = "", , ziele = ""] of text.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g)) {
    [...ziele.matchAll(/<([\w ]*)>/g)].forEach(([, ziel = ""], i) => {
      tabelle.set(Number.parseInt(von, 16) + i, utf16(ziel.replaceAll(" ", "")));
    });
  }
  return tabelle;
}

type Matrix = [number, number, number, number, number, number];

const mal = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

const BEFEHL = /(\/F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|((?:-?[\d.]+ ){6})cm|^([qQ])$/gm;

/** Folgt den Satzbefehlen einer Seite; Stücke, die nahtlos aneinanderstoßen, sind eine Zeile. */
function liesSatz(befehle: string, tabellen: Map<string, Tabelle>): string[] {
  const zeilen: string[] = [];
  const stapel: Matrix[] = [];
  let lage: Matrix = [1, 0, 0, 1, 0, 0];
  let tabelle: Tabelle = new Map();
  let ort = { x: 0, y: 0 };
  let ende = { x: -1, y: -1 };
  let offen = false;
  for (const [, schrift, teile, matrix, klammer] of befehle.matchAll(BEFEHL)) {
    if (schrift) tabelle = tabellen.get(schrift) ?? new Map();
    if (klammer === "q") stapel.push(lage);
    if (klammer === "Q") lage = stapel.pop() ?? lage;
    if (matrix) {
      const m = matrix.trim().split(" ").map(Number) as Matrix;
      // Nach einem Stück rückt der Satz um dessen Breite weiter: dort beginnt das nächste.
      if (offen) ende = { x: ort.x + m[4], y: ort.y };
      offen = false;
      lage = mal(m, lage);
    }
    if (teile === undefined) continue;
    ort = { x: lage[4], y: lage[5] };
    offen = true;
    const nummern = [...teile.matchAll(/<(\w+)>/g)].flatMap(([, h = ""]) => h.match(/.{4}/g) ?? []);
    const text = nummern.map((n) => tabelle.get(Number.parseInt(n, 16)) ?? "?!").join("");
    const nahtlos = Math.abs(ort.x - ende.x) < 0.01 && Math.abs(ort.y - ende.y) < 0.01;
    if (nahtlos) zeilen.push(`${zeilen.pop() ?? ""}${text}`);
    else zeilen.push(text);
  }
  return zeilen;
}

/** Liest die gesetzten Zeilen jeder Seite zurück, wie ein Anzeigeprogramm sie kopieren würde. */
export async function liesSeiten(bytes: Uint8Array): Promise<string[][]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.getPages().map((seite) => {
    const schriften = seite.node.Resources()?.lookup(PDFName.of("Font"), PDFDict);
    const tabellen = new Map(
      (schriften?.keys() ?? []).map((schluessel) => [
        String(schluessel),
        zeichentabelle(seite.doc.context.lookup(schriften?.get(schluessel), PDFDict)),
      ]),
    );
    return liesSatz(inhalt(seite.node.Contents()), tabellen);
  });
}

/** Quittung mit erfundenen Angaben. */
export function beispiel(aenderung: Partial<NachrichtDaten> = {}): NachrichtDaten {
  return {
    portalname: "Versorgungsportal",
    kasse: { name: "Versorgungskasse Musterland", anschrift: ["Musterweg 1", "12345 Musterstadt"] },
    organisation: "Stadt Großmuster",
    titel: "Meldung einer Beurlaubung für Kim Mustermensch",
    kopf: [
      { label: "Datum", wert: "01.10.2025, 14:30 Uhr" },
      { label: "Referenz", wert: "AB12C" },
    ],
    text: "Guten Tag,\n\nIhre Meldung haben wir erhalten.\nFreundliche Grüße",
    anhaenge: [],
    erstelltAm: "02.10.2025, 08:00 Uhr",
    nutzer: "Alex Beispiel",
    ...aenderung,
  };
}
