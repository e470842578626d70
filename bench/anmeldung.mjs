// Erster Schritt der Anmeldung neben der bloßen Prüfung des Passworts mit denselben Parametern.
import { hashRaw } from "@node-rs/argon2";
import { Kunde, PASSWORT } from "../scripts/tests/kunde.mjs";
import { kennungVon, mitDatenbank } from "./bestand.mjs";
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

/** @returns {Promise<import("./werkzeug.mjs").Ergebnis[]>} */
export async function missAnmeldung({ portal, runden, sekunden }) {
  const [{ passwort_hash: hash }] = await mitDatenbank(
    portal.url,
    (sql) => sql`select passwort_hash from konto where kennung = ${kennungVon(0, 0)}`,
  );
  const faelle = [
    { name: "boden", fall: pruefung(hash) },
    { name: "anmeldung", fall: await besucher(portal.adresse) },
  ];
  for (const { fall } of faelle) await jeSekunde(fall, 1);
  const werte = await verschachtelt(faelle, runden, (fall) => jeSekunde(fall, sekunden));
  return [
    {
      was: "Anmeldung, erster Schritt, 8 zugleich, gegen bloße Prüfung des Passworts",
      wert: mit(median(werte.get("anmeldung")), "je s"),
      boden: mit(median(werte.get("boden")), "je s"),
      verhaeltnis: verhaeltnis(werte.get("anmeldung"), werte.get("boden")),
    },
  ];
}
