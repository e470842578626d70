// Bestandsimport neben einem einzigen COPY derselben Zeitscheiben; die Arbeit tut das Programm
// `bench-uebernahme`, weil der Import in TypeScript steht.
import { programm } from "../scripts/lib/betrieb.mjs";
import { geheimnisse } from "../scripts/lib/umgebung.mjs";
import { median, mit, verhaeltnis } from "./werkzeug.mjs";

const ZIEL = 0.4;
const ZAHL = new Intl.NumberFormat("de-DE");

/** @returns {Promise<{scheiben: number, import: number[], boden: number[]}>} Millisekunden je Runde */
async function miss(portal, scheiben, runden) {
  const { kind, ende } = programm(
    "bench-uebernahme",
    [String(scheiben), String(runden)],
    { ...geheimnisse({ demo: true, eigeneDatenbank: true }), DATABASE_URL: portal.url },
    ["ignore", "pipe", 2],
  );
  let ausgabe = "";
  kind.stdout.on("data", (stueck) => {
    ausgabe += stueck;
  });
  await ende;
  return JSON.parse(ausgabe);
}

/** @returns {Promise<import("./werkzeug.mjs").Ergebnis[]>} */
export async function missUebernahme({ portal, gross, runden }) {
  const ergebnisse = [];
  for (const menge of gross ? [100_000, 1_000_000] : [100_000]) {
    const lauf = await miss(portal, menge, menge > 100_000 ? 5 : runden);
    const jeSekunde = (zeiten) => mit((lauf.scheiben * 1_000) / median(zeiten), "Zeilen/s");
    ergebnisse.push({
      was: `Bestandsimport, ${ZAHL.format(lauf.scheiben)} Zeitscheiben, gegen COPY`,
      wert: jeSekunde(lauf.import),
      boden: jeSekunde(lauf.boden),
      verhaeltnis: verhaeltnis(lauf.boden, lauf.import),
      ziel: ZIEL,
    });
  }
  return ergebnisse;
}
