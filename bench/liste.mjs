// Übersicht der Anspruchsberechtigten bei 1.000, 10.000 und 100.000 Personen (docs/messungen.md).
import { NAMENSFILTER } from "./bestand.mjs";
import { median, mit, seitenJeSekunde, verhaeltnis, verschachtelt } from "./werkzeug.mjs";

const ZAHL = new Intl.NumberFormat("de-DE");
const PRO_SEITE = 20;
const SEITEN = { erste: 0.6, mittlere: 0.6, letzte: 0.6, gefilterte: 0.4 };
/** So nah bleibt die größte Liste der kleinsten. */
const WACHSTUM = { erste: 0.8, mittlere: 0.8, letzte: 0.8, gefilterte: 0.7 };

/** Setzt den Namensfilter über das Formular und liefert die Adresse mit dem Schlüssel der Sitzung. */
async function filtere(kunde) {
  const { ziel, status } = await kunde.sende("/anspruchsberechtigte", 'value="anwenden"', {
    name: NAMENSFILTER,
    absicht: "anwenden",
  });
  if (!ziel?.includes("filter=")) throw new Error(`Filter nicht angenommen: ${status} ${ziel}`);
  return ziel;
}

/** Prüft einmal, dass gemessen wird, was gemeint ist. */
async function pruefe(kunde, weg, bereich) {
  const { html, status } = await kunde.seite(weg);
  if (status !== 200 || !html.replaceAll("<!-- -->", "").includes(bereich))
    throw new Error(`${weg}: Status ${status}, „${bereich}“ fehlt`);
}

/** Seiten eines Messorts mit ihrer Adresse je Sitzung; ein Filter gehört dem Konto, das ihn setzte. */
async function seiten({ anzahl, mitte, person, sitzungen }) {
  const gesamt = ` von ${ZAHL.format(anzahl)}`;
  const ab = (nr) => `${ZAHL.format(nr)} - ${ZAHL.format(nr + PRO_SEITE - 1)}`;
  const feste = {
    erste: { weg: "/anspruchsberechtigte", bereich: ab(1) + gesamt },
    mittlere: {
      weg: `/anspruchsberechtigte?groesse=${PRO_SEITE}&nach=${mitte}&seite=${anzahl / 2 / PRO_SEITE + 1}`,
      bereich: ab(anzahl / 2 + 1) + gesamt,
    },
    letzte: {
      weg: `/anspruchsberechtigte?groesse=${PRO_SEITE}&seite=letzte`,
      bereich: ab(anzahl - PRO_SEITE + 1) + gesamt,
    },
  };
  const fuerAlle = (weg) => sitzungen.map(({ cookie }) => ({ weg, cookie }));
  const ziele = { boden: fuerAlle(`/boden?person=${person}`) };
  for (const [seite, { weg, bereich }] of Object.entries(feste)) {
    await pruefe(sitzungen[0].kunde, weg, bereich);
    ziele[seite] = fuerAlle(weg);
  }
  ziele.gefilterte = [];
  for (const { kunde, cookie } of sitzungen) {
    const weg = await filtere(kunde);
    await pruefe(kunde, weg, `${ab(1)} von 40`);
    ziele.gefilterte.push({ weg, cookie });
  }
  return ziele;
}

/** @returns {Promise<import("./werkzeug.mjs").Ergebnis[]>} */
export async function missListe({ portal, orte, runden, sekunden }) {
  const faelle = [];
  for (const ort of orte)
    for (const [seite, ziele] of Object.entries(await seiten(ort)))
      faelle.push({ name: `${seite} ${ort.anzahl}`, fall: { adresse: portal.adresse, ziele } });
  // Warmlaufen: Übersetzer, Pool und Zwischenspeicher der Datenbank.
  for (const { fall } of faelle) await seitenJeSekunde(fall, 1);
  const werte = await verschachtelt(faelle, runden, (fall) => seitenJeSekunde(fall, sekunden));

  const jeSekunde = (name) => mit(median(werte.get(name)), "Seiten/s");
  const ergebnisse = [];
  for (const [seite, ziel] of Object.entries(SEITEN)) {
    for (const { anzahl } of orte)
      ergebnisse.push({
        was: `Liste, ${seite} Seite, ${ZAHL.format(anzahl)} Personen`,
        wert: jeSekunde(`${seite} ${anzahl}`),
        boden: jeSekunde(`boden ${anzahl}`),
        verhaeltnis: verhaeltnis(werte.get(`${seite} ${anzahl}`), werte.get(`boden ${anzahl}`)),
        ziel,
      });
    const [klein, gross] = [orte[0].anzahl, orte.at(-1).anzahl];
    ergebnisse.push({
      was: `Liste, ${seite} Seite, ${ZAHL.format(gross)} gegen ${ZAHL.format(klein)} Personen`,
      wert: jeSekunde(`${seite} ${gross}`),
      boden: jeSekunde(`${seite} ${klein}`),
      verhaeltnis: verhaeltnis(werte.get(`${seite} ${gross}`), werte.get(`${seite} ${klein}`)),
      ziel: WACHSTUM[seite],
    });
  }
  return ergebnisse;
}
