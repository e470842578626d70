// „Übersicht: Nutzer:innen“ einer Organisation mit 100 und mit 10.000 Konten.
import { Secret, TOTP } from "otpauth";
import { Kunde, PASSWORT } from "../scripts/tests/kunde.mjs";
import { mitDatenbank } from "./bestand.mjs";
import {
  GLEICHZEITIG,
  median,
  mit,
  seitenJeSekunde,
  verhaeltnis,
  verschachtelt,
} from "./werkzeug.mjs";

const ZAHL = new Intl.NumberFormat("de-DE");
const GROESSEN = [100, 10_000];
/** Konto der Demo, dessen Passwort und Authenticator-App die Messkonten teilen. */
const VORBILD = "X20177120281";
const APP = new TOTP({ secret: Secret.fromBase32("HI743JQGPPHAOFWQVDD5XMW62YCFDPFQ") });

/** TAN der gemeinsamen Authenticator-App zu diesem Zeitpunkt. */
export const appTan = () => APP.generate();

let laufend = 0;

/** Eine Organisation mit je einer Administration für jede Verbindung. @returns {Promise<string[]>} Kennungen */
export async function legeAdministrationen(sql, name) {
  const nr = ++laufend;
  await sql`insert into mitglied (kasse_id, mitgliedsnummer, name)
    select id, ${`N-${nr}`}, ${name} from kasse where code = '901'`;
  const kennungen = Array.from({ length: GLEICHZEITIG }, (_, i) => `X901000${nr}0${i}00`);
  for (const kennung of kennungen)
    await sql`insert into konto (kasse_id, mitglied_id, kennung, klasse, vorname, name, email, status, zweiter_faktor,
        passwort_hash, verlauf_salz, totp_schluessel, totp_eingerichtet_am)
      select m.kasse_id, m.id, ${kennung}, 'X', 'Kim', 'Messung', 'x@messung.example', 'AKTIV', 'TOTP',
        v.passwort_hash, v.verlauf_salz, v.totp_schluessel, now()
      from (select kasse_id, id from mitglied where name = ${name}) m, (select * from konto where kennung = ${VORBILD}) v`;
  return kennungen;
}

async function meldeAn(adresse, kennung) {
  const kunde = new Kunde(adresse);
  const erster = await kunde.sende("/anmelden", 'name="kennung"', { kennung, passwort: PASSWORT });
  const felder = { tan: appTan(), absicht: "bestaetigen" };
  const zweiter = await kunde.sende(erster.ziel ?? "/anmelden", 'name="tan"', felder);
  if (zweiter.ziel !== "/start") throw new Error(`${kennung}: ${zweiter.status} ${zweiter.ziel}`);
  return kunde;
}

/** Eine Organisation mit so vielen Konten und je Verbindung einer angemeldeten Administration. */
async function legeOrt(sql, adresse, anzahl) {
  const name = `Nutzer ${anzahl}`;
  const kennungen = await legeAdministrationen(sql, name);
  await sql`insert into konto (kasse_id, mitglied_id, kennung, klasse, vorname, name, email, status, zweiter_faktor, verlauf_salz, rechte, gruppen)
    select m.kasse_id, m.id, 'S902' || lpad((${laufend} * 100000 + i)::text, 8, '0'), 'S', 'Kim', 'Nutzer ' || md5(i::text), 'n@messung.example',
      'AKTIV', 'EMAIL_TAN', '\\x00', '{POSTFACH,ANZEIGE}', '{Beihilfe}'
    from generate_series(1, ${anzahl}::int) i, (select kasse_id, id from mitglied where name = ${name}) m`;
  const ziele = [];
  for (const kennung of kennungen) {
    const kunde = await meldeAn(adresse, kennung);
    const { status } = await kunde.seite("/verwaltung/nutzer");
    if (status !== 200) throw new Error(`/verwaltung/nutzer: Status ${status}`);
    const cookie = [...kunde.cookies].map(([n, w]) => `${n}=${w}`).join("; ");
    ziele.push({ weg: "/verwaltung/nutzer", cookie });
  }
  return { adresse, ziele };
}

/** @returns {Promise<import("./werkzeug.mjs").Ergebnis[]>} */
export async function missNutzer({ portal, runden, sekunden }) {
  const faelle = await mitDatenbank(portal.url, async (sql) => {
    const liste = [];
    for (const anzahl of GROESSEN)
      liste.push({ name: String(anzahl), fall: await legeOrt(sql, portal.adresse, anzahl) });
    await sql.unsafe("reset role");
    await sql.unsafe("vacuum analyze konto");
    return liste;
  });
  for (const { fall } of faelle) await seitenJeSekunde(fall, 1);
  const werte = await verschachtelt(faelle, runden, (fall) => seitenJeSekunde(fall, sekunden));
  const [klein, gross] = GROESSEN.map(String);
  return [
    {
      was: `Übersicht der Nutzer:innen, ${ZAHL.format(GROESSEN[1])} gegen ${GROESSEN[0]} Konten`,
      wert: mit(median(werte.get(gross)), "Seiten/s"),
      boden: mit(median(werte.get(klein)), "Seiten/s"),
      verhaeltnis: verhaeltnis(werte.get(gross), werte.get(klein)),
      ziel: 0.8,
    },
  ];
}
