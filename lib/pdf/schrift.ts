import { join } from "node:path";
import { Font } from "@react-pdf/renderer";

/** Name der Schrift im Dokument; jeder Text trägt sie, damit alle Schriften eingebettet sind. */
export const SCHRIFT = "Source Sans 3";

/** Schriftstärken, die das Dokument verwendet. */
export type Staerke = 400 | 600;

/** Was vom Setzen der Schrift gebraucht wird, um Text vorher zu prüfen und zu messen. */
export interface Schriftmass {
  /** Gibt es für das Zeichen ein Bild in der Schrift? */
  kennt(codepunkt: number): boolean;
  /** Breite in Punkt bei der angegebenen Schriftgröße in Punkt. */
  breite(text: string, groesse: number): number;
}

// Volle TTF: Den Webschriften fehlt das große ẞ. Der Pfad geht vom Projekt aus, weil der Ort
// dieser Datei nach dem Bündeln ein anderer ist.
function pfad(schnitt: string, datei: string): string {
  const paket = join(process.cwd(), "node_modules", "@expo-google-fonts", "source-sans-3");
  return join(paket, schnitt, `SourceSans3_${datei}.ttf`);
}

/** Reihenfolge, in der sich die Schrift merkt, für welches Zeichen ein Zeichenbild steht. */
function zuordnung(codepunkte: number[]): number[] {
  const istEigenes = (c: number) => {
    const zeichen = String.fromCodePoint(c);
    return zeichen.normalize("NFKC") === zeichen;
  };
  const istLigatur = (c: number) => c >= 0xfb00 && c <= 0xfb06;
  const eigene = codepunkte.filter(istEigenes);
  return [...eigene, ...codepunkte.filter((c) => !istEigenes(c) && !istLigatur(c))];
}

async function miss(staerke: Staerke): Promise<Schriftmass> {
  const kennung = { fontFamily: SCHRIFT, fontWeight: staerke };
  await Font.load(kennung);
  const schrift = Font.getFont(kennung).data;
  if (!schrift) throw new Error(`Schrift ${SCHRIFT} ${staerke} ließ sich nicht laden`);
  // Ein Zeichenbild behält das Zeichen seines ersten Abrufs. Käme es zuerst als Teil eines anderen
  // vor (A in Ä), bliebe es für immer ohne Zeichen, und kopierter oder vorgelesener Text verlöre
  // diesen Buchstaben. Deshalb werden alle einmal der Reihe nach abgerufen.
  for (const codepunkt of zuordnung(schrift.characterSet)) schrift.glyphForCodePoint(codepunkt);
  return {
    kennt: (codepunkt) => schrift.hasGlyphForCodePoint(codepunkt),
    breite: (text, groesse) => {
      const einheiten = [...text].reduce(
        (summe, zeichen) =>
          summe + schrift.glyphForCodePoint(zeichen.codePointAt(0) ?? 0).advanceWidth,
        0,
      );
      return (einheiten / schrift.unitsPerEm) * groesse;
    },
  };
}

async function lade(): Promise<Record<Staerke, Schriftmass>> {
  Font.register({
    family: SCHRIFT,
    fonts: [
      { src: pfad("400Regular", "400Regular"), fontWeight: 400 },
      { src: pfad("600SemiBold", "600SemiBold"), fontWeight: 600 },
    ],
  });
  // Die eingebaute Trennung kennt nur englische Silben; Wörter bleiben ganz.
  Font.registerHyphenationCallback((wort) => [wort]);
  return { 400: await miss(400), 600: await miss(600) };
}

let geladen: Promise<Record<Staerke, Schriftmass>> | null = null;

/** Meldet die Schrift beim ersten Aufruf an; wirft, wenn die Schriftdateien fehlen. */
export function ladeSchrift(): Promise<Record<Staerke, Schriftmass>> {
  geladen ??= lade();
  return geladen;
}
