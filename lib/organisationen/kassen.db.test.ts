import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { abfrage, withTenant } from "@/lib/db";
import { ablehnung, anwendung, arbeiter, eigner, legeKasse, schliesseAlles } from "@/lib/testhilfe";
import { listKassen } from ".";

let kassen: Awaited<ReturnType<typeof legeKasse>>[];

beforeAll(async () => {
  kassen = [await legeKasse(), await legeKasse()];
});
afterAll(schliesseAlles);

describe("Kontaktdaten der Kassen", () => {
  it("sind ohne Anmeldung zu lesen, von allen Kassen dieser Installation", async () => {
    const gelistet = await listKassen();
    for (const { name } of kassen) {
      expect(gelistet.find((k) => k.name === name)).toEqual({
        code: expect.any(String),
        name,
        anschrift: ["Ring 1", "50000 Musterstadt"],
        supportMail: "hilfe@kasse.example",
        web: "https://kasse.example",
      });
    }
  });

  it("nennen nie die Adresse der Sachbearbeitung und keine Kennung", async () => {
    const [zeile] = await abfrage(sql`select * from kassen_kontakt()`);
    expect(Object.keys(zeile ?? {}).sort()).toEqual([
      "anschrift",
      "code",
      "name",
      "support_mail",
      "web",
    ]);
  });

  it("öffnen keinen Weg in die Tabelle: Eine fremde Kasse bleibt unsichtbar", async () => {
    const [eigene, fremde] = kassen;
    const wer = { kasseId: eigene?.id ?? "", mitgliedId: null, kontoId: null, klasse: null };
    const sieht = await withTenant(wer, (tx) =>
      tx.execute<{ id: string }>(sql`select id from kasse`),
    );
    expect(sieht.map((k) => k.id)).toEqual([eigene?.id]);
    expect(sieht.map((k) => k.id)).not.toContain(fremde?.id);
  });

  it("lesen nur Anwendung und Worker, der sie für seine E-Mails braucht", async () => {
    const app = anwendung();
    const worker = arbeiter();
    expect(await ablehnung(app`select * from kassen_kontakt()`)).toBeNull();
    expect(await ablehnung(worker`select * from kassen_kontakt()`)).toBeNull();
    const rollen =
      await eigner()`select grantee from information_schema.routine_privileges where routine_name = 'kassen_kontakt' and grantee <> grantor order by 1`;
    expect(rollen.map((r) => r.grantee)).toEqual(["vp_app", "vp_worker"]);
    await Promise.all([app.end(), worker.end()]);
  });
});
