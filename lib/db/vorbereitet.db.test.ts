import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { legeKasse, schliesseAlles } from "@/lib/testhilfe";
import { withTenant } from ".";

let kasseId: string;
beforeAll(async () => {
  kasseId = (await legeKasse()).id;
});
afterAll(schliesseAlles);

/** Vorbereitete Anweisungen dieser Verbindung, deren Text den Teil enthält. */
const merkmal = crypto.randomUUID();
const anzahl = (teil: string) =>
  sql<{
    n: number;
  }>`select count(*)::int as n from pg_prepared_statements where statement like ${`%${teil}%`} and statement not like '%pg_prepared%'`;

describe("Anweisungen von drizzle", () => {
  it("sind vorbereitet, auch in einer inneren Transaktion; derselbe Text nur einmal", async () => {
    const mandant = { kasseId, mitgliedId: null, kontoId: null, klasse: null };
    const n = await withTenant(mandant, async (tx) => {
      const frage = (wert: number) =>
        tx.execute(sql`${sql.raw(`/* ${merkmal} */`)} select ${wert}::int as wert`);
      expect([...(await frage(1)), ...(await frage(2))]).toEqual([{ wert: 1 }, { wert: 2 }]);
      await tx.transaction((innen) =>
        innen.execute(sql`${sql.raw(`/* innen ${merkmal} */`)} select ${3}::int`),
      );
      const [aussen] = await tx.execute<{ n: number }>(anzahl(`/* ${merkmal}`));
      const [innen] = await tx.execute<{ n: number }>(anzahl(`/* innen ${merkmal}`));
      return [aussen?.n, innen?.n];
    });
    expect(n).toEqual([1, 1]);
  });

  it("lange Sammelanweisungen nicht: Sie wiederholen sich nicht und belegten nur Speicher", async () => {
    const mandant = { kasseId, mitgliedId: null, kontoId: null, klasse: null };
    const n = await withTenant(mandant, async (tx) => {
      const lang = sql.raw(`/* lang ${merkmal} ${"x".repeat(5000)} */`);
      await tx.execute(sql`${lang} select ${1}::int`);
      const [zeile] = await tx.execute<{ n: number }>(anzahl(`lang ${merkmal}`));
      return zeile?.n;
    });
    expect(n).toBe(0);
  });

  it("werden mit ihren Werten geplant, nicht mit einem gemeinsamen Plan", async () => {
    const [zeile] = await withTenant(
      { kasseId, mitgliedId: null, kontoId: null, klasse: null },
      (tx) =>
        tx.execute<{ modus: string }>(sql`select current_setting('plan_cache_mode') as modus`),
    );
    expect(zeile?.modus).toBe("force_custom_plan");
  });
});
