import postgres from "postgres";

/**
 * `npm run sicherung:vermerken -- [art]`: vermerkt für die Betriebsseite, dass gerade eine Sicherung gelang.
 * Der Zeitplan der Sicherung ruft es nach ihrem Ende; `art` ist ein kurzes Wort wie `voll` oder `wal`.
 */
const art = (process.argv[2] ?? "voll").slice(0, 40);
const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
try {
  await sql`set role vp_import`;
  await sql`insert into betriebsstand (name, am, angaben) values ('sicherung', now(), ${sql.json({ art })})
    on conflict (name) do update set am = now(), angaben = excluded.angaben`;
  process.stdout.write(`Sicherung (${art}) vermerkt\n`);
} finally {
  await sql.end({ timeout: 5 });
}
