// Datenbanken der Postfachmessung: dieselbe Organisation mit demselben Postfach, einmal allein und
// einmal unter einer Million Nachrichten von 400 Organisationen.
import postgres from "postgres";
import { zeile } from "../scripts/lib/ablauf.mjs";
import { bereiteDatenbank } from "../scripts/lib/datenbank.mjs";

/** So viele Nachrichten hält das gemessene Postfach, gleich wie groß die Datenbank ist. */
const POSTFACH = 10_000;
const ORGANISATIONEN = 400;
/** Wörter der Messung und wie oft sie im gemessenen Postfach vorkommen. */
export const WOERTER = { selten: "Sonderbescheid", mittel: "Umlagejahr", haeufig: "Versorgung" };
const JEDE = { selten: 250, mittel: 10 };

const VORN =
  "Alters Amts Antrags Beamten Beihilfe Bescheid Dienst Ehe Familien Fest Frist Haupt Kassen Kinder Lauf Melde";
const HINTEN =
  "akte angabe beleg betrag bezug datum frage grund liste muster nachweis ordnung regel satz stelle stufe tabelle unterlage wechsel zeit";

/** Legt eine leere, fertig migrierte Datenbank neben der ersten an. @returns ihre Adressen */
export async function legeDatenbank(serverUrl, name, ersatzGeheimnis) {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await sql.unsafe(`create database ${name}`);
  await sql.end({ timeout: 5 });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, ...(await bereiteDatenbank({ url: url.href, ersatzGeheimnis })) };
}

/** Indexe, die am Ende auf einmal gebaut werden; Zeile für Zeile dauerte es ein Mehrfaches. */
const GIN = ["nachricht_betreff", "nachricht_suche"];

async function legeNachrichten(sql, anzahl) {
  const bau = await sql`select indexdef from pg_indexes where indexname in ${sql(GIN)}`;
  for (const name of GIN) await sql.unsafe(`drop index ${name}`);
  await sql`create temp table wort as select row_number() over () as nr, v || h as wort
    from unnest(string_to_array(${VORN}, ' ')) v, unnest(string_to_array(${HINTEN}, ' ')) h`;
  // 2.000 verschiedene Texte zu 40 Wörtern; jede Nachricht bekommt einen und ihre eigenen Wörter dazu.
  await sql`create temp table vorrat as
    select t as nr, string_agg(w.wort, ' ' order by w.nr * (t + 7) % 911) as text
    from generate_series(0, 1999) t join lateral
      (select nr, wort from wort where (nr * 31 + t * 17) % 320 < 40) w on true group by t`;
  await sql`create index on vorrat (nr)`;
  await sql`set session_replication_role = replica`;
  await sql`insert into nachricht (kasse_id, mitglied_id, konto_id, gruppe, richtung, referenz, bereich, thema, betreff, text, wichtig, archiviert, urheber, am)
    select k.kasse_id, k.mitglied_id,
      case when i <= ${POSTFACH} or i % 2 = 0 then k.id end,
      case when i > ${POSTFACH} and i % 2 = 1 then 'Beihilfe' end,
      case when i % 3 = 0 then 'ausgang' else 'eingang' end, 'R' || lpad(to_hex(i), 7, '0'),
      (array['Beihilfe','Beamtenversorgung','Finanzierung'])[1 + i % 3], 'Allgemeines',
      'Anfrage ' || (select wort from wort where nr = 1 + i % 320) || ' ' || i,
      v.text || ' ' || ${WOERTER.haeufig}::text
        || case when i % ${JEDE.selten} = 0 then ' ' || ${WOERTER.selten}::text else '' end
        || case when i % ${JEDE.mittel} = 0 then ' ' || ${WOERTER.mittel}::text else '' end,
      i % 50 = 0, i % 20 = 7, 'Kim Messung', now() - make_interval(mins => i % 400000)
    from generate_series(1, ${anzahl}::int) i
    join messkonto k on k.nr = case when i <= ${POSTFACH} then 1 else 2 + i % ${ORGANISATIONEN - 1} end
    join vorrat v on v.nr = i % 2000`;
  await sql`insert into nachricht_gelesen (kasse_id, nachricht_id, konto_id)
    select kasse_id, id, konto_id from nachricht where konto_id is not null and hashtext(id::text) % 3 <> 0`;
  await sql`set session_replication_role = default`;
  await sql`set maintenance_work_mem = '512MB'`;
  for (const { indexdef } of bau) await sql.unsafe(indexdef);
}

/**
 * Füllt eine Datenbank mit `anzahl` Nachrichten.
 * @returns {Promise<{kasseId: string, mitgliedId: string, kontoId: string, nachrichtId: string}>} das gemessene Postfach
 */
export async function fuelle(url, anzahl) {
  zeile(`  ${anzahl.toLocaleString("de-DE")} Nachrichten werden angelegt …`);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`insert into installation (eine, demo) values (true, true)`;
    await sql`with k as (insert into kasse (code, name, eingang_mail) values ('901', 'Messkasse', 'eingang@messung.example') returning id)
      insert into mitglied (kasse_id, mitgliedsnummer, name)
      select id, lpad(i::text, 6, '0'), 'Messort ' || i from k, generate_series(1, ${ORGANISATIONEN}::int) i`;
    await sql`insert into konto (kasse_id, mitglied_id, kennung, klasse, vorname, name, email, status, zweiter_faktor, verlauf_salz, rechte, gruppen)
      select kasse_id, id, 'S90100' || mitgliedsnummer, 'S', 'Kim', 'Messung', 'm' || mitgliedsnummer || '@messung.example', 'AKTIV', 'EMAIL_TAN', '',
        '{POSTFACH}', '{Beihilfe}' from mitglied`;
    await sql`create temp table messkonto as
      select kasse_id, mitglied_id, id, row_number() over (order by kennung) as nr from konto`;
    await legeNachrichten(sql, anzahl);
    await sql`vacuum analyze`;
    const [ort] = await sql`select k.kasse_id, k.mitglied_id, k.id as konto_id,
      (select n.id from nachricht n where n.konto_id = k.id order by am limit 1) as nachricht_id from messkonto k where nr = 1`;
    return {
      kasseId: ort.kasse_id,
      mitgliedId: ort.mitglied_id,
      kontoId: ort.konto_id,
      nachrichtId: ort.nachricht_id,
    };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
