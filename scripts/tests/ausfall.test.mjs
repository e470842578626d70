// kill -9 von Web, Worker und Datenbank mitten in 50 Meldungen und 10 Nachrichten mit Anhang, die
// gleichzeitig gesendet werden (security.md 7.10 a).
// Was der Browser als gesendet sah, ist danach genau einmal da; alles Übrige lässt sich wiederholen.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bis, freierPort, WURZEL, warte } from "../lib/ablauf.mjs";
import { Kunde } from "./kunde.mjs";
import { datenordner, kinderVon, prozesseMit, pruefungen, starte, toete } from "./portal.mjs";

const RUNDEN = process.argv.includes("--lang") ? 10 : 2;
const SENDUNGEN = 50;
const BRIEFE = 10;
const daten = datenordner();
const port = await freierPort(4400);
const umgebung = { VP_DATEN: daten, PORT: String(port), RATE_LIMIT_FAKTOR: "1000" };
let lauf = starte(umgebung);
const adresse = await lauf.bereit;

const tag = (versatz) => new Date(Date.now() + versatz * 86_400_000).toISOString().slice(0, 10);
const deutsch = (iso) => iso.split("-").reverse().join(".");

async function mitDatenbank(arbeit) {
  const { default: postgres } = await import("postgres");
  const { passwort, port: dbPort } = JSON.parse(
    readFileSync(join(daten, "datenbank", "zugang.json"), "utf8"),
  );
  const sql = postgres(`postgres://vp_start:${passwort}@127.0.0.1:${dbPort}/versorgungsportal`, {
    max: 1,
  });
  try {
    return await arbeit(sql);
  } finally {
    await sql.end();
  }
}

/** Personen mit offener Beschäftigung, über den Bestandsimport wie im Betrieb. */
async function legePersonen(runde) {
  const zeilen = [
    {
      art: "kasse",
      code: "201",
      name: await mitDatenbank(
        async (sql) => (await sql`select name from kasse where code = '201'`)[0].name,
      ),
    },
  ];
  for (let i = 0; i < SENDUNGEN; i++) {
    zeilen.push({
      art: "person",
      persnr: String(900_000 + runde * 100 + i),
      personenart: "BEAMTE",
      name: `Ausfall${runde}`,
      vorname: `Nr${i}`,
      geburtsdatum: "1980-05-05",
      beihilfeberechtigt: false,
      todestag: null,
      zeitscheiben: [
        {
          von: "2010-01-01",
          bis: null,
          bezeichnung: "Prüfer",
          pnr: "78970",
          abr: "102898",
          besoldung: "A10",
          umfang: "100/100",
          art: "DIENST",
        },
      ],
    });
  }
  const datei = join(daten, `runde${runde}.jsonl`);
  writeFileSync(datei, `${zeilen.map((z) => JSON.stringify(z)).join("\n")}\n`);
  const ergebnis = spawnSync(
    process.execPath,
    [join(WURZEL, "scripts", "befehl.mjs"), "import", datei],
    { env: { ...process.env, VP_DATEN: daten, DATABASE_URL: "" }, encoding: "utf8" },
  );
  assert.equal(ergebnis.status, 0, ergebnis.stderr);
  return mitDatenbank((sql) =>
    sql`select id from person where name = ${`Ausfall${runde}`} order by persnr`.then((z) =>
      z.map((p) => p.id),
    ),
  );
}

/** Füllt das Formular aus und bereitet das Absenden vor, ohne es zu tun. */
async function bereite(kunde, id) {
  const weg = `/anspruchsberechtigte/${id}/beurlaubung`;
  const geprueft = await kunde.sende(weg, 'name="formular"', {
    absicht: "pruefen",
    ab: deutsch(tag(5)),
    bis: deutsch(tag(20)),
    datum: deutsch(tag(-1)),
    rechtsgrundlage: "10",
  });
  assert.equal(geprueft.ziel, `${weg}/pruefen`, geprueft.html.slice(0, 500));
  const { html } = await kunde.seite(`${weg}/pruefen`);
  const hinweise = [...html.matchAll(/name="(hinweis\.[^"]+)"/g)].map((t) => [t[1], "ja"]);
  return {
    weg: `${weg}/pruefen`,
    daten: kunde.sendung(html, 'name="submissionId"', Object.fromEntries(hinweise)),
  };
}

/** Eine Nachricht mit Anhang aus ihrem eigenen Formular, noch nicht gesendet. */
async function bereiteBrief(kunde, name) {
  const { html } = await kunde.seite("/postfach/schreiben");
  const inhalt = `a;b\n${name};${"x".repeat(200_000)}\n`;
  const daten = kunde.sendung(html, 'name="submissionId"', {
    absicht: "senden",
    betreff: name,
    bereich: "Beamtenversorgung",
    thema: "Sonstiges",
    text: "Guten Tag",
    anlagen: new File([inhalt], "anhang.csv"),
  });
  return { name, daten, sha256: createHash("sha256").update(inhalt).digest("hex") };
}

/** Sendet eine Nachricht. @returns ihre Kennung oder nichts, wenn keine Bestätigung ankam */
async function sendeBrief(kunde, { daten: formular }) {
  const { ziel } = await kunde.poste("/postfach/schreiben", formular);
  return /^\/postfach\/([0-9a-f-]{36})\?gesendet=1$/.exec(ziel ?? "")?.[1];
}

/** Nachricht, Anhang mit richtigem Inhalt, Schriftwechsel, Prüfspur und E-Mail: jedes genau einmal. */
async function pruefeBrief(id, { name, sha256 }) {
  const [spur] = await mitDatenbank(
    (sql) => sql`select
      (select count(*)::int from nachricht where betreff = ${name}) as nachricht,
      (select array_agg(encode(sha256(inhalt), 'hex')) from datei where nachricht_id = ${id}) as anhaenge,
      (select count(*)::int from schriftwechsel where betreff = ${name}) as schriftwechsel,
      (select count(*)::int from audit_ereignis where aktion = 'nachricht.senden' and objekt_id = ${id}) as audit,
      (select count(*)::int from outbox where dedupe_key = ${`teamnachricht:${id}`}) as mail`,
  );
  assert.deepEqual(
    { ...spur },
    { nachricht: 1, anhaenge: [sha256], schriftwechsel: 1, audit: 1, mail: 1 },
    `Nachricht ${name}`,
  );
}

async function runde(nr) {
  const personen = await legePersonen(nr);
  const kunde = new Kunde(adresse);
  await kunde.anmelden("S20100000001", "kim@maeuserast.example");
  const fertig = [];
  for (const id of personen) fertig.push(await bereite(kunde, id));
  const briefe = [];
  for (let i = 0; i < BRIEFE; i++) briefe.push(await bereiteBrief(kunde, `Ausfall ${nr}-${i}`));

  const bestaetigt = new Map();
  const gesendet = new Map();
  const schreiben = briefe.map((brief) =>
    sendeBrief(kunde, brief).then(
      (id) => id && gesendet.set(brief.name, id),
      () => {},
    ),
  );
  const senden = fertig.map(({ weg, daten: formular }, i) =>
    kunde.poste(weg, formular).then(
      ({ ziel }) =>
        ziel?.startsWith("/meldungen/") && bestaetigt.set(i, ziel.slice("/meldungen/".length)),
      () => {},
    ),
  );
  await bis(() => bestaetigt.size >= 5 + nr * 7, 20_000, "Die ersten Sendungen", 5);
  toete([lauf.kind.pid, ...kinderVon(lauf.kind.pid), ...prozesseMit(join(daten, "datenbank"))]);
  await Promise.all([...senden, ...schreiben]);
  const vorAusfall = new Map(bestaetigt);
  await warte(300);
  lauf = starte(umgebung);
  await lauf.bereit;

  for (const [i, id] of vorAusfall) await pruefeSpur(id, `Sendung ${i}`);
  // Wiederholen, was unbekannt blieb, und auch Bestätigtes noch einmal: Es bleibt bei einer Meldung.
  for (const [i, { weg, daten: formular }] of fertig.entries()) {
    const { ziel, status, html } = await kunde.poste(weg, formular);
    assert.match(
      ziel ?? "",
      /^\/meldungen\//,
      `Wiederholung ${i}: ${status} ${ziel} ${/fehlerliste[\s\S]{0,600}/.exec(html)?.[0]}`,
    );
    if (vorAusfall.has(i)) assert.equal(ziel, `/meldungen/${vorAusfall.get(i)}`);
  }
  for (const brief of briefe) {
    const vorher = gesendet.get(brief.name);
    if (vorher) await pruefeBrief(vorher, brief);
    const id = await sendeBrief(kunde, brief);
    assert.ok(id, `Wiederholung der Nachricht ${brief.name}`);
    if (vorher) assert.equal(id, vorher);
    await pruefeBrief(id, brief);
  }
  await mitDatenbank(async (sql) => {
    const zahlen =
      await sql`select person_id, count(*)::int as n from meldung where person_id = any(${personen}) group by 1`;
    assert.equal(zahlen.length, SENDUNGEN);
    assert.ok(
      zahlen.every((z) => z.n === 1),
      "jede Person hat genau eine Meldung",
    );
    const [offen] =
      await sql`select count(*)::int as n from (select * from kasse) k, lateral audit_pruefen(k.id)`;
    assert.equal(offen.n, 0, "die Prüfspur ist unversehrt");
  });
  for (const id of await mitDatenbank((sql) =>
    sql`select id from meldung where person_id = any(${personen})`.then((z) => z.map((m) => m.id)),
  ))
    await pruefeSpur(id, "nach Wiederholung");
  process.stderr.write(
    `    Runde ${nr}: ${vorAusfall.size} von ${SENDUNGEN} Meldungen und ${gesendet.size} von ${BRIEFE} Nachrichten vor dem Ausfall bestätigt\n`,
  );
}

/** Meldung, Quittung, Prüfspur, Outbox und E-Mail: jedes genau einmal. */
async function pruefeSpur(meldungId, wo) {
  await mitDatenbank(async (sql) => {
    const zaehle = async (abfrage) => (await abfrage)[0].n;
    assert.equal(
      await zaehle(sql`select count(*)::int as n from meldung where id = ${meldungId}`),
      1,
      `${wo}: Meldung`,
    );
    assert.equal(
      await zaehle(sql`select count(*)::int as n from nachricht where meldung_id = ${meldungId}`),
      1,
      `${wo}: Quittung`,
    );
    assert.equal(
      await zaehle(
        sql`select count(*)::int as n from audit_ereignis where aktion = 'meldung.senden' and objekt_id = ${meldungId}`,
      ),
      1,
      `${wo}: Prüfspur`,
    );
    assert.equal(
      await zaehle(
        sql`select count(*)::int as n from outbox where dedupe_key = ${`meldung:${meldungId}`}`,
      ),
      1,
      `${wo}: Outbox`,
    );
    await bis(
      async () =>
        (await zaehle(
          sql`select count(*)::int as n from demo_mail d join outbox o on o.id = d.id where o.dedupe_key = ${`meldung:${meldungId}`} and o.erledigt_am is not null`,
        )) === 1,
      20_000,
      `${wo}: E-Mail an die Kasse`,
      100,
    );
  });
}

await pruefungen(
  Array.from({ length: RUNDEN }, (_, i) => [
    `Ausfall ${i + 1}: nichts verloren, nichts doppelt`,
    () => runde(i),
  ]),
);
lauf.kind.kill("SIGTERM");
await lauf.ende;
toete([...prozesseMit(daten), ...prozesseMit(`-p ${port}`)]);
