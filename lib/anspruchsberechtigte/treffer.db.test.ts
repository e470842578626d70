import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  ablehnung,
  akteurVon,
  anwendung,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import { LEERER_FILTER, listAnspruchsberechtigte, pruefeFilter, type UebersichtFilter } from ".";

const VIELE = 20_000;
let gross: TestMitglied;
let klein: TestMitglied;
let fremd: TestMitglied;
const akteure = new Map<string, Akteur>();

/** Legt `anzahl` Personen in einem Schritt an; jede hundertste heißt „Elisabeth Meyer-Lüdenscheidt“. */
async function legeViele(m: TestMitglied, anzahl: number, ab: number): Promise<void> {
  await eigner()`with p as (
      insert into person (kasse_id, persnr, name, vorname, geburtsdatum)
      select ${m.kasseId}, (${ab}::int + i)::text, case when i % 100 = 0 then 'Meyer-Lüdenscheidt' else 'Schmidt' || md5(i::text) end,
        case when i % 100 = 0 then 'Elisabeth' else 'Kai' || md5((i + 1)::text) end, date '1950-01-01' + (i % 15000)
      from generate_series(1, ${anzahl}::int) i returning *)
    insert into person_mitglied (kasse_id, mitglied_id, person_id, status, schnitt, persnr, name, vorname, geburtsdatum, beihilfeberechtigt, name_sort, vorname_sort, persnr_sort)
    select kasse_id, ${m.id}, id, case when persnr::int % 2 = 0 then 'AKTIV' else 'EHEMALIG' end, '2020-01-01', persnr, name, vorname, geburtsdatum, persnr::int % 5 = 0,
      replace(lower(name), 'ü', 'u'), lower(vorname), persnr::int from p`;
}

beforeAll(async () => {
  const [kasse, andere] = [await legeKasse(), await legeKasse()];
  [gross, klein, fremd] = [
    await legeMitglied(kasse.id),
    await legeMitglied(kasse.id),
    await legeMitglied(andere.id),
  ];
  await legeViele(gross, VIELE, 100_000);
  await legeViele(klein, 200, 500_000);
  await legeViele(fremd, 200, 500_000);
  // Wie am Ende eines Imports: Solange Einträge noch in der Warteliste des Index liegen, meidet ihn der Planer.
  await eigner()`select gin_clean_pending_list('pm_text')`;
  await eigner()`analyze person_mitglied`;
  for (const m of [gross, klein, fremd])
    akteure.set(m.id, akteurVon(await legeKonto({ kasseId: m.kasseId, mitgliedId: m.id })));
}, 30_000);
afterAll(schliesseAlles);

/** Erste Seite der Übersicht, wie die Seite sie abfragt. */
async function suche(
  m: TestMitglied,
  filter: Partial<UebersichtFilter>,
  schnell: "aktive" | "ehemalige" | null = null,
) {
  const geprueft = pruefeFilter({ ...LEERER_FILTER, ...filter }, "2025-10-01");
  if (!geprueft.ok) throw new Error("Filter");
  const akteur = akteure.get(m.id) as Akteur;
  return withTenant(akteur, (tx) =>
    listAnspruchsberechtigte(tx, akteur, {
      ordnung: "persnr",
      absteigend: false,
      schnell,
      muster: geprueft.muster,
      proSeite: 50,
      seite: { art: "erste" },
    }),
  );
}

describe("Textfilter hinter den Zeilenregeln", () => {
  it("finden nur Personen der eigenen Organisation, nicht die einer anderen und nicht die einer anderen Kasse", async () => {
    for (const [m, anzahl] of [
      [gross, 200],
      [klein, 2],
      [fremd, 2],
    ] as const) {
      const seite = await suche(m, { vorname: "Lisa" });
      expect(seite.gesamt).toBe(anzahl);
      const eigene =
        await eigner()`select from person_mitglied where mitglied_id = ${m.id} and person_id = any(${seite.zeilen.map((z) => z.id)})`;
      expect(eigene.count).toBe(seite.zeilen.length);
    }
  });

  it("nehmen Kasse, Organisation und Klasse nur aus der Einstellung der Transaktion", async () => {
    const app = anwendung();
    const treffer = (kasse: string, mitglied: string, klasse: string) =>
      app.begin(async (tx) => {
        await tx`select set_config('vp.kasse', ${kasse}, true), set_config('vp.mitglied', ${mitglied}, true), set_config('vp.klasse', ${klasse}, true)`;
        return (
          await tx`select treffer_anspruchsberechtigte('%lisa%', null, null, null, null, null, null, 1000)
          union all select treffer_anspruchsberechtigte(null, '%elisa%', null, null, null, null, null, 1000)`
        ).count;
      });
    expect(await treffer(klein.kasseId, klein.id, "S")).toBe(2);
    expect(await treffer(klein.kasseId, klein.id, "X")).toBe(0);
    expect(await treffer(klein.kasseId, klein.id, "K")).toBe(0);
    expect(await treffer(fremd.kasseId, klein.id, "S")).toBe(0);
    expect(await treffer(klein.kasseId, "", "S")).toBe(0);
    expect(await treffer("", klein.id, "S")).toBe(0);
    await app.end();
  });

  it("darf keine andere Rolle ausführen", async () => {
    const worker = postgres(process.env.TEST_WORKER_URL ?? "", { max: 1 });
    expect(
      await ablehnung(
        worker`select treffer_anspruchsberechtigte(null, null, null, null, null, null, null, 1)`,
      ),
    ).toBe("42501");
    await worker.end();
  });

  it("falten Umlaute und finden Teilwörter; Prozentzeichen und Unterstrich sind gewöhnliche Zeichen", async () => {
    expect((await suche(klein, { name: "LÜDEN" })).gesamt).toBe(2);
    expect((await suche(klein, { name: "luden" })).gesamt).toBe(2);
    expect((await suche(klein, { name: "%" })).gesamt).toBe(0);
    expect((await suche(klein, { name: "_" })).gesamt).toBe(0);
    expect((await suche(klein, { name: "meyer_l" })).gesamt).toBe(0);
    expect((await suche(klein, { name: "\\" })).gesamt).toBe(0);
  });

  it("verbinden sich mit Pers.-Nummer, Geburtsdatum, Beihilfe und Status", async () => {
    const alle = await suche(klein, { vorname: "elisabeth" });
    expect(alle.zeilen.map((z) => z.persnr)).toEqual(["500100", "500200"]);
    expect(
      (await suche(klein, { vorname: "elisabeth", persnr: "0100" })).zeilen.map((z) => z.persnr),
    ).toEqual(["500100"]);
    expect((await suche(klein, { geburtsdatum: "02.01.1950" })).gesamt).toBe(1);
    expect((await suche(klein, { geburtsdatum: "01.1950" })).gesamt).toBe(30);
    expect((await suche(klein, { vorname: "elisabeth", beihilfe: "nein" })).gesamt).toBe(0);
    expect((await suche(klein, { vorname: "elisabeth" }, "aktive")).gesamt).toBe(2);
    expect((await suche(klein, { vorname: "elisabeth" }, "ehemalige")).gesamt).toBe(0);
  });

  it("mehr als tausend Treffer werden nicht gezählt, die Seite stimmt trotzdem", async () => {
    const seite = await suche(gross, { vorname: "kai" });
    expect(seite.gesamt).toBeNull();
    expect(seite.zeilen).toHaveLength(50);
    expect(seite.zeilen[0]?.persnr).toBe("100001");
    expect(seite.naechste).toBe(true);
  });

  it.each([
    ["Name", "'%ludenscheidt%', null, null"],
    ["Vorname", "null, '%lisa%', null"],
    ["Pers.-Nummer", "null, null, '%19900%'"],
  ])("benutzen bei %s den Trigramm-Index (20.000 Personen)", async (_feld, muster) => {
    const plaene: string[] = [];
    const sql = postgres(process.env.TEST_DATABASE_URL ?? "", {
      max: 1,
      onnotice: (n) => plaene.push(String(n.message)),
    });
    await sql.unsafe("load 'auto_explain'");
    await sql.unsafe(
      "set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on; set auto_explain.log_level = notice",
    );
    await sql.begin(async (tx) => {
      await tx`select set_config('vp.kasse', ${gross.kasseId}, true), set_config('vp.mitglied', ${gross.id}, true), set_config('vp.klasse', 'S', true)`;
      const treffer = await tx.unsafe(
        `select treffer_anspruchsberechtigte(${muster}, null, null, null, null, 1001)`,
      );
      expect(treffer.length).toBeGreaterThan(0);
    });
    await sql.end();
    const plan = plaene.find((p) => p.includes("from person_mitglied where kasse_id"));
    expect(plan).toContain("Bitmap Index Scan on pm_text");
    expect(plan).not.toContain("Seq Scan");
  });
});
