import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ablehnung,
  eigner,
  legeKasse,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";

const CHECK = "23514";
const UEBERSCHNEIDUNG = "23P01";
let kasseId: string;
let stadt: TestMitglied;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  stadt = await legeMitglied(kasseId);
});
afterAll(schliesseAlles);

/** Person mit 2010–2019 und offen ab 2020. */
const person = async (todestag?: string) =>
  (
    await legePerson(
      kasseId,
      todestag
        ? [{ von: "2010-01-01", bis: "2019-12-31", bei: stadt }]
        : [
            { von: "2010-01-01", bis: "2019-12-31", bei: stadt },
            { von: "2020-01-01", bis: null, bei: stadt },
          ],
      { todestag },
    )
  ).id;

const zeile = (personId: string, werte: Record<string, unknown>) => {
  const sql = eigner();
  return sql`insert into zeitscheibe ${sql({
    kasse_id: kasseId,
    person_id: personId,
    von: "2000-01-01",
    bis: "2000-12-31",
    bezeichnung: "Amt",
    art: "DIENST",
    umfang_z: 1,
    umfang_n: 1,
    mitgliedschaft_id: stadt.mitgliedschaftId,
    mitglied_id: stadt.id,
    ...werte,
  })}`;
};

describe("Invarianten des Lebenslaufs hält die Datenbank selbst", () => {
  it("eine gültige Zeile nimmt sie an", async () => {
    expect(await ablehnung(zeile(await person(), {}))).toBeNull();
  });

  it.each([
    ["I1: Ende vor Beginn", { von: "2000-02-01", bis: "2000-01-31" }],
    ["I6: Umfang über eins", { umfang_z: 5, umfang_n: 4 }],
    ["I6: Umfang negativ", { umfang_z: -1 }],
    ["I6: Nenner null", { umfang_z: 0, umfang_n: 0, art: "BEURLAUBUNG" }],
    ["I6: Dienst mit Umfang null", { umfang_z: 0 }],
    ["I6: Beurlaubung mit Umfang", { art: "BEURLAUBUNG" }],
    ["unbekannte Art", { art: "URLAUB" }],
    ["ohne Träger", { mitgliedschaft_id: null, mitglied_id: null }],
    ["mit zwei Trägern", { traeger_name: "Land", traeger_art: "ARBEITGEBER" }],
    ["Mitgliedschaft ohne Mitglied", { mitglied_id: null }],
  ])("%s wird abgelehnt", async (_regel, werte) => {
    expect(await ablehnung(zeile(await person(), werte))).toBe(CHECK);
  });

  it("I1: ein Tag ist ein gültiger Zeitraum", async () => {
    expect(
      await ablehnung(zeile(await person(), { von: "2000-01-01", bis: "2000-01-01" })),
    ).toBeNull();
  });

  it.each([
    ["ganz innerhalb", "2012-01-01", "2012-12-31"],
    ["um einen Tag am Anfang", "2000-01-01", "2010-01-01"],
    ["mit der offenen Zeile, Jahre später", "2090-01-01", "2090-12-31"],
    ["eine zweite offene (I4)", "2025-01-01", null],
    ["eine offene vor allen anderen (I4)", "2000-01-01", null],
  ])("I2: Überschneidung %s wird abgelehnt", async (_fall, von, bis) => {
    expect(await ablehnung(zeile(await person(), { von, bis }))).toBe(UEBERSCHNEIDUNG);
  });

  it("I2: lückenloser Anschluss und dieselben Tage einer anderen Person gehen", async () => {
    expect(
      await ablehnung(zeile(await person(), { von: "2000-01-01", bis: "2009-12-31" })),
    ).toBeNull();
    expect(
      await ablehnung(zeile(await person(), { von: "2000-01-01", bis: "2009-12-31" })),
    ).toBeNull();
  });

  it("I2: eine ersetzte Zeile macht ihre Tage frei", async () => {
    const id = await person();
    await eigner()`update zeitscheibe set ersetzt_am = now() where person_id = ${id} and von = '2010-01-01'`;
    expect(await ablehnung(zeile(id, { von: "2012-01-01", bis: "2012-12-31" }))).toBeNull();
  });

  it("I7: keine Zeile reicht über den Todestag", async () => {
    const id = await person("2019-12-31");
    expect(await ablehnung(zeile(id, { von: "2020-01-01", bis: "2020-01-01" }))).toBe(CHECK);
    expect(await ablehnung(zeile(id, { von: "2020-01-01", bis: null }))).toBe(CHECK);
    expect(await ablehnung(zeile(id, {}))).toBeNull();
  });

  it("I7: ein Todestag vor dem Ende einer Zeile wird beim Commit abgelehnt", async () => {
    const id = await person();
    expect(
      await ablehnung(eigner()`update person set todestag = '2024-05-01' where id = ${id}`),
    ).toBe(CHECK);
    const geordnet = eigner().begin(async (sql) => {
      await sql`update person set todestag = '2024-05-01' where id = ${id}`;
      await sql`update zeitscheibe set ersetzt_am = now() where person_id = ${id} and bis is null`;
    });
    expect(await ablehnung(geordnet)).toBeNull();
  });

  it.each([
    "von = '2001-01-01'",
    "bis = null",
    "bezeichnung = 'X'",
    "umfang_z = 2, umfang_n = 2",
    "person_id = gen_random_uuid()",
    "erfasst_am = now()",
    "zusatz = '{\"a\":1}'",
  ])(
    "I9: %s lässt sich an einer Zeitscheibe nicht überschreiben, auch nicht vom Eigentümer",
    async (satz) => {
      const id = await person();
      expect(
        await ablehnung(
          eigner().unsafe(
            `update zeitscheibe set ${satz} where person_id = '${id}' and von = '2010-01-01'`,
          ),
        ),
      ).toBe(CHECK);
    },
  );

  it("I9: keine Zeitscheibe wird gelöscht", async () => {
    expect(
      await ablehnung(eigner()`delete from zeitscheibe where person_id = ${await person()}`),
    ).toBe(CHECK);
  });

  it("I9: was ersetzt ist, bleibt ersetzt", async () => {
    const id = await person();
    const ersetze = () =>
      eigner()`update zeitscheibe set ersetzt_am = now() where person_id = ${id} and von = '2010-01-01'`;
    expect(await ablehnung(ersetze())).toBeNull();
    expect(await ablehnung(ersetze())).toBe(CHECK);
    expect(
      await ablehnung(
        eigner()`update zeitscheibe set ersetzt_am = null where person_id = ${id} and von = '2010-01-01'`,
      ),
    ).toBe(CHECK);
  });

  it("eine Zeile zeigt nie in eine andere Kasse", async () => {
    const fremd = await legeMitglied((await legeKasse()).id);
    expect(
      await ablehnung(
        zeile(await person(), { mitgliedschaft_id: fremd.mitgliedschaftId, mitglied_id: fremd.id }),
      ),
    ).toBe("23503");
  });
});

describe("Gezählter Bestand", () => {
  const zahlen = async (mitgliedId: string) =>
    Object.fromEntries(
      (
        await eigner()`select status, anzahl from bestand where mitglied_id = ${mitgliedId} order by status`
      ).map((z) => [z.status, z.anzahl]),
    );

  it("folgt dem Anlegen, Ändern und Löschen, auch in einem Schritt für viele", async () => {
    const ort = await legeMitglied(kasseId);
    const sql = eigner();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++)
      ids.push((await legePerson(kasseId, [{ von: "2020-01-01", bis: null, bei: ort }])).id);
    await legePerson(kasseId, [{ von: "2000-01-01", bis: "2010-12-31", bei: ort }]);
    expect(await zahlen(ort.id)).toEqual({ AKTIV: 3, EHEMALIG: 1 });
    await sql`update person_mitglied set status = 'EHEMALIG' where person_id = any(${ids.slice(0, 2)})`;
    expect(await zahlen(ort.id)).toEqual({ AKTIV: 1, EHEMALIG: 3 });
    await sql`update person_mitglied set name = 'Neu' where mitglied_id = ${ort.id}`;
    expect(await zahlen(ort.id)).toEqual({ AKTIV: 1, EHEMALIG: 3 });
    await sql`delete from person_mitglied where mitglied_id = ${ort.id}`;
    expect(await zahlen(ort.id)).toEqual({ AKTIV: 0, EHEMALIG: 0 });
  });

  it("ein Zurücknehmen nimmt auch die Zählung zurück", async () => {
    const ort = await legeMitglied(kasseId);
    const { id } = await legePerson(kasseId, [{ von: "2020-01-01", bis: null, bei: ort }]);
    await eigner()
      .begin(async (sql) => {
        await sql`delete from person_mitglied where person_id = ${id}`;
        throw new Error("zurück");
      })
      .catch(() => {});
    expect(await zahlen(ort.id)).toEqual({ AKTIV: 1 });
  });

  it("gleichzeitiges Anlegen verzählt sich nicht", async () => {
    const ort = await legeMitglied(kasseId);
    await Promise.all(
      Array.from({ length: 12 }, () =>
        legePerson(kasseId, [{ von: "2020-01-01", bis: null, bei: ort }]),
      ),
    );
    expect(await zahlen(ort.id)).toEqual({ AKTIV: 12 });
  });
});
