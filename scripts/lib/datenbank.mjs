// Rollen, Erweiterungen und Migrationen. Läuft bei jedem Start und ändert nichts, wenn alles stimmt.
import { createHmac } from "node:crypto";
import { join } from "node:path";
import { Abbruch, WURZEL } from "./ablauf.mjs";

const ERWEITERUNGEN = ["btree_gist", "btree_gin", "pg_trgm"];
/** Schlüssel der Sperre, unter der nur ein Prozess zugleich migriert. */
const SPERRE = 726_013;

/**
 * Kennwort einer Laufzeitrolle, abgeleitet aus dem der Eigentümer-Anmeldung: So nennen mehrere
 * Rechner mit derselben DATABASE_URL dasselbe Kennwort, ohne es irgendwo abzulegen.
 */
function rollenKennwort(eignerUrl, rolle, ersatz) {
  const grund = decodeURIComponent(new URL(eignerUrl).password) || ersatz;
  return createHmac("sha256", grund).update(`versorgungsportal:${rolle}`).digest("base64url");
}

/** Adresse derselben Datenbank für eine andere Rolle. */
function urlFuer(eignerUrl, rolle, kennwort) {
  const url = new URL(eignerUrl);
  url.username = rolle;
  url.password = kennwort;
  return url.toString();
}

/**
 * Bringt die Datenbank auf den Stand des Programms.
 * @param {{url: string, appUrl?: string, workerUrl?: string, ersatzGeheimnis: string}} wahl
 * @returns {Promise<{appUrl: string, workerUrl: string}>} Adressen für Web und Worker
 */
export async function bereiteDatenbank({ url, appUrl, workerUrl, ersatzGeheimnis }) {
  const { default: postgres } = await import("postgres");
  const { drizzle } = await import("drizzle-orm/postgres-js");
  const { migrate } = await import("drizzle-orm/postgres-js/migrator");
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(${SPERRE})`;
    await pruefeEinstellungen(sql);
    for (const name of ERWEITERUNGEN) await sql.unsafe(`create extension if not exists ${name}`);
    const eigene = !(appUrl && workerUrl);
    await legeRollen(sql, eigene ? url : null, ersatzGeheimnis);
    await sql.unsafe("set role vp_owner");
    await migrate(drizzle(sql), { migrationsFolder: join(WURZEL, "drizzle") });
    await sql.unsafe("reset role");
    return {
      appUrl: appUrl ?? urlFuer(url, "vp_app", rollenKennwort(url, "vp_app", ersatzGeheimnis)),
      workerUrl:
        workerUrl ?? urlFuer(url, "vp_worker", rollenKennwort(url, "vp_worker", ersatzGeheimnis)),
    };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Eine Datenbank, die bei Stromausfall Zusagen vergisst, wird nicht benutzt (security.md 7.2). */
async function pruefeEinstellungen(sql) {
  const [stand] = await sql`select current_setting('server_version_num')::int as version,
    current_setting('fsync') as fsync, current_setting('full_page_writes') as ganze_seiten,
    current_setting('synchronous_commit') as commit`;
  if (stand.version < 150_000) throw new Abbruch("Benötigt wird PostgreSQL 15 oder neuer.");
  const mangel = [];
  if (stand.fsync !== "on") mangel.push("fsync=on");
  if (stand.ganze_seiten !== "on") mangel.push("full_page_writes=on");
  if (!["on", "remote_apply"].includes(stand.commit)) mangel.push("synchronous_commit=on");
  if (mangel.length)
    throw new Abbruch(
      `Die Datenbank sichert Daten nicht dauerhaft. Nötig ist: ${mangel.join(", ")}.`,
    );
}

async function legeRollen(sql, eignerUrl, ersatz) {
  const [{ bin }] = await sql`select current_user as bin`;
  const rollen = {
    vp_owner: false,
    vp_suche: false,
    vp_import: false,
    vp_app: true,
    vp_worker: true,
  };
  const vorhanden = new Set(
    (await sql`select rolname from pg_roles where rolname like 'vp\\_%'`).map((z) => z.rolname),
  );
  for (const [rolle, meldetSichAn] of Object.entries(rollen)) {
    if (!vorhanden.has(rolle))
      await sql.unsafe(`create role ${rolle} ${meldetSichAn ? "login" : "nologin"} noinherit`);
    if (meldetSichAn && eignerUrl) {
      await sql.unsafe(
        `alter role ${rolle} login password '${rollenKennwort(eignerUrl, rolle, ersatz)}'`,
      );
    }
  }
  for (const rolle of ["vp_owner", "vp_import"])
    await sql.unsafe(`grant ${rolle} to ${zitiert(bin)}`);
  await sql.unsafe("grant vp_suche to vp_owner");
  const [{ eigner }] =
    await sql`select nspowner::regrole::text as eigner from pg_namespace where nspname = 'public'`;
  if (eigner !== "vp_owner") await sql.unsafe("alter schema public owner to vp_owner");
  const [{ db }] = await sql`select current_database() as db`;
  // Der Migrator legt sein eigenes Schema für den Stand der Migrationen an.
  await sql.unsafe(`grant create on database ${zitiert(db)} to vp_owner`);
  for (const rolle of ["vp_app", "vp_worker"]) {
    await sql.unsafe(`alter role ${rolle} set statement_timeout = '15s'`);
    await sql.unsafe(`alter role ${rolle} set lock_timeout = '5s'`);
    await sql.unsafe(`alter role ${rolle} set idle_in_transaction_session_timeout = '30s'`);
    await sql.unsafe(`grant connect on database ${zitiert(db)} to ${rolle}`);
  }
}

const zitiert = (name) => `"${name.replaceAll('"', '""')}"`;

/** Ob die Datenbank leer ist, und ob sie als Demo gekennzeichnet ist. */
export async function stand(url) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe("set role vp_import");
    const [zeile] =
      await sql`select (select demo from installation) as demo, not exists (select 1 from kasse) as leer`;
    return zeile;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Kennzeichnet eine leere Datenbank als Demo oder als echte Installation. */
export async function kennzeichne(url, demo) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe("set role vp_import");
    await sql`insert into installation (eine, demo) values (true, ${demo}) on conflict do nothing`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
