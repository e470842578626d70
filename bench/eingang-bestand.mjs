// Bestand der Messung „eingang“: je Größe eine eigene Kasse mit einem Arbeitgeber, Personen, Meldungen
// und Zugängen beider Seiten.
import { zeile } from "../scripts/lib/ablauf.mjs";
import { Kunde } from "../scripts/tests/kunde.mjs";
import { mitDatenbank } from "./bestand.mjs";
import { GLEICHZEITIG } from "./werkzeug.mjs";

export const MELDUNGEN = [1_000, 100_000];
/** Meldungen je Person, damit die Personen beider Größen gleich viel zu zeigen haben. */
const JE_PERSON = 5;
/** Formular, nach dem die gefilterte Liste fragt; der zwölfte Teil der Meldungen gehört dazu. */
export const GEFILTERT = "versetzung";
const FORMULARE =
  "anmeldung personendaten kontaktdaten befoerderung beurlaubung ausscheiden todesfall umfang versetzung wahlzeit besoldung_zeit sonstige";

async function legeArbeitgeber(sql, anzahl, stelle) {
  const code = `91${stelle}`;
  const [m] =
    await sql`with k as (insert into kasse (code, name) values (${code}, ${`Messkasse Eingang ${anzahl}`}) returning id),
      m as (insert into mitglied (kasse_id, mitgliedsnummer, name) select id, ${code}, ${`Eingangsstadt ${code}`} from k returning kasse_id, id)
    insert into mitgliedschaft (kasse_id, mitglied_id, geschaeftsbereich, pnr, abr, von, anzeige)
    select kasse_id, id, 'Beamtenversorgung', ${`90${code}`}, '100001', '1970-01-01', ${`Eingangsstadt ${code} (Beamtenversorgung) (PNR: 90${code}, Abr: 100001)`}
    from m returning kasse_id, mitglied_id as id, id as mitgliedschaft_id`;
  return m;
}

/** Personen auf Zeit, damit jedes Formular für sie offensteht. */
async function legePersonen(sql, m, anzahl) {
  await sql`create temp table eingang_person on commit drop as
    select gen_random_uuid() as id, i as nr, i::text as persnr, date '1960-01-01' + (i * 7919 % 12000) as geburtsdatum, 'Messer' || i as name
    from generate_series(1, ${anzahl / JE_PERSON}::int) i`;
  await sql`insert into person (kasse_id, id, persnr, name, vorname, geburtsdatum)
    select ${m.kasse_id}, id, persnr, name, 'Kim', geburtsdatum from eingang_person`;
  await sql`insert into zeitscheibe (kasse_id, person_id, von, bezeichnung, mitgliedschaft_id, mitglied_id, besoldung, umfang_z, umfang_n, art, zusatz)
    select ${m.kasse_id}, id, '2015-01-01', 'Beigeordneter', ${m.mitgliedschaft_id}, ${m.id}, 'A16', 1, 1, 'DIENST', '{"bvArt":"Z"}' from eingang_person`;
  await sql`insert into person_mitglied (kasse_id, mitglied_id, person_id, status, schnitt, persnr, name, vorname, geburtsdatum,
      beihilfeberechtigt, name_sort, vorname_sort, persnr_sort)
    select ${m.kasse_id}, ${m.id}, id, 'AKTIV', '2015-01-01', persnr, name, 'Kim', geburtsdatum, false, lower(name), 'kim', persnr::int from eingang_person`;
}

/** Konten mit E-Mail-TAN auf beiden Seiten; das Passwort ist das der Demokonten. */
async function legeKonten(sql, m, stelle) {
  const konten = { K: [], S: [] };
  for (const klasse of ["K", "S"])
    for (let nr = 0; nr < GLEICHZEITIG; nr++) {
      const kennung = `${klasse}91${stelle}000000${String(nr).padStart(2, "0")}`;
      const email = `${kennung.toLowerCase()}@messung.example`;
      await sql`insert into konto (kasse_id, mitglied_id, kennung, klasse, kasse_rolle, vorname, name, email, status, zweiter_faktor, passwort_hash, verlauf_salz, rechte, gruppen)
        select ${m.kasse_id}, ${klasse === "S" ? m.id : null}, ${kennung}, ${klasse}, ${klasse === "K" ? "SACHBEARBEITUNG" : null}, 'Kim', 'Messung', ${email}, 'AKTIV',
          'EMAIL_TAN', passwort_hash, verlauf_salz, ${klasse === "S" ? sql`rechte` : sql`'{}'`}, ${klasse === "S" ? sql`gruppen` : sql`'{}'`}
        from konto where kennung = 'S20100000001'`;
      konten[klasse].push({ kennung, email });
    }
  return konten;
}

/** Meldungen aller Formulare, von jedem drei von vier unentschieden, jede dritte davon jemandem zugewiesen. */
async function legeMeldungen(sql, m, anzahl) {
  await sql`insert into meldung (kasse_id, mitglied_id, konto_id, gemeldet_von, formular, formular_version, person_id, betreff, werte,
      zeile_text, lebenslauf_version, referenz, status, bearbeiter_id, gesendet_am, gelb_ab, faellig_am)
    select ${m.kasse_id}, ${m.id}, (select id from konto where kasse_id = ${m.kasse_id} and klasse = 'S' limit 1), 'Kim Messung',
      (string_to_array(${FORMULARE}, ' '))[1 + i % 12], 1, p.id, 'Meldung ' || i, '{}', 'Meldung', 1, 'B' || i,
      case i / 12 % 4 when 0 then 'uebernommen' when 1 then 'in_bearbeitung' else 'uebermittelt' end,
      case when i / 48 % 3 = 0 then (select id from konto where kasse_id = ${m.kasse_id} and klasse = 'K' order by kennung limit 1) end,
      now() - make_interval(hours => (i * 7919 % 2000)::int), current_date - 10 + (i * 31 % 30)::int, current_date - 5 + (i * 31 % 30)::int
    from generate_series(1, ${anzahl}::int) i join eingang_person p on p.nr = 1 + i % ${anzahl / JE_PERSON}::int`;
}

async function legeOrt(sql, anzahl, stelle) {
  const { m, konten } = await sql.begin(async (tx) => {
    const arbeitgeber = await legeArbeitgeber(tx, anzahl, stelle);
    await legePersonen(tx, arbeitgeber, anzahl);
    const zugaenge = await legeKonten(tx, arbeitgeber, stelle);
    await legeMeldungen(tx, arbeitgeber, anzahl);
    return { m: arbeitgeber, konten: zugaenge };
  });
  const offen = sql`kasse_id = ${m.kasse_id} and status in ('uebermittelt','in_bearbeitung','rueckfrage')`;
  const [mitte] =
    await sql`select id from meldung where ${offen} order by faellig_am, gesendet_am, id offset ${Math.floor((anzahl * 3) / 8)} limit 1`;
  const [fall] =
    await sql`select id from meldung where ${offen} and formular = 'sonstige' order by id limit 1`;
  const [person] =
    await sql`select person_id from person_mitglied where mitglied_id = ${m.id} order by persnr_sort limit 1`;
  return { anzahl, mitte: mitte.id, fall: fall.id, person: person.person_id, konten };
}

async function beginneSitzung(portal, { kennung, email }) {
  const kunde = new Kunde(portal.adresse);
  await kunde.anmelden(kennung, email);
  return { kunde, cookie: [...kunde.cookies].map(([n, w]) => `${n}=${w}`).join("; ") };
}

/**
 * Eine Kasse mit `anzahl` Meldungen; `mitte` ist die letzte Meldung vor der mittleren Seite.
 * @typedef {{anzahl: number, mitte: string, fall: string, person: string,
 *   sitzungen: Record<"K" | "S", {kunde: Kunde, cookie: string}[]>}} Eingangsort
 */

/** Legt beide Größen an und meldet alle Konten an. @returns {Promise<Eingangsort[]>} */
export async function bereiteEingang(portal) {
  zeile("Meldungen der Messung werden angelegt …");
  const orte = await mitDatenbank(portal.url, async (sql) => {
    const liste = [];
    for (const [stelle, anzahl] of MELDUNGEN.entries())
      liste.push(await legeOrt(sql, anzahl, stelle));
    await sql.unsafe("reset role");
    for (const name of ["person", "zeitscheibe", "person_mitglied", "meldung", "konto"])
      await sql.unsafe(`vacuum analyze ${name}`);
    return liste;
  });
  zeile("Messkonten beider Seiten melden sich an …");
  for (const ort of orte) {
    ort.sitzungen = {};
    for (const klasse of ["K", "S"])
      ort.sitzungen[klasse] = await Promise.all(
        ort.konten[klasse].map((konto) => beginneSitzung(portal, konto)),
      );
  }
  return orte;
}
