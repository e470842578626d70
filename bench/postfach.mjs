// Postfach, Suche und Senden ohne Webserver bei 10.000 und 1.000.000 Nachrichten (docs/messungen.md).
// Je Größe läuft ein Prozess gegen seine Datenbank; dieser hier ruft die Fälle abwechselnd auf.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { WURZEL } from "../scripts/lib/ablauf.mjs";
import { baueProgramme } from "../scripts/lib/bau.mjs";
import { startePostgres } from "../scripts/lib/postgres.mjs";
import { geheimnisse } from "../scripts/lib/umgebung.mjs";
import { fuelle, legeDatenbank, WOERTER } from "./postfach-daten.mjs";
import { median, mit, verhaeltnis, verschachtelt } from "./werkzeug.mjs";

const GROESSEN = { klein: 10_000, gross: 1_000_000 };

/** Startet den Messprozess einer Datenbank. @returns eine Funktion, die einen Fall misst, und das Ende */
function starteMesser(adressen, ort, geheim) {
  const kind = spawn(
    process.execPath,
    [
      "--import",
      join(WURZEL, "bench", "next-endung.mjs"),
      "--enable-source-maps",
      join(WURZEL, "dist", "bench-postfach.mjs"),
      JSON.stringify(ort),
    ],
    {
      cwd: WURZEL,
      env: {
        ...process.env,
        ...geheim,
        NODE_ENV: "production",
        PORTAL_URL: "http://localhost:3000",
        RATE_LIMIT_FAKTOR: "100000",
        DATABASE_APP_URL: adressen.appUrl,
        DATABASE_URL: adressen.url,
      },
      stdio: ["pipe", "pipe", 2],
    },
  );
  const zeilen = createInterface({ input: kind.stdout })[Symbol.asyncIterator]();
  return {
    async miss(fall) {
      kind.stdin.write(`${JSON.stringify(fall)}\n`);
      const { value, done } = await zeilen.next();
      if (done) throw new Error(`Der Messprozess endete bei ${JSON.stringify(fall)}`);
      return JSON.parse(value);
    },
    async beende() {
      kind.stdin.end();
      if (kind.exitCode === null) await once(kind, "exit");
    },
  };
}

/** Fälle je Datenbank; `durchsatz` je Sekunde, `p95` in Millisekunden. */
const FAELLE = {
  seite: { art: "durchsatz", was: "seite" },
  filter: { art: "durchsatz", was: "filter" },
  zeile: { art: "p95", was: "zeile" },
  selten: { art: "p95", was: "suche", frage: WOERTER.selten },
  mittel: { art: "p95", was: "suche", frage: WOERTER.mittel },
  haeufig: { art: "p95", was: "suche", frage: WOERTER.haeufig },
  tippfehler: { art: "p95", was: "suche", frage: "Anfrgae Beihilfeakte" },
  senden: { art: "durchsatz", was: "senden", einzeln: true },
  roh: { art: "durchsatz", was: "roh", einzeln: true },
};

/** Obergrenzen der Suche als Vielfaches einer Seite über den Primärschlüssel. */
const SUCHEN = [
  ["selten", "40 Treffer", 10],
  ["mittel", "1.000 Treffer", 10],
  ["haeufig", "mehr als 1.000 Treffer", 25],
  ["tippfehler", "Tippfehler, unscharf im Betreff", 25],
];

function auswerten(werte) {
  const wert = (fall, groesse) => werte.get(`${fall} ${groesse}`);
  const jeSekunde = (fall, groesse) => mit(median(wert(fall, groesse)), "je s");
  const ms = (fall, groesse) => mit(median(wert(fall, groesse)), "ms");
  const ergebnisse = [
    ["seite", "erste Seite"],
    ["filter", "Filter nach Betreff und Bereich"],
  ].map(([fall, name]) => ({
    was: `Postfach, ${name}, 1.000.000 gegen 10.000 Nachrichten`,
    wert: jeSekunde(fall, "gross"),
    boden: jeSekunde(fall, "klein"),
    verhaeltnis: verhaeltnis(wert(fall, "gross"), wert(fall, "klein")),
    ziel: 0.8,
  }));
  for (const [fall, name, grenze] of SUCHEN) {
    const mal = verhaeltnis(wert(fall, "gross"), wert("zeile", "gross"));
    ergebnisse.push({
      was: `Suche in 1.000.000 Nachrichten, ${name}, p95`,
      wert: ms(fall, "gross"),
      boden: ms("zeile", "gross"),
      verhaeltnis: mal,
      hoechstens: { wert: mal, grenze, einheit: "mal" },
    });
  }
  ergebnisse.push({
    was: "Senden ohne HTTP gegen rohe Einfügungen derselben Zeilen",
    wert: jeSekunde("senden", "gross"),
    boden: jeSekunde("roh", "gross"),
    verhaeltnis: verhaeltnis(wert("senden", "gross"), wert("roh", "gross")),
    ziel: 0.3,
  });
  return ergebnisse;
}

/** @returns {Promise<import("./werkzeug.mjs").Ergebnis[]>} */
export async function missPostfach({ daten, runden, sekunden }) {
  await baueProgramme();
  const geheim = geheimnisse({ demo: true, eigeneDatenbank: true });
  const server = await startePostgres(join(daten, "postfach"));
  const messer = {};
  try {
    for (const [groesse, anzahl] of Object.entries(GROESSEN)) {
      const adressen = await legeDatenbank(server.url, groesse, geheim.PASSWORT_PFEFFER);
      messer[groesse] = starteMesser(adressen, await fuelle(adressen.url, anzahl), geheim);
    }
    const faelle = Object.entries(FAELLE).flatMap(([fall, auftrag]) =>
      Object.keys(GROESSEN).map((groesse) => ({
        name: `${fall} ${groesse}`,
        fall: { groesse, auftrag },
      })),
    );
    const miss =
      (dauer) =>
      async ({ groesse, auftrag }) =>
        (await messer[groesse].miss({ ...auftrag, sekunden: dauer })).wert;
    // Warmlaufen: Übersetzer, Pool und Zwischenspeicher der Datenbank.
    for (const { fall } of faelle) await miss(0.5)(fall);
    return auswerten(await verschachtelt(faelle, runden, miss(sekunden)));
  } finally {
    for (const m of Object.values(messer)) await m.beende();
    await server.anhalten();
  }
}
