// Bestand und Zugänge nur für Messungen: eine eigene Kasse mit einem Arbeitgeber je Größe.
import postgres from "postgres";
import { zeile } from "../scripts/lib/ablauf.mjs";
import { Kunde } from "../scripts/tests/kunde.mjs";
import { GLEICHZEITIG } from "./werkzeug.mjs";

export const GROESSEN = [1_000, 10_000, 100_000];
const KASSE = "901";
/** So viele Personen jeder Größe heißen wie gesucht; der Rest nie. */
const GESUCHTE = 40;
/** Namensfilter aus drei Buchstaben, der genau die Gesuchten trifft. */
export const NAMENSFILTER = "xyl";

const VORN =
  "Acker Berg Birken Brand Buchen Dorf Eichen Feld Fischer Garten Hasel Heide Hirsch Hof Holz Kamp Kessel Kirch Korn Linden Mai Moor Mühl Nuss Ober Reh Ried Rosen Sand Schäfer See Sommer Stein Tal Tannen Unter Wald Wasser Weiden Winter";
const HINTEN =
  "acker au bach bauer beck berg brink burg dorf egge er feld hagen haus heim hoff horst kamp mann meier mayr müller ner reuter ring schmidt stedt stein wald weg";
const VORNAMEN =
  "Anna Bernd Carla Dieter Elisabeth Frank Gisela Hannes Ines Jochen Karin Lars Maria Nils Olga Paul Rita Stefan Tanja Uwe Vera Werner Yvonne Zoe Lisa Jürgen Käthe Björn Günter Renée";

/** @param {string} url Anmeldung des Eigentümers */
export async function mitDatenbank(url, arbeit) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe("set role vp_import");
    return await arbeit(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Personen, je eine Zeitscheibe und die Zeile der Übersicht, mengenweise. */
async function legePersonen(sql, mitglied, anzahl, ab) {
  await sql`create temp table neu on commit drop as
    select gen_random_uuid() as id, (${ab}::int + i)::text as persnr, date '1950-01-01' + (i * 7919 % 20000) as geburtsdatum,
      i % 3 = 0 as beihilfe, i % 8 <> 0 as aktiv,
      case when i % ${anzahl / GESUCHTE}::int = 0 then 'Xylander' || i
        else (string_to_array(${VORN}, ' '))[1 + (i * 31 % 40)] || (string_to_array(${HINTEN}, ' '))[1 + (i / 7 % 30)] end as name,
      (string_to_array(${VORNAMEN}, ' '))[1 + (i * 13 % 30)] as vorname
    from generate_series(1, ${anzahl}::int) i`;
  await sql`insert into person (kasse_id, id, persnr, name, vorname, geburtsdatum, beihilfeberechtigt)
    select ${mitglied.kasse_id}, id, persnr, name, vorname, geburtsdatum, beihilfe from neu`;
  await sql`insert into zeitscheibe (kasse_id, person_id, von, bis, bezeichnung, mitgliedschaft_id, mitglied_id, besoldung, umfang_z, umfang_n, art)
    select ${mitglied.kasse_id}, id, '2010-01-01', case when aktiv then null else date '2020-12-31' end, 'Amtsrat',
      ${mitglied.mitgliedschaft_id}, ${mitglied.id}, 'A12', 1, 1, 'DIENST' from neu`;
  await sql`insert into person_mitglied (kasse_id, mitglied_id, person_id, status, schnitt, persnr, name, vorname, geburtsdatum,
      beihilfeberechtigt, name_sort, vorname_sort, persnr_sort)
    select ${mitglied.kasse_id}, ${mitglied.id}, id, case when aktiv then 'AKTIV' else 'EHEMALIG' end, '2010-01-01', persnr, name, vorname,
      geburtsdatum, beihilfe, translate(lower(name), 'äöüé', 'aoue'), translate(lower(vorname), 'äöüé', 'aoue'), persnr::int from neu`;
}

async function legeMitglied(sql, anzahl) {
  const nummer = String(anzahl).padStart(6, "0");
  const [mitglied] =
    await sql`with k as (insert into kasse (code, name) values (${KASSE}, 'Messkasse')
        on conflict (code) do update set name = excluded.name returning id),
      m as (insert into mitglied (kasse_id, mitgliedsnummer, name) select id, ${nummer}, ${`Messort ${nummer}`} from k returning kasse_id, id)
    insert into mitgliedschaft (kasse_id, mitglied_id, geschaeftsbereich, pnr, abr, von, anzeige)
    select kasse_id, id, 'Beamtenversorgung', '90001', ${nummer}, '1970-01-01', ${`Messort ${nummer} (Beamtenversorgung) (PNR: 90001, Abr: ${nummer})`}
    from m returning kasse_id, mitglied_id as id, id as mitgliedschaft_id`;
  return mitglied;
}

/** Kennung des `nr`-ten Messkontos einer Größe. */
export const kennungVon = (stelle, nr) => `S901000${stelle}0${String(nr).padStart(3, "0")}`;
const mailVon = (kennung) => `${kennung.toLowerCase()}@messung.example`;

/** Je Verbindung ein Konto mit dem Passwort der Demokonten, damit jede ihre eigene Sitzung hat. */
async function legeKonten(sql, mitglied, stelle) {
  for (let nr = 0; nr < GLEICHZEITIG; nr++) {
    const kennung = kennungVon(stelle, nr);
    await sql`insert into konto (kasse_id, mitglied_id, kennung, klasse, vorname, name, email, status, zweiter_faktor, passwort_hash, verlauf_salz, rechte, gruppen)
      select ${mitglied.kasse_id}, ${mitglied.id}, ${kennung}, 'S', 'Kim', 'Messung', ${mailVon(kennung)}, 'AKTIV', 'EMAIL_TAN',
        passwort_hash, verlauf_salz, rechte, gruppen from konto where kennung = 'S20100000001'`;
  }
}

/** Kennung der Person an der Stelle `nr` (ab 1) in der Ordnung nach Namen. */
async function personAn(sql, mitgliedId, nr, status = ["AKTIV", "EHEMALIG"]) {
  const [p] = await sql`select person_id from person_mitglied
    where mitglied_id = ${mitgliedId} and status in ${sql(status)}
    order by name_sort, vorname_sort, person_id offset ${nr - 1} limit 1`;
  return p.person_id;
}

/** Meldet das `nr`-te Konto einer Größe an. */
async function beginneSitzung(portal, stelle, nr) {
  const kunde = new Kunde(portal.adresse);
  const kennung = kennungVon(stelle, nr);
  await kunde.anmelden(kennung, mailVon(kennung));
  return { kunde, cookie: [...kunde.cookies].map(([n, w]) => `${n}=${w}`).join("; ") };
}

/**
 * Ein Arbeitgeber einer Größe: `mitte` ist die letzte Person vor der mittleren Seite, `person` die
 * erste aktive. Je Verbindung gibt es eine Sitzung.
 * @typedef {{anzahl: number, mitte: string, person: string,
 *   sitzungen: {kunde: Kunde, cookie: string}[]}} Messort
 */

async function legeMessort(sql, anzahl, stelle) {
  const ab = GROESSEN.slice(0, stelle).reduce((summe, n) => summe + n, 0);
  const mitglied = await sql.begin(async (tx) => {
    const m = await legeMitglied(tx, anzahl);
    await legePersonen(tx, m, anzahl, ab);
    await legeKonten(tx, m, stelle);
    return m;
  });
  return {
    anzahl,
    mitte: await personAn(sql, mitglied.id, anzahl / 2),
    person: await personAn(sql, mitglied.id, 1, ["AKTIV"]),
  };
}

/** Legt alle Größen an und meldet je Verbindung ein Konto an. @returns {Promise<Messort[]>} */
export async function bereiteMessorte(portal) {
  zeile("Messbestand wird angelegt …");
  const orte = await mitDatenbank(portal.url, async (sql) => {
    const liste = [];
    for (const [stelle, anzahl] of GROESSEN.entries())
      liste.push(await legeMessort(sql, anzahl, stelle));
    // Was sonst autovacuum kurz nach einer Übernahme tut; die Messung soll nicht darauf warten.
    await sql.unsafe("reset role");
    for (const name of ["person", "zeitscheibe", "person_mitglied", "bestand", "konto"])
      await sql.unsafe(`vacuum analyze ${name}`);
    return liste;
  });
  zeile("Messkonten melden sich an …");
  for (const [stelle, ort] of orte.entries()) {
    const stellen = Array.from({ length: GLEICHZEITIG }, (_, nr) => nr);
    ort.sitzungen = await Promise.all(stellen.map((nr) => beginneSitzung(portal, stelle, nr)));
  }
  return orte;
}
