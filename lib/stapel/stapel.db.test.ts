import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Akteur, GRENZEN, Zurueck, zaehleViele } from "@/lib/auth";
import { formatDatum, plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import {
  akteurVon,
  alsArbeiter,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestKonto,
  type TestMitglied,
} from "@/lib/testhilfe";
import { heute } from "@/lib/uhr";
import {
  arbeiteStapelAb,
  fehlertabelle,
  gibFrei,
  ladeStapel,
  legeStapelAn,
  listZeilen,
  type Stapelansicht,
  verwerfe,
  zaehleHinweise,
} from ".";

vi.mock("next-auth", () => ({ default: () => ({ signIn: () => {}, signOut: () => {} }) }));
vi.mock("next-auth/jwt", () => ({ decode: async () => null }));
vi.mock("next-auth/providers/credentials", () => ({ default: () => ({}) }));

let kasseId: string;
let stadt: TestMitglied;
let konto: TestKonto;
let akteur: Akteur;
beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  stadt = await legeMitglied(kasseId);
});
beforeEach(async () => {
  konto = await legeKonto({ kasseId, mitgliedId: stadt.id });
  akteur = akteurVon(konto);
});
afterAll(schliesseAlles);

const neuePerson = () => legePerson(kasseId, [{ von: "2015-01-01", bis: null, bei: stadt }]);
const tag = (tage: number) => formatDatum(plusTage(heute(), tage));
const KOPF = "persnr;ab;bis;datum;rechtsgrundlage";
const zeileVon = (persnr: string, tage = 7) =>
  `${persnr};${tag(tage)};${tag(tage + 27)};${tag(0)};10`;

const eingabeVon = (text: string, formular = "beurlaubung") => ({
  submissionId: crypto.randomUUID(),
  formular,
  datei: {
    name: "liste.csv",
    typ: "text/csv" as const,
    bytes: new TextEncoder().encode(text),
    sha256: crypto.randomUUID(),
    groesse: text.length,
    formeln: false,
  },
});
const ladeHoch = (eingabe: ReturnType<typeof eingabeVon>, wer = akteur) =>
  handle(wer, eingabe, async () => ({ kasseId, mitgliedId: stadt.id }), legeStapelAn);
const arbeite = (endet = () => false) => alsArbeiter(() => arbeiteStapelAb(endet));
const lies = async (id: string, wer = akteur): Promise<Stapelansicht> => {
  const s = await withTenant(wer, (tx) => ladeStapel(tx, wer, id));
  if (!s) throw new Error("Tabelle fehlt");
  return s;
};
const gibAllesFrei = async (id: string) => {
  const { GEPRUEFT } = (await lies(id)).zahlen;
  return handle(
    akteur,
    { stapel: id, anzahl: GEPRUEFT, hinweise: "ja" as const },
    (tx) => ladeStapel(tx, akteur, id, true),
    (h) => gibFrei(h, true),
  );
};
const geprueft = async (...zeilen: string[]) => {
  const id = await ladeHoch(eingabeVon([KOPF, ...zeilen].join("\r\n")));
  await arbeite();
  return id;
};
const befunde = async (id: string) =>
  withTenant(akteur, async (tx) => {
    const zeilen = await listZeilen(tx, await lies(id), "fehler", { ab: 0, anzahl: 100 });
    return zeilen.map((z) => [z.nr, z.befunde[0]?.regel]);
  });
const meldungenVon = async () =>
  (await eigner()`select count(*)::int as n from meldung where konto_id = ${konto.id}`)[0]?.n;

describe("Prüfen", () => {
  it("jede Zeile für sich, mit Nummer der Datei, Spalte und Text; gesendet wird nichts", async () => {
    const [a, b] = [await neuePerson(), await neuePerson()];
    const id = await geprueft(
      "# Anmerkung;TT.MM.JJJJ",
      zeileVon(a.persnr),
      zeileVon("999999"),
      `${b.persnr};${tag(30)};${tag(7)};${tag(0)};10`,
      "abc;;;;",
      zeileVon(a.persnr),
      `${zeileVon(b.persnr)};zu viel`,
    );
    const s = await lies(id);
    expect([s.stand, s.zahlen]).toEqual([
      "GEPRUEFT",
      { NEU: 0, GEPRUEFT: 1, FEHLER: 5, GESENDET: 0, ABGELEHNT: 0 },
    ]);
    expect(await befunde(id)).toEqual([
      [4, "PERSON"],
      [5, "C10"],
      [6, "PERSON"],
      [7, "DOPPELT"],
      [8, "ZEILE"],
    ]);
    const csv = await withTenant(akteur, (tx) => fehlertabelle(tx, s));
    expect(csv).toContain(`5;${b.persnr};bis;C10;`);
    expect(await meldungenVon()).toBe(0);
  });

  it("Fehler der Datei und der Kopfzeile verhindern das Hochladen und nennen die Spalte", async () => {
    const versuch = async (text: string) =>
      ladeHoch(eingabeVon(text)).then(
        () => "angenommen",
        (e) => (e instanceof Zurueck ? (e.zustand.fehler?.datei ?? "") : String(e)),
      );
    expect(await versuch("persnr;farbe\r\n1;rot")).toContain("„farbe“");
    expect(await versuch("ab;bis\r\n1;2")).toContain("„persnr“");
    expect(await versuch(KOPF)).toContain("keine Zeile");
    expect(await versuch('persnr;ab\r\n"1;2')).toContain("Anführungszeichen");
  });

  it("eine Person einer anderen Organisation sieht aus wie eine unbekannte", async () => {
    const woanders = await legeMitglied(kasseId);
    const fremd = await legePerson(kasseId, [{ von: "2015-01-01", bis: null, bei: woanders }]);
    expect(await befunde(await geprueft(zeileVon(fremd.persnr)))).toEqual([[2, "PERSON"]]);
  });

  it("ein Formular, das die Person nicht senden darf, nimmt die Seite nicht an", async () => {
    const nurAnzeige = await legeKonto({ kasseId, mitgliedId: stadt.id, rechte: ["ANZEIGE"] });
    const ohne = akteurVon(nurAnzeige);
    await expect(ladeHoch(eingabeVon(`${KOPF}\r\n1`), ohne)).rejects.toBeInstanceOf(Zurueck);
    const aus = akteurVon(konto, ["F5"]);
    await expect(ladeHoch(eingabeVon(`${KOPF}\r\n1`), aus)).rejects.toBeInstanceOf(Zurueck);
  });

  it("andere Konten sehen die Tabelle nicht, auch nicht in derselben Organisation", async () => {
    const id = await geprueft(zeileVon((await neuePerson()).persnr));
    const kollegin = akteurVon(await legeKonto({ kasseId, mitgliedId: stadt.id }));
    expect(await withTenant(kollegin, (tx) => ladeStapel(tx, kollegin, id))).toBeNull();
  });
});

describe("Senden", () => {
  it("jede fehlerfreie Zeile wird eine Meldung mit Quittung; die Kasse bekommt eine E-Mail", async () => {
    const [a, b] = [await neuePerson(), await neuePerson()];
    const id = await geprueft(zeileVon(a.persnr), "x;;;;", zeileVon(b.persnr));
    await gibAllesFrei(id);
    await arbeite();
    const s = await lies(id);
    expect([s.stand, s.zahlen.GESENDET, s.zahlen.FEHLER]).toEqual(["FERTIG", 2, 1]);
    const meldungen = await eigner()`select m.person_id, n.id as quittung from meldung m
      join nachricht n on n.meldung_id = m.id and n.konto_id = m.konto_id where m.konto_id = ${konto.id}`;
    expect(meldungen.map((m) => m.person_id).sort()).toEqual([a.id, b.id].sort());
    const mails =
      await eigner()`select 1 from outbox where kasse_id = ${kasseId} and dedupe_key = ${`stapel:${id}`}`;
    expect(mails).toHaveLength(1);
    const spur = await eigner()`select einzelheiten from audit_ereignis
      where konto_id = ${konto.id} and aktion = 'meldung.senden'`;
    expect(spur).toHaveLength(2);
  });

  it("doppelt hochgeladen, doppelt freigegeben, zwei Worker zugleich: jede Zeile einmal", async () => {
    const personen = await Promise.all(Array.from({ length: 6 }, neuePerson));
    const eingabe = eingabeVon([KOPF, ...personen.map((p) => zeileVon(p.persnr))].join("\n"));
    const [id] = await Promise.all([ladeHoch(eingabe), ladeHoch(eingabe)]);
    await arbeite();
    await Promise.all([gibAllesFrei(id), gibAllesFrei(id)]);
    await alsArbeiter(() => Promise.all([1, 2, 3].map(() => arbeiteStapelAb(() => false))));
    expect((await lies(id)).zahlen.GESENDET).toBe(6);
    expect(await meldungenVon()).toBe(6);
    await expect(ladeHoch({ ...eingabe, submissionId: crypto.randomUUID() })).rejects.toThrow();
  });

  it("endet der Worker mittendrin, macht der nächste weiter, ohne eine Zeile zu wiederholen", async () => {
    const personen = await Promise.all(Array.from({ length: 5 }, neuePerson));
    const id = await geprueft(...personen.map((p) => zeileVon(p.persnr)));
    await gibAllesFrei(id);
    let fragen = 0;
    await arbeite(() => ++fragen > 3);
    const mitten = await lies(id);
    expect(mitten.stand).toBe("SENDET");
    expect(mitten.zahlen.GESENDET).toBeGreaterThan(0);
    expect(mitten.zahlen.GESENDET).toBeLessThan(5);
    await arbeite();
    expect((await lies(id)).stand).toBe("FERTIG");
    expect(await meldungenVon()).toBe(5);
  });

  it("was seit dem Prüfen nicht mehr stimmt, wird nicht gesendet, sondern genannt", async () => {
    const [a, b] = [await neuePerson(), await neuePerson()];
    const id = await geprueft(zeileVon(a.persnr), zeileVon(b.persnr));
    await eigner()`update person set lebenslauf_version = lebenslauf_version + 1 where id = ${a.id}`;
    await gibAllesFrei(id);
    await arbeite();
    expect((await lies(id)).zahlen).toMatchObject({ GESENDET: 1, ABGELEHNT: 1 });
    expect(await befunde(id)).toEqual([[2, "C9"]]);
  });

  it("zwei Meldungen zu einer Person mit gleichem Beginn: die zweite stößt auf die erste (C5)", async () => {
    const a = await neuePerson();
    const id = await geprueft(zeileVon(a.persnr), `${a.persnr};${tag(7)};${tag(40)};${tag(0)};10`);
    expect((await lies(id)).zahlen.GEPRUEFT).toBe(2);
    await gibAllesFrei(id);
    await arbeite();
    expect((await lies(id)).zahlen).toMatchObject({ GESENDET: 1, ABGELEHNT: 1 });
    expect(await befunde(id)).toEqual([[3, "C5"]]);
  });

  it("ein gesperrtes Konto sendet nichts mehr", async () => {
    const id = await geprueft(zeileVon((await neuePerson()).persnr));
    await gibAllesFrei(id);
    await eigner()`update konto set status = 'GESPERRT' where id = ${konto.id}`;
    await arbeite();
    expect((await lies(id)).zahlen.ABGELEHNT).toBe(1);
    expect(await meldungenVon()).toBe(0);
  });

  it("ein entzogenes Recht gilt auch für schon freigegebene Zeilen", async () => {
    const id = await geprueft(zeileVon((await neuePerson()).persnr));
    await gibAllesFrei(id);
    await eigner()`update konto set rechte = '{ANZEIGE,POSTFACH}' where id = ${konto.id}`;
    await arbeite();
    expect(await befunde(id)).toEqual([[2, "PERSON"]]);
    expect(await meldungenVon()).toBe(0);
  });

  it.each([
    ["ihre Organisation", "ORGANISATION", null],
    ["das Formular", "FUNKTION", "F5"],
  ])("eine Störung sperrt %s: Nichts geht mehr hinaus", async (_, art, schalter) => {
    const id = await geprueft(zeileVon((await neuePerson()).persnr));
    await gibAllesFrei(id);
    const stoerung = { kasse_id: kasseId, art, schalter, mitglied_id: stadt.id, grund: "Vorfall" };
    const [neu] =
      await eigner()`insert into stoerung ${eigner()({ ...stoerung, begonnen_von: konto.id })} returning id`;
    await arbeite();
    await eigner()`update stoerung set aufgehoben_am = now(), aufgehoben_von = ${konto.id} where id = ${neu?.id}`;
    expect((await lies(id)).zahlen.ABGELEHNT).toBe(1);
    expect(await meldungenVon()).toBe(0);
  });

  it("Hinweise sind zu bestätigen, und gemeint ist die gezeigte Zahl", async () => {
    const id = await geprueft(zeileVon((await neuePerson()).persnr));
    const s = await lies(id);
    expect(await withTenant(akteur, (tx) => zaehleHinweise(tx, s))).toMatchObject([
      { regel: "C11", anzahl: 1 },
    ]);
    const frei = (anzahl: number, hinweise?: "ja") =>
      handle(
        akteur,
        { stapel: id, anzahl, ...(hinweise && { hinweise }) },
        (tx) => ladeStapel(tx, akteur, id, true),
        (h) => gibFrei(h, true),
      );
    await expect(frei(1)).rejects.toBeInstanceOf(Zurueck);
    await expect(frei(2, "ja")).rejects.toBeInstanceOf(Zurueck);
    await frei(1, "ja");
    await arbeite();
    expect(await meldungenVon()).toBe(1);
  });

  it("über der Tagesgrenze der Organisation wird nichts freigegeben", async () => {
    const faktor = Number(process.env.RATE_LIMIT_FAKTOR ?? 1);
    const ort = await legeMitglied(kasseId);
    const wer = akteurVon(await legeKonto({ kasseId, mitgliedId: ort.id }));
    const a = await legePerson(kasseId, [{ von: "2015-01-01", bis: null, bei: ort }]);
    const eingabe = eingabeVon(`${KOPF}\n${zeileVon(a.persnr)}`);
    const bezug = async () => ({ kasseId, mitgliedId: ort.id });
    const id = await handle(wer, eingabe, bezug, legeStapelAn);
    await arbeite();
    await zaehleViele(GRENZEN.meldungenAmTag, ort.id, GRENZEN.meldungenAmTag.anzahl * faktor);
    const frei = handle(
      wer,
      { stapel: id, anzahl: 1, hinweise: "ja" as const },
      (tx) => ladeStapel(tx, wer, id, true),
      (h) => gibFrei(h, true),
    );
    await expect(frei).rejects.toBeInstanceOf(Zurueck);
    expect((await lies(id, wer)).stand).toBe("GEPRUEFT");
  });

  it("verworfen bleibt nichts zurück; gesendet lässt sich nicht mehr verwerfen", async () => {
    const id = await geprueft(zeileVon((await neuePerson()).persnr));
    const weg = () => handle(akteur, {}, (tx) => ladeStapel(tx, akteur, id, true), verwerfe);
    await weg();
    const reste = await eigner()`select 1 from stapel_zeile where stapel_id = ${id}`;
    expect(reste).toHaveLength(0);
    const zweite = await geprueft(zeileVon((await neuePerson()).persnr));
    await gibAllesFrei(zweite);
    await expect(
      handle(akteur, {}, (tx) => ladeStapel(tx, akteur, zweite, true), verwerfe),
    ).rejects.toBeInstanceOf(Zurueck);
  });
});

describe("Deaktiviertes Konto", () => {
  it("nimmt seine Tabellen mit; daraus gesendete Meldungen bleiben", async () => {
    const gesendet = await geprueft(zeileVon((await neuePerson()).persnr));
    await gibAllesFrei(gesendet);
    await arbeite();
    const offen = await geprueft(zeileVon((await neuePerson()).persnr));
    await eigner()`update konto set status = 'DEAKTIVIERT' where id = ${konto.id}`;
    const reste = await eigner()`select id from stapel where id in (${offen}, ${gesendet})
      union all select stapel_id from stapel_zeile where stapel_id in (${offen}, ${gesendet})`;
    expect(reste).toHaveLength(0);
    expect(await meldungenVon()).toBe(1);
  });
});

describe("Viele Zeilen, jede dritte falsch", () => {
  it("jede bekommt ihr Ergebnis", async () => {
    const a = await neuePerson();
    // Zehntausend dauern eine Minute; dafür ist `npm run test:lang` da.
    const anzahl = process.env.VP_LANG === "1" ? 10_000 : 900;
    const zeilen = Array.from({ length: anzahl }, (_, i) =>
      i % 3 === 0
        ? `${a.persnr};gestern;x${i}@stadt.example`
        : `${a.persnr};${tag(0)};x${i}@stadt.example`,
    );
    const id = await ladeHoch(
      eingabeVon(["persnr;gueltig_ab;email", ...zeilen].join("\n"), "kontaktdaten"),
    );
    await arbeite();
    const s = await lies(id);
    const falsch = Math.ceil(anzahl / 3);
    expect(s.zahlen).toMatchObject({ NEU: 0, GEPRUEFT: anzahl - falsch, FEHLER: falsch });
    const csv = await withTenant(akteur, (tx) => fehlertabelle(tx, s));
    expect(csv.trim().split("\r\n")).toHaveLength(falsch + 1);
  }, 300_000);
});
