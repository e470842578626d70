import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type Akteur,
  type Ausgang,
  GRENZEN,
  type Gruppe,
  stoerung,
  Zurueck,
  zaehleViele,
} from "@/lib/auth";
import { pgFehler, withTenant } from "@/lib/db";
import {
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import {
  BRIEFEINGABE,
  bearbeiteBrief,
  bereiteBriefVor,
  hinterlegeNachricht,
  ladeBrief,
  ladeNachricht,
  ladeSchreibfall,
  listVerlauf,
} from ".";

let kasse: Awaited<ReturnType<typeof legeKasse>>;
let stadt: TestMitglied;
let kim: Akteur;
let kollegin: Akteur;

beforeAll(async () => {
  kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
});
beforeEach(async () => {
  const konto = async () =>
    akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id, gruppen: ["Beihilfe"] }));
  kim = await konto();
  kollegin = await konto();
});
afterAll(schliesseAlles);

const WEGE = { postfach: "/postfach", schreiben: "/schreiben", vorschau: "/vorschau" };
const INHALT = {
  betreff: "Frage zur Umlage",
  bereich: "Beamtenversorgung",
  thema: "Umlage/Finanzierung",
  text: "Guten Tag,\r\n\r\neine Frage.",
};

const lade = (wer: Akteur, gruppe: Gruppe | null = null, antwort = "") =>
  withTenant(wer, (tx) => ladeSchreibfall(tx, wer, gruppe, antwort));

async function sende(
  wer: Akteur,
  felder: Record<string, unknown>,
  gruppe: Gruppe | null = null,
): Promise<Ausgang> {
  const eingabe = await BRIEFEINGABE.parseAsync({ ...INHALT, ...felder });
  return handle(
    wer,
    eingabe,
    (tx) => ladeSchreibfall(tx, wer, gruppe, eingabe.antwort),
    (h) => bearbeiteBrief(h, WEGE),
  );
}
const idAus = (a: Ausgang) =>
  "weiter" in a ? (/\/([0-9a-f-]{36})\?/.exec(a.weiter)?.[1] ?? "") : "";
const schluessel = () => crypto.randomUUID();

async function spuren(id: string, submissionId: string) {
  const [z] = await eigner()`select
    (select count(*)::int from nachricht where urheber_id = ${kim.kontoId}) as nachrichten,
    (select count(*)::int from schriftwechsel s join nachricht n on n.referenz = s.referenz and n.kasse_id = s.kasse_id where n.id = ${id}) as schriftwechsel,
    (select count(*)::int from outbox where dedupe_key = ${`teamnachricht:${id}`}) as mails,
    (select count(*)::int from audit_ereignis where objekt_id = ${id} and aktion = 'nachricht.senden') as audit,
    (select count(*)::int from entwurf where konto_id = ${kim.kontoId}) as entwuerfe,
    (select count(*)::int from einreichung where submission_id = ${submissionId}) as einreichungen`;
  return z;
}
const EINMAL = {
  nachrichten: 1,
  schriftwechsel: 1,
  mails: 1,
  audit: 1,
  entwuerfe: 0,
  einreichungen: 1,
};

describe("Nachricht senden", () => {
  it("hinterlässt Nachricht, Schriftwechsel beim richtigen Team, E-Mail an die Kasse und Prüfspur zusammen", async () => {
    const submissionId = schluessel();
    const id = idAus(await sende(kim, { submissionId }));
    expect(await spuren(id, submissionId)).toEqual(EINMAL);
    const n = await withTenant(kim, (tx) => ladeNachricht(tx, kim, id));
    expect(n).toMatchObject({
      richtung: "ausgang",
      betreff: "Frage zur Umlage",
      text: "Guten Tag,\n\neine Frage.",
      urheber: "Kim Mustermensch",
      referenz: expect.stringMatching(/^[A-Z0-9]{5}$/),
    });
    const [s] =
      await eigner()`select team, stand, konto_id from schriftwechsel where referenz = ${n?.referenz ?? ""} and kasse_id = ${kasse.id}`;
    expect(s).toEqual({ team: "Finanzierung", stand: "OFFEN", konto_id: kim.kontoId });
  });

  it("zweimal geklickt, auch gleichzeitig, ist einmal gesendet", async () => {
    const submissionId = schluessel();
    const zugleich = await Promise.all([1, 2, 3].map(() => sende(kim, { submissionId })));
    const ids = new Set([...zugleich, await sende(kim, { submissionId })].map(idAus));
    expect(ids.size).toBe(1);
    expect(await spuren([...ids][0] ?? "", submissionId)).toEqual(EINMAL);
  });

  it("derselbe Schlüssel mit anderem Text sendet nicht noch einmal und sagt es", async () => {
    const submissionId = schluessel();
    await sende(kim, { submissionId });
    const zweite = await sende(kim, { submissionId, text: "Etwas anderes" });
    expect(zweite).toMatchObject({ zustand: { meldung: expect.stringContaining("schon") } });
  });

  it("eine abgelehnte Datei steht mit ihrer Zahl in der Prüfspur, ohne Namen; der Text bleibt", async () => {
    const anlagen = [new File(["<html>"], "Kim_Mustermensch.csv"), new File(["x"], "b.exe")];
    expect(await sende(kim, { submissionId: schluessel(), anlagen })).toMatchObject({
      zustand: { fehler: { anlagen: expect.stringContaining("Kim_Mustermensch.csv") } },
    });
    const spur =
      await eigner()`select ergebnis, einzelheiten from audit_ereignis where konto_id = ${kim.kontoId} and aktion = 'anhang.abgelehnt'`;
    expect([...spur]).toEqual([{ ergebnis: "abgelehnt", einzelheiten: { anzahl: 2 } }]);
    const fall = await lade(kim);
    const brief = fall && (await withTenant(kim, (tx) => ladeBrief(tx, kim, fall)));
    expect(brief?.werte.betreff).toBe("Frage zur Umlage");
  });

  it("ist die Tagesmenge erreicht, sagt es ein Satz, und Text und Entwurf bleiben", async () => {
    const proTag = GRENZEN.mengeKonto.anzahl * Number(process.env.RATE_LIMIT_FAKTOR ?? 1);
    await zaehleViele(GRENZEN.mengeKonto, kim.kontoId, proTag);
    const submissionId = schluessel();
    const anlagen = [new File(["a;b\n"], "a.csv")];
    expect(await sende(kim, { submissionId, anlagen })).toMatchObject({
      zustand: { fehler: { anlagen: expect.stringContaining("heute schon sehr viele Daten") } },
    });
    const fall = await lade(kim);
    const brief = fall && (await withTenant(kim, (tx) => ladeBrief(tx, kim, fall)));
    expect(brief).toMatchObject({ anlagen: [], werte: { betreff: "Frage zur Umlage" } });
    expect(idAus(await sende(kim, { submissionId }))).toMatch(/./);
  });

  it("ist der Speicher für Anhänge voll, ist nichts halb da; danach geht dieselbe Sendung einmal", async () => {
    const sql = eigner();
    await sql.unsafe(`create or replace function test_voll() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`);
    await sql.unsafe(
      "create or replace trigger test_voll before insert on datei for each row when (new.name = 'voll.csv') execute function test_voll()",
    );
    const submissionId = schluessel();
    const anlagen = [new File(["a;b\n"], "voll.csv")];
    const fehler = await sende(kim, { submissionId, anlagen }).catch((f: unknown) => f);
    expect(pgFehler(fehler)?.code).toBe("53100");
    expect(stoerung(fehler, "test")).toMatch(
      /keinen Speicherplatz frei\. Gespeichert wurde nichts/,
    );
    expect(await spuren(submissionId, submissionId)).toEqual({
      nachrichten: 0,
      schriftwechsel: 0,
      mails: 0,
      audit: 0,
      entwuerfe: 0,
      einreichungen: 0,
    });
    await sql.unsafe("drop trigger test_voll on datei; drop function test_voll()");
    const id = idAus(await sende(kim, { submissionId, anlagen }));
    expect(idAus(await sende(kim, { submissionId, anlagen }))).toBe(id);
    expect(await spuren(id, submissionId)).toEqual(EINMAL);
  });

  it("ein Fehler sendet nichts und behält alles im Entwurf, Anhänge eingeschlossen", async () => {
    const submissionId = schluessel();
    const anlagen = [new File(["a;b\n1;2\n"], "Tabelle ä.csv", { type: "text/csv" })];
    const ausgang = await sende(kim, { submissionId, betreff: " ", thema: "Pflege", anlagen });
    expect(ausgang).toEqual({
      zustand: {
        fehler: { betreff: "Geben Sie Betreff ein.", thema: "Wählen Sie Thema aus." },
      },
    });
    const fall = await lade(kim);
    if (!fall) throw new Error("kein Fall");
    const brief = await withTenant(kim, (tx) => ladeBrief(tx, kim, fall));
    expect(brief.werte.text).toBe("Guten Tag,\n\neine Frage.");
    expect(brief.submissionId).toBe(submissionId);
    expect(brief.anlagen.map((a) => a.name)).toEqual(["Tabelle_ae.csv"]);
    const id = idAus(await sende(kim, { submissionId }));
    const n = await withTenant(kim, (tx) => ladeNachricht(tx, kim, id));
    expect(n?.anhaenge.map((a) => a.name)).toEqual(["Tabelle_ae.csv"]);
    expect(await spuren(id, submissionId)).toEqual(EINMAL);
  });

  it.each([
    ["leerer Text", { text: " \n" }, "text"],
    ["10.001 Zeichen", { text: "a".repeat(10_001) }, "text"],
    ["Steuerzeichen im Betreff", { betreff: "a\u0007b" }, "betreff"],
    ["Richtungszeichen im Text", { text: "a\u202eb" }, "text"],
    ["Systemmeldung schreibt nur das Portal", { bereich: "Systemmeldung" }, "bereich"],
    ["Thema eines anderen Bereichs", { thema: "Pflege" }, "thema"],
    ["Portal und Zugänge nur aus Administration", { thema: "Portal und Zugänge" }, "thema"],
  ])("%s wird abgelehnt", async (_was, felder, feld) => {
    const ausgang = await sende(kim, { submissionId: schluessel(), ...felder });
    expect(Object.keys(("zustand" in ausgang && ausgang.zustand.fehler) || {})).toContain(feld);
  });

  it("genau 10.000 Zeichen gehen, auch mit Zeilenwechseln des Browsers", async () => {
    const text = `${"a".repeat(9_997)}\r\nbc`;
    expect(idAus(await sende(kim, { submissionId: schluessel(), text }))).not.toBe("");
  });

  it("scheitert etwas auf dem Weg, ist nichts gesendet", async () => {
    const submissionId = schluessel();
    const eingabe = await BRIEFEINGABE.parseAsync({ ...INHALT, submissionId });
    await expect(
      handle(
        kim,
        eingabe,
        (tx) => ladeSchreibfall(tx, kim, null, ""),
        async (h) => {
          await bearbeiteBrief(h, WEGE);
          throw new Zurueck({ meldung: "Ausfall" });
        },
      ),
    ).rejects.toThrow("zurueck");
    const [z] =
      await eigner()`select (select count(*)::int from nachricht where urheber_id = ${kim.kontoId}) as n, (select count(*)::int from einreichung where submission_id = ${submissionId}) as e`;
    expect(z).toEqual({ n: 0, e: 0 });
  });
});

describe("Vorbelegte Nachricht", () => {
  const werte = { ...INHALT, text: "Guten Tag" };
  const bereite = (mehr: Partial<typeof werte> = {}) =>
    withTenant(kim, async (tx) => {
      const fall = await ladeSchreibfall(tx, kim, null, "");
      if (!fall) throw new Error("kein Fall");
      return bereiteBriefVor(tx, kim, fall, { ...werte, ...mehr });
    });

  it("liegt als Entwurf da und ist noch nicht gesendet; zweimal ist einmal", async () => {
    expect(await bereite()).toBe(true);
    expect(await bereite()).toBe(true);
    const [z] =
      await eigner()`select (select count(*)::int from nachricht where urheber_id = ${kim.kontoId}) as n, (select count(*)::int from entwurf where konto_id = ${kim.kontoId}) as e`;
    expect(z).toEqual({ n: 0, e: 1 });
  });

  it("überschreibt keinen angefangenen Entwurf", async () => {
    await sende(kim, { submissionId: schluessel(), absicht: "speichern", betreff: "Angefangen" });
    expect(await bereite()).toBe(false);
    const brief = await withTenant(kim, async (tx) => {
      const fall = await ladeSchreibfall(tx, kim, null, "");
      return fall && ladeBrief(tx, kim, fall);
    });
    expect(brief?.werte.betreff).toBe("Angefangen");
  });
});

describe("Antworten", () => {
  const lege = (
    referenz: string,
    ziel: { kontoId: string } | { gruppe: string },
    bereich = "Beihilfe",
  ) =>
    withTenant(kim, (tx) =>
      hinterlegeNachricht(tx, {
        kasseId: kasse.id,
        mitgliedId: stadt.id,
        ziel,
        richtung: "eingang",
        referenz,
        bereich,
        thema: "Pflege",
        betreff: "Ihr Antrag",
        text: "Guten Tag",
        meldungId: null,
      }),
    );

  it("geht unter derselben Referenz an dasselbe Team; der Schriftverkehr steht zusammen", async () => {
    const erste = idAus(await sende(kim, { submissionId: schluessel() }));
    const n = await withTenant(kim, (tx) => ladeNachricht(tx, kim, erste));
    const von = await lege(n?.referenz ?? "", { kontoId: kim.kontoId });
    await eigner()`update schriftwechsel set stand = 'BEANTWORTET' where referenz = ${n?.referenz ?? ""}`;
    const zweite = idAus(
      await sende(kim, { submissionId: schluessel(), antwort: von, bereich: "", thema: "" }),
    );
    const antwort = await withTenant(kim, (tx) => ladeNachricht(tx, kim, zweite));
    expect(antwort?.referenz).toBe(n?.referenz);
    const [s] =
      await eigner()`select count(*)::int as n, min(stand) as stand from schriftwechsel where referenz = ${n?.referenz ?? ""}`;
    expect(s).toEqual({ n: 1, stand: "OFFEN" });
    if (!antwort) throw new Error("keine Antwort");
    const verlauf = await withTenant(kim, (tx) => listVerlauf(tx, antwort));
    expect(new Set(verlauf.map((v) => v.id))).toEqual(new Set([erste, von]));
  });

  it("in der Gruppe antwortet auch die Kollegin; im persönlichen Postfach nur die Person", async () => {
    const inGruppe = await lege("GG111", { gruppe: "Beihilfe" });
    const meine = await lege("PP111", { kontoId: kim.kontoId });
    expect(await lade(kollegin, "Beihilfe", inGruppe)).not.toBeNull();
    expect(await lade(kollegin, null, meine)).toBeNull();
    expect(await lade(kim, "Beihilfe", meine)).toBeNull();
    expect(await lade(kim, null, inGruppe)).toBeNull();
  });

  it("auf eine Systemmeldung und auf Unbekanntes nicht", async () => {
    const quittung = await lege("SS111", { kontoId: kim.kontoId }, "Systemmeldung");
    expect(await lade(kim, null, quittung)).toBeNull();
    expect(await lade(kim, null, crypto.randomUUID())).toBeNull();
  });
});

describe("Wer schreiben darf", () => {
  it("aus einer Gruppe nur ihre Mitglieder, ohne Postfachfunktionalität niemand, die Kasse nicht hier", async () => {
    const ohne = akteurVon(
      await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id, rechte: ["ANZEIGE"] }),
    );
    const k = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
    expect(await lade(kim, "Beihilfe")).not.toBeNull();
    expect(await lade(kim, "Finanzierung")).toBeNull();
    for (const wer of [ohne, k]) expect(await lade(wer)).toBeNull();
  });

  it("die Portaladministration nur aus ihrer Gruppe, dort auch zu Zugängen an die Administration der Kasse", async () => {
    const x = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id, klasse: "X" }));
    expect(await lade(x)).toBeNull();
    const ausgang = await sende(
      x,
      { submissionId: schluessel(), bereich: "Beihilfe", thema: "Portal und Zugänge" },
      "Administration",
    );
    const [s] =
      await eigner()`select s.team from schriftwechsel s join nachricht n on n.kasse_id = s.kasse_id and n.referenz = s.referenz where n.id = ${idAus(ausgang)}`;
    expect(s).toEqual({ team: "Administration" });
  });
});
