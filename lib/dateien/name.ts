const MAX_LAENGE = 100;
const UMSCHRIFT: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  ẞ: "SS",
};
/** Namen, die Windows als Gerät öffnet, auch mit Endung. */
const GERAET = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const ENDUNG = /^[A-Za-z0-9]{1,10}$/;

/** Trennt am letzten Punkt; ohne brauchbare Endung gehört alles zum Stamm. */
function teile(name: string): { stamm: string; endung: string } {
  const punkt = name.lastIndexOf(".");
  const endung = punkt < 0 ? "" : name.slice(punkt + 1);
  if (!ENDUNG.test(endung)) return { stamm: name, endung: "" };
  return { stamm: name.slice(0, punkt), endung };
}

function setze(stamm: string, zusatz: string, endung: string): string {
  const hinten = zusatz + (endung === "" ? "" : `.${endung}`);
  return stamm.slice(0, MAX_LAENGE - hinten.length) + hinten;
}

/** Endung ohne Punkt, klein geschrieben; leer, wenn es keine gibt. */
export function endungVon(name: string): string {
  return teile(saeubereName(name)).endung.toLowerCase();
}

/**
 * Macht aus einem beliebigen Dateinamen einen, der überall gefahrlos steht: nur der letzte
 * Pfadteil, Umlaute umschrieben, sonst nur `A-Z a-z 0-9 . _ -`, ein einziger Punkt vor der
 * Endung, höchstens 100 Zeichen (security.md 4.3). Ein leerer Rest heißt `Anhang`.
 */
export function saeubereName(name: string): string {
  const letzter = name.split(/[\\/]/).at(-1) ?? "";
  const sichtbar = letzter
    .replace(/\p{Cf}/gu, "")
    .trim()
    .normalize("NFC");
  const { stamm, endung } = teile(sichtbar);
  const sauber = stamm
    .replace(/^[.-]+/, "")
    .replace(/[äöüßÄÖÜẞ]/g, (zeichen) => UMSCHRIFT[zeichen] ?? "_")
    .replace(/[^A-Za-z0-9_-]+/g, "_")
    .replace(/_{2,}/g, "_");
  const kern = sauber.replace(/_/g, "") === "" ? "Anhang" : sauber;
  return setze(GERAET.test(kern) ? `_${kern}` : kern, "", endung);
}

/**
 * Nummeriert doppelte Namen: `x.pdf`, `x_2.pdf`, `x_3.pdf`. Groß- und Kleinschreibung zählt
 * nicht, weil die Namen auf fremden Rechnern nebeneinander liegen müssen.
 *
 * @param namen bereinigte Namen in der gewünschten Reihenfolge
 * @param vergeben Namen, die schon belegt sind und bleiben
 */
export function eindeutigeNamen(namen: string[], vergeben: string[] = []): string[] {
  const belegt = new Set(vergeben.map((name) => name.toLowerCase()));
  return namen.map((name) => {
    const { stamm, endung } = teile(name);
    let frei = name;
    for (let nummer = 2; belegt.has(frei.toLowerCase()); nummer += 1) {
      frei = setze(stamm, `_${nummer}`, endung);
    }
    belegt.add(frei.toLowerCase());
    return frei;
  });
}
