import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { hinterlegeNachricht } from "@/lib/postfach";
import {
  akteurVon,
  anwendung,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
} from "@/lib/testhilfe";
import { melde } from "@/lib/testhilfe/meldung";
import { suche } from ".";

let kim: Akteur;
let kollegin: Akteur;
let nurPostfach: Akteur;
let andereOrg: Akteur;
let andereKasse: Akteur;
let kassenkraft: Akteur;
let kassenadmin: Akteur;
let admin: Akteur;

/** Ein Wort, das nur in dieser Testdatei vorkommt. */
const WORT = "Zwetschgenmus";

beforeAll(async () => {
  const [a, b] = [await legeKasse(), await legeKasse()];
  const [stadt, dorf, fern] = [
    await legeMitglied(a.id),
    await legeMitglied(a.id),
    await legeMitglied(b.id),
  ];
  const konto = async (wahl: Parameters<typeof legeKonto>[0]) => akteurVon(await legeKonto(wahl));
  const inStadt = { kasseId: a.id, mitgliedId: stadt.id };
  kim = await konto({ ...inStadt, gruppen: ["Beihilfe"] });
  kollegin = await konto({ ...inStadt, gruppen: ["Finanzierung"] });
  nurPostfach = await konto({ ...inStadt, rechte: ["POSTFACH"], gruppen: ["Beihilfe"] });
  admin = await konto({ ...inStadt, klasse: "X" });
  andereOrg = await konto({ kasseId: a.id, mitgliedId: dorf.id, gruppen: ["Beihilfe"] });
  andereKasse = await konto({ kasseId: b.id, mitgliedId: fern.id, gruppen: ["Beihilfe"] });
  kassenkraft = await konto({ kasseId: a.id, klasse: "K" });
  kassenadmin = { ...(await konto({ kasseId: a.id, klasse: "K" })), rolle: "kasseAdministration" };
  const lege = async (
    ziel: { kontoId: string } | { gruppe: string },
    betreff: string,
    text: string,
    referenz: string,
  ) => {
    await withTenant(kassenkraft, (tx) =>
      hinterlegeNachricht(tx, {
        ...inStadt,
        ziel,
        richtung: "ausgang",
        referenz,
        bereich: "Beihilfe",
        thema: "Pflege",
        betreff,
        text,
        meldungId: null,
      }),
    );
    await eigner()`insert into schriftwechsel (kasse_id, mitglied_id, konto_id, gruppe, referenz, team, bereich, thema, betreff, stand)
      values (${a.id}, ${stadt.id}, ${"kontoId" in ziel ? ziel.kontoId : null}, ${"gruppe" in ziel ? ziel.gruppe : null}, ${referenz}, 'Beihilfe', 'Beihilfe', 'Pflege', ${betreff}, 'OFFEN')`;
  };
  await lege({ kontoId: kim.kontoId }, `Höhere ${WORT}e`, "Text über Überweisungen", "SU001");
  await lege({ gruppe: "Beihilfe" }, "Sammelpost", `Im Text steht ${WORT}.`, "SU002");
  await lege({ gruppe: "Administration" }, `${WORT} der Zugänge`, "Text", "SU003");
  const person = await legePerson(a.id, [{ von: "2015-01-01", bis: null, bei: stadt }], {
    name: WORT,
    vorname: "Öznur",
  });
  await melde(kim, person.id);
});
afterAll(schliesseAlles);

const finde = (wer: Akteur, frage: string) => withTenant(wer, (tx) => suche(tx, wer, frage));
const zahlen = async (wer: Akteur, frage: string) =>
  Object.fromEntries((await finde(wer, frage)).gruppen.map((g) => [g.titel, g.gesamt]));

describe("Suche", () => {
  it("findet nur, was die Person sehen darf, und zählt erst danach", async () => {
    // Im eigenen Postfach liegt auch die Quittung der Meldung; ihr Betreff nennt die Person.
    expect(await zahlen(kim, WORT)).toEqual({
      Postfachnachrichten: 2,
      Gruppenpostfachnachrichten: 1,
      Anspruchsberechtigte: 1,
      Meldungen: 1,
    });
    expect(await zahlen(kollegin, WORT)).toEqual({ Anspruchsberechtigte: 1, Meldungen: 1 });
    expect(await zahlen(nurPostfach, WORT)).toEqual({ Gruppenpostfachnachrichten: 1 });
    expect(await zahlen(admin, WORT)).toEqual({ Gruppenpostfachnachrichten: 1 });
    for (const wer of [andereOrg, andereKasse, kassenadmin])
      expect(await zahlen(wer, WORT)).toEqual({});
    expect(await zahlen(kassenkraft, WORT)).toEqual({ Postfachnachrichten: 3, Meldungen: 1 });
  });

  it.each([
    ["andere Wortform", "überweisung"],
    ["ohne Umlaut", "hohere uberweisungen"],
    ["Wortanfang", "uberweis"],
    ["Referenz", "su001"],
    ["mehrere Wörter aus Betreff und Text", `${WORT} Überweisung`],
  ])("%s: %j", async (_was, frage) => {
    expect((await zahlen(kim, frage)).Postfachnachrichten).toBe(1);
  });

  it("verzeiht Tippfehler im Betreff und nennt das Wort, nach dem sie sonst gesucht hat", async () => {
    expect((await zahlen(kim, "Zwetschgenmuss")).Postfachnachrichten).toBe(2);
    expect((await zahlen(kim, "Zwetchgenmuse")).Postfachnachrichten).toBe(1);
    const { statt, gruppen } = await finde(kim, "Quitung");
    expect(statt).toBe("quittung");
    expect(gruppen.map((g) => g.titel)).toContain("FAQ");
  });

  it("führt zur Stelle", async () => {
    const ziele = (await finde(kim, WORT)).gruppen.map((g) => g.treffer[0]?.href ?? "");
    expect(ziele[0]).toMatch(/^\/postfach\/[0-9a-f-]{36}$/);
    expect(ziele[1]).toMatch(/^\/gruppenpostfach\/Beihilfe\/[0-9a-f-]{36}$/);
    expect(ziele[2]).toMatch(/^\/anspruchsberechtigte\/[0-9a-f-]{36}$/);
    expect(ziele[3]).toMatch(/^\/meldungen\/[0-9a-f-]{36}$/);
    const faq = (await finde(kim, "Authenticator-App")).gruppen.find((g) => g.titel === "FAQ");
    expect(faq?.treffer[0]?.href).toBe("/faq#app-verloren");
  });

  it.each(["", "  ", "!&|", "'; drop table nachricht; --", "der die das", "a".repeat(500)])(
    "%j ist keine Störung",
    async (frage) => {
      expect((await finde(kim, frage)).statt).toBeNull();
    },
  );

  it("Vor- und Nachname finden die Person in beiden Reihenfolgen, die Nummer auch", async () => {
    for (const frage of [`Öznur ${WORT}`, `${WORT} oznur`])
      expect((await zahlen(kim, frage)).Anspruchsberechtigte).toBe(1);
  });
});

describe("Suchfunktionen der Datenbank", () => {
  const app = anwendung();
  afterAll(() => app.end());

  const als = (wer: Akteur | null, frage: string) =>
    app.begin(async (tx) => {
      for (const [name, wert] of [
        ["kasse", wer?.kasseId],
        ["mitglied", wer?.mitgliedId],
        ["konto", wer?.kontoId],
        ["klasse", wer?.klasse],
      ])
        await tx`select set_config(${`vp.${name}`}, ${wert ?? ""}, true)`;
      return (await tx.unsafe(frage)).length;
    });

  it.each([
    ["suche", `select * from suche_nachrichten('zwetschgenmus:*', null, true, '{Beihilfe}', 10)`],
    ["unscharf", `select * from suche_nachrichten('', 'zwetschgenmuss', true, '{Beihilfe}', 10)`],
    ["Filter", `select * from treffer_nachrichten('Beihilfe', '%sammelpost%', null, 10)`],
    ["Gruppenmitglieder", `select * from gruppenmitglieder('Beihilfe')`],
  ])(
    "%s: eine andere Organisation und eine andere Kasse sehen nichts, ohne Mandanten niemand",
    async (_was, frage) => {
      expect(await als(kim, frage)).toBeGreaterThan(0);
      const fremde = [andereOrg, andereKasse].map((w) => als(w, frage));
      const erwartet = frage.includes("gruppenmitglieder") ? [1, 1] : [0, 0];
      expect(await Promise.all(fremde)).toEqual(erwartet);
      expect(await als(null, frage)).toBe(0);
    },
  );

  it("die Portaladministration kommt über keine Funktion an andere Gruppen oder Konten", async () => {
    expect(await als(admin, "select * from treffer_nachrichten('Beihilfe', null, null, 10)")).toBe(
      0,
    );
    expect(
      await als(
        admin,
        "select * from suche_nachrichten('sammelpost:*', null, true, '{Beihilfe}', 10)",
      ),
    ).toBe(0);
  });

  it("Betreff und Volltext lesen ihren Index, nicht das ganze Postfach", async () => {
    await eigner()`insert into nachricht (kasse_id, mitglied_id, gruppe, richtung, referenz, bereich, thema, betreff, text)
      select ${kim.kasseId}, ${kim.mitgliedId}, 'Finanzierung', 'eingang', 'V' || n, 'Beihilfe', 'Pflege', 'Vorgang ' || md5(n::text), 'Text ' || md5(n::text)
      from generate_series(1, 20000) n`;
    // Frisch Eingefügtes wartet sonst in einer Liste, die jede Suche mitlesen müsste.
    await eigner()`vacuum analyze nachricht`;
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
      await tx`select set_config('vp.kasse', ${kim.kasseId}, true), set_config('vp.mitglied', ${kim.mitgliedId ?? ""}, true),
        set_config('vp.konto', ${kim.kontoId}, true), set_config('vp.klasse', 'S', true)`;
      await tx`select * from treffer_nachrichten('Finanzierung', '%c4ca4238a0b923%', null, 1001)`;
      await tx`select * from suche_nachrichten('c4ca4238a0b923:*', null, true, '{Finanzierung}', 1001)`;
      await tx`select * from suche_nachrichten('', 'c4ca4238a0b923820dcx509a6f75849b', true, '{Finanzierung}', 1001)`;
    });
    await sql.end();
    const [filter, wort, unscharf] = plaene.filter((p) => p.includes("from nachricht"));
    expect(filter).toContain("Bitmap Index Scan on nachricht_betreff");
    expect(wort).toContain("Bitmap Index Scan on nachricht_suche");
    expect(unscharf).toContain("Bitmap Index Scan on nachricht_betreff");
    for (const plan of [filter, wort, unscharf]) expect(plan).not.toContain("Seq Scan");
  });
});
