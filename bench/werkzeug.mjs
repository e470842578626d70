// Gemeinsames der Messungen: Last erzeugen, verschachtelt wiederholen, Mediane, Tabelle.
import autocannon from "autocannon";
import { warte, zeile } from "../scripts/lib/ablauf.mjs";

/** Gleichzeitige Verbindungen jeder Seitenmessung. */
export const GLEICHZEITIG = 8;

/**
 * Eine Zeile der Ergebnistabelle. `ziel` ist die Untergrenze des Verhältnisses oder, mit
 * `hoechstens`, die Obergrenze des Werts; ohne beides ist die Zeile nur zur Kenntnis.
 * @typedef {{was: string, wert: string, boden: string, verhaeltnis: number | null, ziel?: number,
 *   hoechstens?: {wert: number, grenze: number, einheit: string}}} Ergebnis
 */

export function median(werte) {
  const sortiert = [...werte].sort((a, b) => a - b);
  const mitte = sortiert.length >> 1;
  return sortiert.length % 2 ? sortiert[mitte] : (sortiert[mitte - 1] + sortiert[mitte]) / 2;
}

/**
 * Misst alle Fälle in mehreren Runden; in jeder Runde kommt jeder Fall einmal dran, jede zweite
 * Runde rückwärts. So trifft eine Störung von außen Fall und Boden gleichermaßen.
 * @template T
 * @param {{name: string, fall: T}[]} faelle
 * @param {(fall: T) => Promise<number>} misst
 * @returns {Promise<Map<string, number[]>>} je Fall ein Wert pro Runde
 */
export async function verschachtelt(faelle, runden, misst) {
  const werte = new Map(faelle.map(({ name }) => [name, []]));
  for (let runde = 0; runde < runden; runde++) {
    const folge = runde % 2 ? [...faelle].reverse() : faelle;
    for (const { name, fall } of folge) werte.get(name).push(await misst(fall));
    zeile(`  Runde ${runde + 1} von ${runden}`);
  }
  return werte;
}

/** Median der Verhältnisse je Runde: Zähler und Nenner stammen aus derselben Runde. */
export const verhaeltnis = (zaehler, nenner) => median(zaehler.map((wert, i) => wert / nenner[i]));

/**
 * Seiten je Sekunde unter `GLEICHZEITIG` Verbindungen, jede mit ihrer eigenen Sitzung.
 * @param {{adresse: string, ziele: {weg: string, cookie: string}[]}} fall
 */
export async function seitenJeSekunde({ adresse, ziele }, sekunden) {
  let nr = 0;
  const lauf = await autocannon({
    url: adresse,
    connections: GLEICHZEITIG,
    duration: sekunden,
    timeout: 10,
    setupClient: (verbindung) => {
      const { weg, cookie } = ziele[nr++ % ziele.length];
      // Wie ein Browser: Die Seite kommt komprimiert.
      const headers = { accept: "text/html", "accept-encoding": "gzip", cookie };
      verbindung.setRequests([{ method: "GET", path: weg, headers }]);
    },
  });
  const { requests, non2xx, errors, duration } = lauf;
  if (non2xx || errors || !requests.total) {
    throw new Error(
      `${ziele[0].weg}: ${requests.total} Antworten, davon ${non2xx} ohne Erfolg, ${errors} Fehler`,
    );
  }
  // Was am Ende noch unterwegs war, soll die nächste Messung nicht stören.
  await warte(150);
  return requests.total / duration;
}

const ZAHL = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 1 });
/** Ein Ziel wie 0,05 verschwände mit einer Nachkommastelle. */
const ZIEL = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 });
const GENAU = new Intl.NumberFormat("de-DE", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** Eine Zahl mit Einheit, etwa `132,5 kB`. */
export const mit = (wert, einheit) => `${ZAHL.format(wert)} ${einheit}`;

/** @param {Ergebnis} e */
export function verfehlt(e) {
  if (e.hoechstens) return e.hoechstens.wert > e.hoechstens.grenze;
  return e.ziel !== undefined && e.verhaeltnis !== null && e.verhaeltnis < e.ziel;
}

/** @param {Ergebnis} e */
function zielText(e) {
  if (e.hoechstens) return `≤ ${mit(e.hoechstens.grenze, e.hoechstens.einheit)}`;
  return e.ziel === undefined ? "" : `≥ ${ZIEL.format(e.ziel)}`;
}

/** @param {Ergebnis[]} ergebnisse @returns {string} Markdown */
export function tabelle(ergebnisse) {
  const zeilen = ergebnisse.map((e) => [
    e.was,
    e.wert,
    e.boden,
    e.verhaeltnis === null ? "" : GENAU.format(e.verhaeltnis),
    zielText(e),
    verfehlt(e) ? "**verfehlt**" : zielText(e) && "erreicht",
  ]);
  const kopf = ["Messung", "Wert", "Boden", "Verhältnis", "Ziel", ""];
  const linie = kopf.map((_, i) => (i >= 1 && i <= 4 ? "--:" : "---"));
  return [kopf, linie, ...zeilen].map((z) => `| ${z.join(" | ")} |`).join("\n");
}
