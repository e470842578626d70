import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Akteur, pruefeSchluessel, pruefeSitzung, Zurueck } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { sha256 } from "@/lib/sicherheit";
import {
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  legeSchluessel,
  schliesseAlles,
  type TestKonto,
  type TestMitglied,
} from "@/lib/testhilfe";
import { heute } from "@/lib/uhr";
import {
  beginneStoerung,
  betroffeneCsv,
  ermittleBetroffene,
  hebeStoerungAuf,
  ladeStoerung,
  liesZeitspanne,
  listEigeneStoerungen,
  listStoerungen,
  STOERUNG_BEGINNEN,
} from ".";

let cookie: string | null = null;
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-anfrage-id": "a" }),
  cookies: async () => ({ get: () => undefined, set: () => {} }),
}));
vi.mock("@/lib/auth/nextauth", () => ({
  liesSitzungsKennung: async () => cookie,
  beginneSitzung: async () => {},
  meldeAb: async () => {},
}));

let k: Akteur;
let fremd: Akteur;
let stadt: TestMitglied;
let andere: TestMitglied;
let konto: TestKonto;

beforeAll(async () => {
  const lege = async () =>
    akteurVon(
      await legeKonto({
        kasseId: (await legeKasse()).id,
        klasse: "K",
        kasseRolle: "ADMINISTRATION",
      }),
    );
  [k, fremd] = [await lege(), await lege()];
});
beforeEach(async () => {
  [stadt, andere] = [await legeMitglied(k.kasseId), await legeMitglied(k.kasseId)];
  konto = await legeKonto({ kasseId: k.kasseId, mitgliedId: stadt.id });
  cookie = await neueSitzung(konto);
});
afterAll(schliesseAlles);

async function neueSitzung(von: TestKonto | Akteur): Promise<string> {
  const kennung = crypto.randomUUID();
  const kontoId = "id" in von ? von.id : von.kontoId;
  await eigner()`insert into sitzung (id_hash, kasse_id, konto_id, methode, endet_spaetestens)
    values (${sha256(kennung)}, ${von.kasseId}, ${kontoId}, 'EMAIL_TAN', now() + interval '8 hours')`;
  return kennung;
}

const beginne = (eingabe: object, wer = k) =>
  handle(
    wer,
    STOERUNG_BEGINNEN.parse({ grund: "Vorfall", ...eingabe }),
    async () => ({ kasseId: wer.kasseId }),
    beginneStoerung,
  );
const aktive = async () => (await withTenant(k, (tx) => listStoerungen(tx, k.kasseId))).aktive;
/** Hebt alles auf, was diese Organisation oder alle betrifft. */
async function hebeAllesAuf() {
  for (const { id } of await aktive())
    await handle(k, {}, (tx) => ladeStoerung(tx, k, id), hebeStoerungAuf);
}
const rechte = async () => {
  const sitzung = await pruefeSitzung(true);
  return sitzung.art === "gueltig" ? [...sitzung.akteur.rechte] : sitzung.art;
};

describe("Störungsschalter", () => {
  it("sperrt eine Organisation ab der nächsten Anfrage, beendet ihre Sitzungen und sagt warum", async () => {
    const kollegin = await legeKonto({ kasseId: k.kasseId, mitgliedId: andere.id });
    const ihre = await neueSitzung(kollegin);
    await beginne({ art: "ORGANISATION", organisation: stadt.id });
    expect((await pruefeSitzung(true)).art).toBe("stoerung");
    const [s] = await eigner()`select ende_grund from sitzung where konto_id = ${konto.id}`;
    expect(s?.ende_grund).toBe("STOERUNG");
    // Auch wer gerade noch eine Sitzung bekam, kommt nicht herein.
    cookie = await neueSitzung(konto);
    expect((await pruefeSitzung(true)).art).toBe("stoerung");
    cookie = ihre;
    expect((await pruefeSitzung(true)).art).toBe("gueltig");
    cookie = await neueSitzung(k);
    expect((await pruefeSitzung(true)).art).toBe("gueltig");
    await hebeAllesAuf();
    cookie = await neueSitzung(konto);
    expect((await pruefeSitzung(true)).art).toBe("gueltig");
  });

  it("schaltet eine Funktion für eine Organisation oder für alle ab und wieder ein", async () => {
    await beginne({ art: "FUNKTION", schalter: "FORMULARE", organisation: stadt.id });
    expect(await rechte()).toEqual(["POSTFACH", "ANZEIGE", "PERSONENDATEN"]);
    await beginne({ art: "FUNKTION", schalter: "ANZEIGE" });
    expect(await rechte()).toEqual(["POSTFACH"]);
    await hebeAllesAuf();
    expect(await rechte()).toEqual(["POSTFACH", "ANZEIGE", "PERSONENDATEN", "FORMULARE"]);
  });

  it("eine Funktion der anderen Organisation bleibt hier eingeschaltet", async () => {
    await beginne({ art: "FUNKTION", schalter: "FORMULARE", organisation: andere.id });
    expect(await rechte()).toContain("FORMULARE");
    await hebeAllesAuf();
  });

  it.each([
    ["die Schnittstelle für alle", "SCHNITTSTELLE", false],
    ["die Schnittstelle einer Organisation", "SCHNITTSTELLE", true],
    ["den Zugang der Organisation", "ORGANISATION", true],
  ])("schaltet %s ab: Der Schlüssel wirkt nicht mehr", async (_fall, art, einer) => {
    const { geheimnis } = await legeSchluessel(konto);
    expect((await pruefeSchluessel(geheimnis)).art).toBe("gueltig");
    await beginne({ art, organisation: einer ? stadt.id : "" });
    expect((await pruefeSchluessel(geheimnis)).art).toBe("abgeschaltet");
    await hebeAllesAuf();
    expect((await pruefeSchluessel(geheimnis)).art).toBe("gueltig");
  });

  it("zweimal gedrückt gilt einmal; jede Änderung steht mit Grund in der Prüfspur", async () => {
    const eingabe = { art: "FUNKTION", schalter: "F5", organisation: stadt.id };
    await Promise.all([beginne(eingabe), beginne(eingabe)]);
    expect(await aktive()).toHaveLength(1);
    await hebeAllesAuf();
    const spur = await eigner()`select aktion, einzelheiten from audit_ereignis
      where kasse_id = ${k.kasseId} and einzelheiten->>'organisation' = ${stadt.name} order by nr`;
    expect(spur.map((z) => z.aktion)).toEqual([
      "kasse.stoerung-begonnen",
      "kasse.stoerung-aufgehoben",
    ]);
    expect(spur[0]?.einzelheiten).toMatchObject({ schalter: "F5", grund: "Vorfall" });
  });

  it("eine andere Kasse sieht und hebt nichts auf, und sperrt keine fremde Organisation", async () => {
    await beginne({ art: "FUNKTION", schalter: "F5", organisation: stadt.id });
    const id = (await aktive())[0]?.id ?? "";
    expect(await withTenant(fremd, (tx) => ladeStoerung(tx, fremd, id))).toBeNull();
    await expect(
      beginne({ art: "ORGANISATION", organisation: stadt.id }, fremd),
    ).rejects.toBeInstanceOf(Zurueck);
    await hebeAllesAuf();
  });

  it("Betroffene lesen, was abgeschaltet ist, aber nicht den Grund der Kasse", async () => {
    await beginne({
      art: "FUNKTION",
      schalter: "POSTFACH",
      organisation: stadt.id,
      hinweis: "Wir arbeiten daran.",
    });
    const s = akteurVon(konto);
    const gezeigt = await withTenant(s, (tx) => listEigeneStoerungen(tx, s));
    expect(gezeigt.map(({ was, hinweis }) => [was, hinweis])).toEqual([
      ["Postfachfunktionalität", "Wir arbeiten daran."],
    ]);
    expect(JSON.stringify(gezeigt)).not.toContain("Vorfall");
    await hebeAllesAuf();
  });

  it("verlangt Organisation, Funktion und Grund", () => {
    const felder = (eingabe: object) =>
      STOERUNG_BEGINNEN.safeParse({ grund: "G", ...eingabe }).error?.issues.map((i) => i.path[0]);
    expect(felder({ art: "ORGANISATION" })).toEqual(["organisation"]);
    expect(felder({ art: "FUNKTION", schalter: "GIBTSNICHT" })).toEqual(["schalter"]);
    expect(felder({ art: "SCHNITTSTELLE", grund: " " })).toEqual(["grund"]);
    expect(felder({ art: "SCHNITTSTELLE", rolle: "x" })).toEqual([undefined]);
  });
});

describe("Betroffene eines Kontos", () => {
  const spanne = () => ({ von: heute(), bis: heute() });
  const schreibe = (aktion: string, art: string, id: string, ergebnis = "ok") =>
    eigner().begin(async (sql) => {
      await sql`select set_config('vp.kasse', ${k.kasseId}, true), set_config('vp.konto', ${konto.id}, true), set_config('vp.klasse', 'S', true)`;
      await sql`select audit_schreiben(${sql.json([{ aktion, objektArt: art, objektId: id, ergebnis }])}, true)`;
    });
  const ermittle = (wer = k, kontoId = konto.id) =>
    withTenant(wer, (tx) => ermittleBetroffene(tx, kontoId, spanne()));

  it("nennt Personen und Organisationen mit Anzahl und Zeiten, ohne abgelehnte Zugriffe", async () => {
    const [gesehen, abgelehnt] = [
      await legePerson(k.kasseId, [{ von: "2020-01-01", bis: null, bei: stadt }]),
      await legePerson(k.kasseId, [{ von: "2020-01-01", bis: null, bei: stadt }]),
    ];
    await schreibe("person.lesen", "person", gesehen.id);
    await schreibe("person.lesen", "person", gesehen.id);
    await schreibe("person.lesen", "person", abgelehnt.id, "abgelehnt");
    await schreibe("konto.geaendert", "konto", konto.id);
    const zeilen = await ermittle();
    expect(zeilen.map((z) => [z.art, z.id, z.zugriffe])).toEqual([
      ["organisation", stadt.id, 1],
      ["person", gesehen.id, 2],
    ]);
    const csv = betroffeneCsv(zeilen);
    expect(csv.split("\r\n")).toHaveLength(4);
    expect(csv).toContain("Person;");
  });

  it("sieht nur die eigene Kasse, und keine Sachbearbeitung", async () => {
    const person = await legePerson(k.kasseId, [{ von: "2020-01-01", bis: null, bei: stadt }]);
    await schreibe("person.lesen", "person", person.id);
    expect(await ermittle(fremd)).toEqual([]);
    expect(await ermittle(akteurVon(konto))).toEqual([]);
    expect(await ermittle()).toHaveLength(1);
  });

  it("liest die Zeitspanne; ohne Angabe sind es die letzten 30 Tage", () => {
    expect(liesZeitspanne("", "")).toMatchObject({ spanne: { bis: heute() } });
    expect(liesZeitspanne("2.1.2026", "1.1.2026")).toEqual({
      fehler: { bis: "„bis“ darf nicht vor „von“ liegen." },
    });
    expect(liesZeitspanne("gestern", "")).toMatchObject({ fehler: { von: expect.any(String) } });
  });
});
