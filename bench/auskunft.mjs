// Der Rechner neben seinem Boden (bench/boden.ts); die Arbeit tut das Programm `bench-auskunft`, weil der
// Rechner in TypeScript steht. Braucht kein Portal.
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { WURZEL, zeile } from "../scripts/lib/ablauf.mjs";
import { programm } from "../scripts/lib/betrieb.mjs";
import { median, mit, verhaeltnis } from "./werkzeug.mjs";

/** So viele Fälle liest der ganze Befehl; genug, dass sein Start nicht zählt. */
const BEFEHL_FAELLE = 100_000;
const ZAHL = new Intl.NumberFormat("de-DE");

/** Ausgabe eines Auftrags an `bench-auskunft`. */
async function frage(auftrag, anzahl) {
  const argumente = [auftrag, String(anzahl)];
  const { kind, ende } = programm("bench-auskunft", argumente, {}, ["ignore", "pipe", 2]);
  let ausgabe = "";
  kind.stdout.on("data", (stueck) => {
    ausgabe += stueck;
  });
  await ende;
  return JSON.parse(ausgabe);
}

/** Ein Programm von Datei zu Datei; Dauer in Millisekunden. */
function dauer(befehl, argumente, von, nach) {
  const beginn = performance.now();
  const [ein, aus] = [von ? openSync(von, "r") : "ignore", openSync(nach, "w")];
  return new Promise((fertig, fehler) => {
    const kind = spawn(befehl, argumente, { cwd: WURZEL, stdio: [ein, aus, "ignore"] });
    kind.on("error", fehler);
    kind.on("exit", (code) => {
      if (von) closeSync(ein);
      closeSync(aus);
      if (code === 0) fertig(performance.now() - beginn);
      else fehler(new Error(`„${befehl}“ endete mit ${code}.`));
    });
  });
}

/**
 * Der ganze Befehl mit npm und Start von Datei zu Datei, in jeder Runde neben dem JSON allein.
 * @returns {Promise<{befehl: number[], json: number[]}>} ms je Runde
 */
async function missBefehl(daten, runden) {
  const eingabe = join(daten, "faelle.jsonl");
  const erzeuger = join(WURZEL, "dist", "bench-auskunft.mjs");
  await dauer(process.execPath, [erzeuger, "zeilen", String(BEFEHL_FAELLE)], null, eingabe);
  const argumente = ["run", "--silent", "versorgungsauskunft", "--", "faelle", "--zeilen"];
  const zeiten = { befehl: [], json: [] };
  for (let runde = -1; runde < runden; runde++) {
    const befehl = await dauer("npm", argumente, eingabe, join(daten, "ergebnisse.jsonl"));
    const json = await frage("json", BEFEHL_FAELLE);
    // Die erste Runde übersetzt und wärmt auf.
    if (runde < 0) continue;
    zeiten.befehl.push(befehl);
    zeiten.json.push(json);
    zeile(`  Befehl, Runde ${runde + 1} von ${runden}`);
  }
  return zeiten;
}

const jeSekunde = (ns) => mit(1e9 / median(ns), "Fälle/s");

/** @returns {Promise<import("./werkzeug.mjs").Ergebnis[]>} */
export async function missAuskunft({ daten, runden }) {
  const ns = await frage("messe", 3 * runden);
  const { befehl, json } = await missBefehl(daten, 5);
  const mitBefehl = (ms) => mit((BEFEHL_FAELLE * 1000) / median(ms), "Fälle/s");
  const mal = median(ns.zweihundert) / median(ns.rechne);
  return [
    {
      was: "(a) Berechnung ohne Rechenweg, 12 Zeilen, gegen Boden",
      ...{ wert: jeSekunde(ns.rechne), boden: jeSekunde(ns.boden) },
      ...{ verhaeltnis: verhaeltnis(ns.boden, ns.rechne), ziel: 0.05 },
    },
    {
      was: "(b) mit Rechenweg, gegen (a)",
      ...{ wert: jeSekunde(ns.rechenweg), boden: jeSekunde(ns.rechne) },
      ...{ verhaeltnis: verhaeltnis(ns.rechne, ns.rechenweg), ziel: 0.35 },
    },
    {
      was: "(c) eine Zeile von `faelle --zeilen`, gegen JSON lesen und schreiben",
      ...{ wert: jeSekunde(ns.zeile), boden: jeSekunde(ns.json) },
      ...{ verhaeltnis: verhaeltnis(ns.json, ns.zeile), ziel: 0.25 },
    },
    {
      was: `(c) ganzer Befehl mit ${ZAHL.format(BEFEHL_FAELLE)} Fällen samt npm, gegen JSON`,
      ...{ wert: mitBefehl(befehl), boden: mitBefehl(json) },
      ...{ verhaeltnis: verhaeltnis(json, befehl), ziel: 0.25 },
    },
    {
      was: "(d) 200 Zeilen, Vielfaches von 12 Zeilen",
      wert: jeSekunde(ns.zweihundert),
      boden: jeSekunde(ns.rechne),
      verhaeltnis: verhaeltnis(ns.rechne, ns.zweihundert),
      hoechstens: { wert: mal, grenze: 20, einheit: "mal" },
    },
  ];
}
