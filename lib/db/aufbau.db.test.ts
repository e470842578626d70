import { afterAll, describe, expect, it } from "vitest";
import { ablehnung, anwendung, arbeiter, eigner, schliesseAlles } from "@/lib/testhilfe";

const app = anwendung();
const worker = arbeiter();

afterAll(async () => {
  await Promise.all([app.end(), worker.end()]);
  await schliesseAlles();
});

const TABELLEN =
  "select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r','p')";

/** Prüfspur und Einreichungen überdauern, worauf sie sich beziehen. */
const OHNE_BEZUG = ["audit_ereignis.konto_id", "einreichung.konto_id"];

describe("Aufbau der Datenbank", () => {
  it("an jeder Tabelle sind Zeilenregeln eingeschaltet und auch für den Eigentümer erzwungen", async () => {
    const tabellen = await eigner().unsafe(TABELLEN);
    expect(tabellen.length).toBeGreaterThanOrEqual(28);
    expect(
      tabellen.filter((t) => !t.relrowsecurity || !t.relforcerowsecurity).map((t) => t.relname),
    ).toEqual([]);
  });

  it("keine Tabelle ist ohne Regel", async () => {
    const ohne = await eigner().unsafe(
      `select relname from (${TABELLEN}) t where not exists (select from pg_policy p where p.polrelid = t.oid)`,
    );
    expect([...ohne]).toEqual([]);
  });

  it("wo eine Kasse steht, hält eine einschränkende Regel den Mandanten", async () => {
    const ohne = await eigner().unsafe(`select relname from (${TABELLEN}) t
      where exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'kasse_id' and not a.attisdropped)
        and not exists (select from pg_policy p where p.polrelid = t.oid and not p.polpermissive and p.polcmd = '*'
          and p.polroles = array[(select oid from pg_roles where rolname = 'vp_app')] and p.polwithcheck is not null)`);
    expect([...ohne]).toEqual([]);
  });

  it("jeder Verweis auf einen Mandantensatz nennt auch dessen Kasse", async () => {
    const ohne = await eigner()`
      select c.relname || '.' || a.attname as spalte from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r','p') and a.attnum > 0 and not a.attisdropped
        and a.atttypid = 'uuid'::regtype and a.attname like '%\\_id' and a.attname not in ('kasse_id', 'submission_id', 'objekt_id', 'anfrage_id')
        and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'kasse_id' and not k.attisdropped)
        and not exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any(f.conkey)
          and (select attnum from pg_attribute k where k.attrelid = c.oid and k.attname = 'kasse_id') = any(f.conkey))
      order by 1`;
    expect(ohne.map((z) => z.spalte)).toEqual(OHNE_BEZUG);
  });

  it("keine Regel gilt für alle Rollen", async () => {
    expect([...(await eigner()`select polname from pg_policy where 0 = any(polroles)`)]).toEqual(
      [],
    );
  });

  it("Sichten, die als Eigentümer liefen, gibt es nicht", async () => {
    expect([
      ...(await eigner()`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v','m')
      and not coalesce(reloptions @> '{security_invoker=true}', false)`),
    ]).toEqual([]);
  });

  it("jede Funktion mit fremden Rechten hat einen festen Suchpfad und ist nicht für alle", async () => {
    const fremd =
      await eigner()`select proname, proconfig, has_function_privilege('public', oid, 'execute') as alle, prorettype = 'trigger'::regtype as trigger
      from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`;
    expect(fremd.length).toBeGreaterThanOrEqual(5);
    expect(
      fremd
        .filter((f) => !f.proconfig?.some((c: string) => c.startsWith("search_path=pg_catalog")))
        .map((f) => f.proname),
    ).toEqual([]);
    expect(fremd.filter((f) => f.alle && !f.trigger).map((f) => f.proname)).toEqual([]);
  });

  it("die Laufzeitrollen haben keine Sonderrechte und besitzen nichts", async () => {
    const rollen =
      await eigner()`select rolname from pg_roles where rolname in ('vp_app','vp_worker')
      and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb and not rolinherit`;
    expect(rollen.map((r) => r.rolname).sort()).toEqual(["vp_app", "vp_worker"]);
    expect([
      ...(await eigner()`select relname from pg_class where pg_get_userbyid(relowner) in ('vp_app','vp_worker')`),
    ]).toEqual([]);
    expect([
      ...(await eigner()`select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname in ('vp_app','vp_worker')`),
    ]).toEqual([]);
  });

  it("die Suchrolle meldet sich nicht an und liest nur, was sie durchsucht", async () => {
    expect([
      ...(await eigner()`select rolcanlogin, rolbypassrls, rolsuper from pg_roles where rolname = 'vp_suche'`),
    ]).toEqual([{ rolcanlogin: false, rolbypassrls: false, rolsuper: false }]);
    const liest =
      await eigner()`select distinct table_name from information_schema.role_column_grants where grantee = 'vp_suche' order by 1`;
    expect(liest.map((z) => z.table_name)).toEqual([
      "konto",
      "nachricht",
      "person_mitglied",
      "schriftwechsel",
    ]);
    // Von Konten nur, was eine Liste von Kolleginnen zeigt: nie Passwörter oder Schlüssel.
    const spalten =
      await eigner()`select column_name from information_schema.role_column_grants where grantee = 'vp_suche' and table_name = 'konto' order by 1`;
    expect(spalten.map((z) => z.column_name)).toEqual([
      "gruppen",
      "id",
      "kasse_id",
      "klasse",
      "mitglied_id",
      "name",
      "rechte",
      "status",
      "vorname",
    ]);
  });

  it("was nicht nach Zeilen gefiltert wird, darf die Anwendung nicht", async () => {
    const rechte =
      await eigner()`select table_name, privilege_type from information_schema.role_table_grants
      where grantee in ('vp_app','vp_worker','vp_import','PUBLIC') and table_schema = 'public' and privilege_type in ('TRUNCATE','REFERENCES','TRIGGER')`;
    expect([...rechte]).toEqual([]);
    expect(await ablehnung(app`create table fremd (a int)`)).toBe("42501");
  });

  it("Fristen gelten je Verbindung", async () => {
    for (const sql of [app, worker]) {
      const [zeile] =
        await sql`select current_setting('statement_timeout') as a, current_setting('lock_timeout') as b, current_setting('idle_in_transaction_session_timeout') as c`;
      expect(zeile).toEqual({ a: "15s", b: "5s", c: "30s" });
    }
  });
});

describe("Was die Anwendung nie darf", () => {
  it.each([
    "zeitscheibe",
    "meldung",
    "meldung_ereignis",
    "nachricht",
    "person",
    "konto",
    "mitglied",
    "kasse",
  ])("Zeilen von %s löschen", async (tabelle) => {
    expect(await ablehnung(app`delete from ${app(tabelle)}`)).toBe("42501");
  });

  it.each(["select", "insert into", "update", "delete from"])(
    "die Prüfspur am Schreibweg vorbei anfassen: %s",
    async (befehl) => {
      const rest = {
        select: "* from audit_ereignis",
        "insert into": "audit_ereignis default values",
        update: "audit_ereignis set aktion = 'x'",
        "delete from": "audit_ereignis",
      }[befehl];
      expect(await ablehnung(app.unsafe(`${befehl} ${rest}`))).toBe("42501");
      expect(await ablehnung(worker.unsafe(`${befehl} ${rest}`))).toBe("42501");
    },
  );

  it.each(["audit_anhaengen(null)", "audit_verketten()"])(
    "die Kette selbst bauen: %s",
    async (aufruf) => {
      expect(await ablehnung(app.unsafe(`select ${aufruf}`))).toBe("42501");
    },
  );

  it("die Outbox lesen", async () => {
    expect(await ablehnung(app`select * from outbox`)).toBe("42501");
  });
});
