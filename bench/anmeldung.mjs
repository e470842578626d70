// Anmeldungen neben der bloßen Prüfung des Passworts mit denselben Parametern, und ob Ablehnungen
// verschiedener Gründe gleich lange dauern (security.md 1.4).
import { hashRaw } from "@node-rs/argon2";
import { Kunde, PASSWORT } from "../scripts/tests/kunde.mjs";
import { kennungVon, mitDatenbank } from "./bestand.mjs";
import { appTan, legeAdministrationen } from "./nutzer.mjs";
import { GLEICHZEITIG, median, mit, verhaeltnis, verschachtelt } from "./werkzeug.mjs";

/** Vorgänge je Sekunde, wenn `GLEICHZEITIG` Ketten nacheinander `vorgang(kette)` ausführen. */
async function jeSekunde(vorgang, sekunden) {
  const beginn = performance.now();
  let fertig = 0;
  const kette = async (nr) => {
    while (performance.now() - beginn < sekunden * 1_000) {
      await vorgang(nr);
      fertig++;
    }
  };
  await Promise.all(Array.from({ length: GLEICHZEITIG }, (_, nr) => kette(nr)));
  return (fertig * 1_000) / (performance.now() - beginn);
}

/** Je Kette ein Besucher mit geladenem Formular; er sendet es ab und steht dann vor der TAN. */
async function besucher(adresse) {
  const sendungen = await Promise.all(
    Array.from({ length: GLEICHZEITIG }, async (_, nr) => {
      const kunde = new Kunde(adresse);
      const kennung = kennungVon(0, nr);
      const { html } = await kunde.seite("/anmelden");
      return { kunde, html, felder: { kennung, passwort: PASSWORT } };
    }),
  );
  return async (nr) => {
    const { kunde, html, felder } = sendungen[nr];
    const { ziel, status } = await kunde.poste(
      "/anmelden",
      kunde.sendung(html, 'name="kennung"', felder),
    );
    if (!ziel?.startsWith("/anmelden/tan")) throw new Error(`Anmeldung: ${status} ${ziel}`);
  };
}

/** Die Rechenarbeit allein, mit den Parametern eines gespeicherten Hashes (`v1$p1$m,t$salz$hash`). */
function pruefung(gespeichert) {
  const [, , parameter, salz] = gespeichert.split("$");
  const [memoryCost, timeCost] = parameter.split(",").map(Number);
  const wahl = { memoryCost, timeCost, parallelism: 1, outputLen: 32 };
  return () => hashRaw(PASSWORT, { ...wahl, salt: Buffer.from(salz, "base64") });
}

/**
 * Ganze Anmeldungen mit der App: beide Formulare sind geladen, gesendet werden beide Schritte. Jede TAN gilt nur
 * einmal; vor dem zweiten Schritt wird sie deshalb wieder frei gegeben.
 */
async function anmeldende(adresse, sql) {
  const kennungen = await legeAdministrationen(sql, "Anmeldungen");
  const { html } = await new Kunde(adresse).seite("/anmelden");
  let tanseite = "";
  return async (nr) => {
    const kennung = kennungen[nr];
    const kunde = new Kunde(adresse);
    const erster = await kunde.poste(
      "/anmelden",
      kunde.sendung(html, 'name="kennung"', { kennung, passwort: PASSWORT }),
    );
    if (!erster.ziel?.startsWith("/anmelden/tan"))
      throw new Error(`Erster Schritt: ${erster.status} ${erster.ziel}`);
    tanseite ||= (await kunde.seite(erster.ziel)).html;
    await sql`update konto set totp_letzter_schritt = null where kennung = ${kennung}`;
    const felder = { tan: appTan(), absicht: "bestaetigen" };
    const zweiter = await kunde.poste(erster.ziel, kunde.sendung(tanseite, 'name="tan"', felder));
    if (zweiter.ziel !== "/start")
      throw new Error(`Zweiter Schritt: ${zweiter.status} ${zweiter.ziel}`);
  };
}

/** So oft wird jeder Grund einer Ablehnung gemessen, abwechselnd mit den anderen. */
const PAARE = 200;
const GRUENDE = {
  falsch: "S90300000001",
  unbekannt: "S90399999999",
  gesperrt: "S90300000002",
  deaktiviert: "S90300000003",
};

async function legeAbgelehnte(sql) {
  for (const [kennung, status] of [
    [GRUENDE.falsch, "AKTIV"],
    [GRUENDE.gesperrt, "GESPERRT"],
    [GRUENDE.deaktiviert, "DEAKTIVIERT"],
  ])
    await sql`insert into konto (kasse_id, mitglied_id, kennung, klasse, vorname, name, email, status, zweiter_faktor, passwort_hash, verlauf_salz)
      select m.kasse_id, m.id, ${kennung}, 'S', 'Kim', 'Ablehnung', '', ${status}, 'EMAIL_TAN',
        ${status === "DEAKTIVIERT" ? null : sql`v.passwort_hash`}, v.verlauf_salz
      from (select kasse_id, id from mitglied where name = 'Messort 001000') m, (select * from konto where kennung = 'S20100000001') v`;
}

/** Dauer abgelehnter Anmeldungen je Grund, verschachtelt; das Passwort ist nur bei „falsch“ falsch. */
async function missAblehnungen(adresse, sql) {
  await legeAbgelehnte(sql);
  const { html } = await new Kunde(adresse).seite("/anmelden");
  const dauer = Object.fromEntries(Object.keys(GRUENDE).map((grund) => [grund, []]));
  const gruende = Object.entries(GRUENDE);
  let antwort = "";
  for (let runde = -5; runde < PAARE; runde++) {
    const folge = runde % 2 ? [...gruende].reverse() : gruende;
    for (const [grund, kennung] of folge) {
      await sql`update konto set fehlversuche = 0, fehlversuche_seit = null, auto_gesperrt_bis = null where kennung = ${kennung}`;
      const kunde = new Kunde(adresse);
      const passwort = grund === "falsch" ? "Falsch-9-Falsch!" : PASSWORT;
      const daten = kunde.sendung(html, 'name="kennung"', { kennung, passwort });
      const beginn = performance.now();
      const { ziel, html: seite } = await kunde.poste("/anmelden", daten);
      if (runde >= 0) dauer[grund].push(performance.now() - beginn);
      const [text] = /Anmeldung nicht möglich\. [^<]+/.exec(seite) ?? [];
      if (ziel || !text || (antwort && text !== antwort))
        throw new Error(`Ablehnung ${grund}: andere Antwort (${ziel ?? text})`);
      antwort = text;
    }
  }
  const boden = median(dauer.falsch);
  return Object.keys(GRUENDE)
    .filter((grund) => grund !== "falsch")
    .map((grund) => {
      const wert = median(dauer[grund]);
      return {
        was: `Ablehnung „${grund}“ gegen „Passwort falsch“, ${PAARE} Paare, kleineres durch größeres`,
        wert: mit(wert, "ms"),
        boden: mit(boden, "ms"),
        // 0,8 in beide Richtungen ist dasselbe wie 0,8 bis 1,25.
        verhaeltnis: Math.min(wert / boden, boden / wert),
        ziel: 0.8,
      };
    });
}

/** @returns {Promise<import("./werkzeug.mjs").Ergebnis[]>} */
export const missAnmeldung = (umfeld) =>
  mitDatenbank(umfeld.portal.url, (sql) => messeMit(sql, umfeld));

async function messeMit(sql, { portal, runden, sekunden }) {
  const [{ passwort_hash: hash }] =
    await sql`select passwort_hash from konto where kennung = ${kennungVon(0, 0)}`;
  const faelle = [
    { name: "boden", fall: pruefung(hash) },
    { name: "anmeldung", fall: await besucher(portal.adresse) },
    { name: "ganz", fall: await anmeldende(portal.adresse, sql) },
  ];
  for (const { fall } of faelle) await jeSekunde(fall, 1);
  const werte = await verschachtelt(faelle, runden, (fall) => jeSekunde(fall, sekunden));
  const zeile = (was, name, ziel) => ({
    was: `${was}, 8 zugleich, gegen bloße Prüfung des Passworts`,
    wert: mit(median(werte.get(name)), "je s"),
    boden: mit(median(werte.get("boden")), "je s"),
    verhaeltnis: verhaeltnis(werte.get(name), werte.get("boden")),
    ziel,
  });
  return [
    zeile("Anmeldung, erster Schritt", "anmeldung"),
    zeile("Anmeldung, beide Schritte mit Authenticator-App", "ganz", 0.6),
    ...(await missAblehnungen(portal.adresse, sql)),
  ];
}
