import { inspect } from "node:util";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import { abfrage, type Mandant, pgFehler, pool, setzeMandant, withSchluessel, withTenant } from ".";

let konto: TestKonto;
let mandant: Mandant;

beforeAll(async () => {
  const kasse = await legeKasse();
  const stadt = await legeMitglied(kasse.id);
  konto = await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id });
  mandant = { kasseId: kasse.id, mitgliedId: stadt.id, kontoId: konto.id, klasse: "S" };
});
afterAll(schliesseAlles);

interface Blick extends Record<string, unknown> {
  pid: number;
  kasse: string | null;
  mitglied: string | null;
  konto: string | null;
  klasse: string | null;
  kennung: string | null;
}
const BLICK = sql`select pg_backend_pid() as pid, vp_kasse() as kasse, vp_mitglied() as mitglied, vp_konto() as konto, vp_klasse() as klasse,
  nullif(current_setting('vp.kennung', true), '') as kennung`;

/** Was die anderen Verbindungen des Pools sehen, jede mindestens einmal. */
const rundblick = async () =>
  (await Promise.all(Array.from({ length: 24 }, () => pool().db.execute<Blick>(BLICK)))).map(
    ([z]) => z,
  );

describe("Mandant einer Transaktion", () => {
  it("gilt in ihr", async () => {
    const [blick] = await withTenant(mandant, (tx) => tx.execute<Blick>(BLICK));
    expect(blick).toMatchObject({
      kasse: mandant.kasseId,
      mitglied: mandant.mitgliedId,
      konto: mandant.kontoId,
      klasse: "S",
    });
  });

  it("bleibt nach ihr an keiner Verbindung des Pools hängen", async () => {
    const [blick] = await withTenant(mandant, (tx) => tx.execute<Blick>(BLICK));
    const danach = await rundblick();
    expect(danach.some((b) => b?.pid === blick?.pid)).toBe(true);
    for (const b of danach)
      expect(b).toMatchObject({
        kasse: null,
        mitglied: null,
        konto: null,
        klasse: null,
        kennung: null,
      });
  });

  it("bleibt auch nach einem Fehler nicht hängen", async () => {
    let pid = 0;
    await expect(
      withTenant(mandant, async (tx) => {
        pid = (await tx.execute<Blick>(BLICK))[0]?.pid ?? 0;
        await tx.execute(sql`select 1 / 0`);
      }),
    ).rejects.toThrow();
    const danach = await rundblick();
    expect(danach.some((b) => b?.pid === pid)).toBe(true);
    for (const b of danach) expect(b).toMatchObject({ kasse: null, konto: null });
  });

  it("ohne ihn gibt es keine einzige Zeile", async () => {
    for (const tabelle of ["kasse", "mitglied", "konto", "person", "meldung"]) {
      expect(
        await pool().db.execute(sql`select 1 from ${sql.identifier(tabelle)} limit 1`),
        tabelle,
      ).toHaveLength(0);
    }
  });

  it("eine leere Angabe ist kein Mandant", async () => {
    const [blick] = await pool().db.transaction(async (tx) => {
      await setzeMandant(tx, { kasseId: "", mitgliedId: null, kontoId: null, klasse: null });
      return tx.execute<Blick>(BLICK);
    });
    expect(blick).toMatchObject({ kasse: null, mitglied: null, konto: null, klasse: null });
  });

  it("Angaben gehen als Werte hinein, nie als SQL", async () => {
    const boese = { ...mandant, kasseId: "', true); set role vp_owner; --" };
    await expect(withTenant(boese, (tx) => tx.execute(sql`select vp_kasse()`))).rejects.toThrow();
    const [rolle] = await pool().db.execute<{ r: string }>(sql`select current_user as r`);
    expect(rolle?.r).toBe("vp_app");
  });
});

describe("Fehler der Datenbank", () => {
  it.each([
    ["in einer Transaktion", (q: SQL) => withTenant(mandant, (tx) => tx.execute(q))],
    ["in einer einzelnen Abfrage", (q: SQL) => abfrage(q)],
  ])("nennen %s nie Werte, nur den Code", async (_wo, tue) => {
    const fehler = await tue(sql`select ${"\n    at Geheimname (x)"}::text::integer`).catch(
      (f: unknown) => f,
    );
    expect(pgFehler(fehler)?.code).toBe("22P02");
    const alles = inspect(fehler, { depth: 9, showHidden: true });
    expect(alles).not.toContain("Geheimname");
    expect(alles).toContain("mandant.db.test.ts");
  });
});

describe("Geheimnis statt Mandant", () => {
  const konten = sql`select kennung from konto`;

  it("die Kennung zeigt genau ihr Konto", async () => {
    expect([
      ...(await withSchluessel({ art: "kennung", wert: konto.kennung }, (tx) =>
        tx.execute(konten),
      )),
    ]).toEqual([{ kennung: konto.kennung }]);
    expect(
      await withSchluessel({ art: "kennung", wert: "S00000000000" }, (tx) => tx.execute(konten)),
    ).toHaveLength(0);
  });

  it("zeigt nichts anderes von der Kasse", async () => {
    for (const tabelle of ["kasse", "mitglied", "sitzung", "passwort_verlauf"]) {
      expect(
        await withSchluessel({ art: "kennung", wert: konto.kennung }, (tx) =>
          tx.execute(sql`select 1 from ${sql.identifier(tabelle)}`),
        ),
        tabelle,
      ).toHaveLength(0);
    }
  });

  it("erlaubt keine Änderung am Konto", async () => {
    const aendern = withSchluessel({ art: "kennung", wert: konto.kennung }, (tx) =>
      tx.execute(sql`update konto set status = 'GESPERRT' where kennung = ${konto.kennung}`),
    );
    await expect(aendern.catch((f: unknown) => pgFehler(f)?.code)).resolves.toBe("42501");
  });

  it.each([
    ["sitzung", "id_hash", { methode: "TOTP", endet_spaetestens: new Date() }],
    ["anmeldung", "id_hash", { methode: "TOTP", gueltig_bis: new Date() }],
    [
      "zugangslink",
      "token_hash",
      { zweck: "PASSWORT_NEU", email: "x@y.example", gueltig_bis: new Date() },
    ],
  ] as const)("%s: nur wer den Schlüssel kennt, sieht die Zeile", async (tabelle, spalte, rest) => {
    const schluessel = [Buffer.alloc(32), Buffer.alloc(32)].map(() =>
      Buffer.from(crypto.getRandomValues(new Uint8Array(32))),
    );
    for (const wert of schluessel) {
      await eigner()`insert into ${eigner()(tabelle)} ${eigner()({ [spalte]: wert, kasse_id: konto.kasseId, konto_id: konto.id, ...rest })}`;
    }
    const art = tabelle === "zugangslink" ? "link" : tabelle;
    const sieht = await withSchluessel({ art, wert: schluessel[0] ?? Buffer.alloc(0) }, (tx) =>
      tx.execute<{ wert: Buffer }>(
        sql`select ${sql.identifier(spalte)} as wert from ${sql.identifier(tabelle)}`,
      ),
    );
    expect(sieht.map((z) => Buffer.from(z.wert).equals(schluessel[0] ?? Buffer.alloc(0)))).toEqual([
      true,
    ]);
  });
});

describe("Wiederholung", () => {
  const scheitert = (code: string, mal: number) => {
    let versuche = 0;
    return {
      versuche: () => versuche,
      arbeit: () =>
        withTenant(mandant, async (tx) => {
          versuche++;
          if (versuche <= mal)
            await tx.execute(
              sql`do $$ begin raise exception 'x' using errcode = '${sql.raw(code)}'; end $$`,
            );
          return versuche;
        }),
    };
  };

  it.each(["40001", "40P01"])(
    "ein Zusammenstoß (%s) wird bis zu dreimal versucht",
    async (code) => {
      expect(await scheitert(code, 2).arbeit()).toBe(3);
      const immer = scheitert(code, 9);
      await expect(immer.arbeit()).rejects.toThrow();
      expect(immer.versuche()).toBe(3);
    },
  );

  it("jeder andere Fehler wird nicht wiederholt", async () => {
    const einmal = scheitert("23505", 1);
    await expect(einmal.arbeit()).rejects.toThrow();
    expect(einmal.versuche()).toBe(1);
  });
});
