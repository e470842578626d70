// Eine Meldung über die Schnittstelle neben derselben Meldung über die Seiten ohne Skript.
import { createHash } from "node:crypto";
import { kennungVon, mitDatenbank } from "./bestand.mjs";
import { GLEICHZEITIG, median, mit, verhaeltnis, verschachtelt } from "./werkzeug.mjs";

const GEHEIMNIS = "vp_messung_der_schnittstelle_mit_acht_verbindungen";
const TAG_MS = 86_400_000;
const tag = (tage) => new Date(Date.now() + tage * TAG_MS).toISOString().slice(0, 10);
const WERTE = { ab: tag(10), bis: tag(40), datum: tag(0), rechtsgrundlage: "10" };

/** Schlüssel in der Verantwortung des ersten Messkontos und die Personen seines Arbeitgebers. */
async function bereite(portal) {
  return mitDatenbank(portal.url, async (sql) => {
    await sql.unsafe("reset role");
    const hash = createHash("sha256").update(GEHEIMNIS).digest();
    await sql`insert into schnittstellenschluessel (kasse_id, zweck, mitglied_id, name, praefix, hash, konto_id, angelegt_von)
      select kasse_id, 'MELDEN', mitglied_id, 'Messung', 'vp_messung_', ${hash}, id, id from konto where kennung = ${kennungVon(0, 0)}`;
    return sql`select pm.person_id as id, pm.persnr, p.lebenslauf_version as stand
      from person_mitglied pm join person p on p.kasse_id = pm.kasse_id and p.id = pm.person_id
      join konto k on k.kasse_id = pm.kasse_id and k.mitglied_id = pm.mitglied_id
      where k.kennung = ${kennungVon(0, 0)} and pm.status = 'AKTIV' order by pm.persnr_sort`;
  });
}

/** Meldungen je Sekunde, wenn `GLEICHZEITIG` Ketten nacheinander zu immer neuen Personen melden. */
async function jeSekunde(melde, personen, sekunden) {
  const beginn = performance.now();
  let fertig = 0;
  const kette = async (nr) => {
    while (performance.now() - beginn < sekunden * 1_000) {
      await melde(nr, personen());
      fertig++;
    }
  };
  await Promise.all(Array.from({ length: GLEICHZEITIG }, (_, nr) => kette(nr)));
  return (fertig * 1_000) / (performance.now() - beginn);
}

const ueberSchnittstelle = (adresse) => async (_nr, person) => {
  const antwort = await fetch(`${adresse}/api/v1/meldungen/beurlaubung`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${GEHEIMNIS}`,
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
    },
    body: JSON.stringify({
      persnr: person.persnr,
      lebenslauf_version: person.stand,
      werte: WERTE,
      hinweise_bestaetigt: ["C5", "C11"],
    }),
  });
  if (antwort.status !== 201) throw new Error(`Schnittstelle: ${antwort.status}`);
  await antwort.arrayBuffer();
};

const ueberSeiten = (sitzungen) => async (nr, person) => {
  const { kunde } = sitzungen[nr];
  const weg = `/anspruchsberechtigte/${person.id}/beurlaubung`;
  await kunde.sende(weg, 'name="rechtsgrundlage"', { ...WERTE, absicht: "pruefen" });
  const { html } = await kunde.seite(`${weg}/pruefen`);
  const hinweise = [...html.matchAll(/name="(hinweis\.\w+)"/g)].map(([, name]) => [name, "on"]);
  const { ziel, status } = await kunde.poste(
    `${weg}/pruefen`,
    kunde.sendung(html, "submissionId", Object.fromEntries(hinweise)),
  );
  if (!ziel?.startsWith("/meldungen/")) throw new Error(`Seiten: ${status} ${ziel}`);
};

/** @returns {Promise<import("./werkzeug.mjs").Ergebnis[]>} */
export async function missSchnittstelle({ portal, orte, runden, sekunden }) {
  const alle = await bereite(portal);
  let nr = 0;
  const naechste = () => alle[nr++ % alle.length];
  const faelle = [
    { name: "seiten", fall: ueberSeiten(orte[0].sitzungen) },
    { name: "schnittstelle", fall: ueberSchnittstelle(portal.adresse) },
  ];
  for (const { fall } of faelle) await jeSekunde(fall, naechste, 1);
  const werte = await verschachtelt(faelle, runden, (fall) => jeSekunde(fall, naechste, sekunden));
  return [
    {
      was: "Meldung über die Schnittstelle, 8 zugleich, gegen dieselbe über die Seiten",
      wert: mit(median(werte.get("schnittstelle")), "je s"),
      boden: mit(median(werte.get("seiten")), "je s"),
      verhaeltnis: verhaeltnis(werte.get("schnittstelle"), werte.get("seiten")),
      ziel: 1,
    },
  ];
}
