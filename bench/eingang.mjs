// Eingang der Kasse und Öffnen jedes Formulars bei 1.000 und 100.000 Meldungen (docs/messungen.md).
import { bereiteEingang, GEFILTERT } from "./eingang-bestand.mjs";
import { median, mit, seitenJeSekunde, verhaeltnis, verschachtelt } from "./werkzeug.mjs";

const ZAHL = new Intl.NumberFormat("de-DE");
/** So nah bleibt jede Seite bei vielen Meldungen der bei wenigen. */
const ZIEL = 0.8;
/** Formulare zu einer Person, in der Reihenfolge der Kacheln; „anmeldung“ hat eine eigene Adresse. */
const ZUR_PERSON = [
  ...["personendaten", "kontaktdaten", "befoerderung", "beurlaubung", "ausscheiden", "todesfall"],
  ...["umfang", "versetzung", "wahlzeit", "besoldung_zeit", "sonstige"],
];

/** Setzt den Filter nach Formular und liefert die Adresse mit dem Schlüssel der Sitzung. */
async function filtere(kunde) {
  const { ziel, status } = await kunde.sende("/kasse/eingang", 'value="anwenden"', {
    formular: GEFILTERT,
    absicht: "anwenden",
  });
  if (!ziel?.includes("filter=")) throw new Error(`Filter nicht angenommen: ${status} ${ziel}`);
  return ziel;
}

/** Prüft einmal, dass gemessen wird, was gemeint ist. */
async function pruefe({ kunde }, weg, merkmal) {
  const { html, status } = await kunde.seite(weg);
  if (status !== 200 || !html.replaceAll("<!-- -->", "").includes(merkmal))
    throw new Error(`${weg}: Status ${status}, „${merkmal}“ fehlt`);
}

/** Seiten einer Größe: Name → Ziele je Sitzung. */
async function seiten({ mitte, fall, person, sitzungen: { K, S } }) {
  const fuer = (sitzungen, weg) => sitzungen.map(({ cookie }) => ({ weg, cookie }));
  const nach = `/kasse/eingang?groesse=20&nach=${mitte}&seite=2`;
  const ziele = {
    "Eingang, erste Seite": fuer(K, "/kasse/eingang"),
    "Eingang, mittlere Seite": fuer(K, nach),
    "Eingang, niemandem zugewiesen": fuer(K, "/kasse/eingang?nur=niemand"),
    "Eingang, nach Formular gefiltert": [],
    "Meldung im Eingang": fuer(K, `/kasse/eingang/${fall}`),
    "Startseite der Kasse": fuer(K, "/start"),
    "Formular anmeldung": fuer(S, "/anspruchsberechtigte/anmelden"),
  };
  for (const { kunde, cookie } of K)
    ziele["Eingang, nach Formular gefiltert"].push({ weg: await filtere(kunde), cookie });
  for (const id of ZUR_PERSON)
    ziele[`Formular ${id}`] = fuer(S, `/anspruchsberechtigte/${person}/${id}`);
  for (const [name, [ziel]] of Object.entries(ziele)) {
    const sitzung = name.startsWith("Formular") ? S[0] : K[0];
    await pruefe(sitzung, ziel.weg, name.startsWith("Eingang") ? "Eingangsstadt" : "<h1");
  }
  return ziele;
}

/** @returns {Promise<import("./werkzeug.mjs").Ergebnis[]>} */
export async function missEingang({ portal, runden, sekunden }) {
  const orte = await bereiteEingang(portal);
  const faelle = [];
  for (const ort of orte)
    for (const [seite, ziele] of Object.entries(await seiten(ort)))
      faelle.push({
        name: `${seite} ${ort.anzahl}`,
        seite,
        fall: { adresse: portal.adresse, ziele },
      });
  for (const { fall } of faelle) await seitenJeSekunde(fall, 1);
  const werte = await verschachtelt(faelle, runden, (fall) => seitenJeSekunde(fall, sekunden));
  const [klein, gross] = orte.map((o) => o.anzahl);
  const jeSekunde = (name) => mit(median(werte.get(name)), "Seiten/s");
  return [...new Set(faelle.map((f) => f.seite))].map((seite) => ({
    was: `${seite}, ${ZAHL.format(gross)} gegen ${ZAHL.format(klein)} Meldungen`,
    wert: jeSekunde(`${seite} ${gross}`),
    boden: jeSekunde(`${seite} ${klein}`),
    verhaeltnis: verhaeltnis(werte.get(`${seite} ${gross}`), werte.get(`${seite} ${klein}`)),
    ziel: ZIEL,
  }));
}
