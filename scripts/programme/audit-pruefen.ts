import postgres from "postgres";

/**
 * Prüft die Kette der Prüfspur jeder Kasse und vermerkt das Ergebnis für die Betriebsseite; Status 1, wenn sie
 * irgendwo gebrochen ist.
 */
const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
try {
  await sql`set role vp_import`;
  for (const kasse of await sql<
    { id: string; code: string }[]
  >`select id, code from kasse order by code`) {
    const [bruch] = await sql<
      { folge: string; grund: string }[]
    >`select * from audit_pruefen(${kasse.id})`;
    const [zahl] = await sql<
      { anzahl: number }[]
    >`select count(*)::int as anzahl from audit_ereignis where kasse_id = ${kasse.id} and folge is not null`;
    const angaben = bruch ? { bruch: bruch.folge, grund: bruch.grund } : {};
    await sql`insert into betriebsstand (name, am, angaben) values (${`pruefspur:${kasse.id}`}, now(), ${sql.json(angaben)})
      on conflict (name) do update set am = now(), angaben = excluded.angaben`;
    process.stdout.write(
      bruch
        ? `Kasse ${kasse.code}: gebrochen bei ${bruch.folge} (${bruch.grund})\n`
        : `Kasse ${kasse.code}: ${zahl?.anzahl ?? 0} Einträge, Kette unversehrt\n`,
    );
    if (bruch) process.exitCode = 1;
  }
} finally {
  await sql.end({ timeout: 5 });
}
