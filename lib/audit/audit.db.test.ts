import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mandant, pool, withTenant } from "@/lib/db";
import { ablehnung, alsArbeiter, eigner, legeKasse, schliesseAlles } from "@/lib/testhilfe";
import { schreibeAudit, schreibeLesezugriff } from ".";

const HERKUNFT = { anfrageId: "anfrage", ipKurz: "192.0.2.0/24" };
const neueKasse = async (): Promise<Mandant> => ({
  kasseId: (await legeKasse()).id,
  mitgliedId: null,
  kontoId: crypto.randomUUID(),
  klasse: "K",
});

let wer: Mandant;
beforeAll(async () => {
  wer = await neueKasse();
});
afterAll(schliesseAlles);

const schreibe = (m: Mandant, aktion: string) =>
  withTenant(m, (tx) => schreibeAudit(tx, [{ aktion }], HERKUNFT));
const lies = (m: Mandant, aktion: string) =>
  withTenant(m, (tx) => schreibeLesezugriff(tx, { aktion }, HERKUNFT));
const folgen = async (m: Mandant) =>
  (
    await eigner()`select folge from audit_ereignis where kasse_id = ${m.kasseId} and folge is not null order by folge`
  ).map((z) => Number(z.folge));
const bruch = (m: Mandant) =>
  eigner()`select folge::int, grund from audit_pruefen(${m.kasseId})`.then((z) => [...z]);

/** Ändert die Prüfspur, wie es nur könnte, wer die Datenbank beherrscht. */
async function faelsche(satz: string): Promise<void> {
  await eigner().begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = replica");
    await tx.unsafe(satz);
  });
}

describe("Prüfspur", () => {
  it("hält Akteur, Vorgang, Herkunft und Ergebnis fest", async () => {
    const m = await neueKasse();
    await withTenant(m, (tx) =>
      schreibeAudit(
        tx,
        [
          {
            aktion: "meldung.senden",
            objektArt: "meldung",
            objektId: "4711",
            einzelheiten: { anlagen: 2 },
          },
          { aktion: "x", ergebnis: "abgelehnt" },
        ],
        HERKUNFT,
      ),
    );
    const [erste, zweite] =
      await eigner()`select * from audit_ereignis where kasse_id = ${m.kasseId} order by folge`;
    expect(erste).toMatchObject({
      konto_id: m.kontoId,
      klasse: "K",
      aktion: "meldung.senden",
      objekt_art: "meldung",
      objekt_id: "4711",
      ergebnis: "ok",
      anfrage_id: "anfrage",
      ip_kurz: "192.0.2.0/24",
      einzelheiten: { anlagen: 2 },
    });
    expect(zweite).toMatchObject({ ergebnis: "abgelehnt", folge: "2" });
    expect(zweite?.voriger_hash).toEqual(erste?.hash);
  });

  it("bleibt unter 20 gleichzeitigen Vorgängen lückenlos und unversehrt", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => schreibe(wer, `vorgang.${i}`)));
    expect(await folgen(wer)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await bruch(wer)).toEqual([]);
  });

  it("ein zurückgenommener Vorgang hinterlässt keine Spur und keine Lücke", async () => {
    const m = await neueKasse();
    await schreibe(m, "a");
    await withTenant(m, async (tx) => {
      await schreibeAudit(tx, [{ aktion: "b" }], HERKUNFT);
      throw new Error("zurück");
    }).catch(() => {});
    await schreibe(m, "c");
    expect(await folgen(m)).toEqual([1, 2]);
    expect(await bruch(m)).toEqual([]);
  });

  it("die Ketten zweier Kassen sind voneinander unabhängig", async () => {
    const [a, b] = [await neueKasse(), await neueKasse()];
    await schreibe(a, "x");
    await schreibe(b, "x");
    await schreibe(a, "y");
    expect([await folgen(a), await folgen(b)]).toEqual([[1, 2], [1]]);
  });

  it("ohne Mandanten lässt sich nichts schreiben", async () => {
    expect(
      await ablehnung(
        pool().db.execute(sql`select audit_schreiben('[{"aktion":"x"}]'::jsonb, false)`),
      ),
    ).toBe("23502");
  });

  it("fremde Kassen lassen sich nicht unterschieben", async () => {
    const fremde = await neueKasse();
    await withTenant(wer, (tx) =>
      tx.execute(
        sql`select audit_schreiben(${JSON.stringify([{ aktion: "x", kasseId: fremde.kasseId, kasse_id: fremde.kasseId }])}::jsonb, true)`,
      ),
    );
    expect(await folgen(fremde)).toEqual([]);
  });
});

describe("Fälschungen der Prüfspur fallen auf", () => {
  const kette = async () => {
    const m = await neueKasse();
    for (let i = 0; i < 4; i++) await schreibe(m, `v${i}`);
    return m;
  };

  it.each([
    ["Vorgang geändert", "update audit_ereignis set aktion = 'anders' where folge = 2", 2],
    [
      "Zeitpunkt geändert",
      "update audit_ereignis set am = am - interval '1 microsecond' where folge = 3",
      3,
    ],
    ["Akteur entfernt", "update audit_ereignis set konto_id = null where folge = 1", 1],
    [
      "Einzelheiten geändert",
      "update audit_ereignis set einzelheiten = '{\"a\":1}' where folge = 4",
      4,
    ],
    ["Hash geändert", "update audit_ereignis set hash = sha256('x') where folge = 2", 2],
    ["Eintrag gelöscht", "delete from audit_ereignis where folge = 2", 3],
    ["Anfang gelöscht", "delete from audit_ereignis where folge = 1", 2],
    [
      "Inhalt geändert und Hash neu gerechnet",
      "update audit_ereignis set aktion = 'anders' where folge = 2; update audit_ereignis e set hash = audit_hash(e.voriger_hash, e) where folge = 2",
      3,
    ],
  ])("%s", async (_fall, satz, stelle) => {
    const m = await kette();
    expect(await bruch(m)).toEqual([]);
    await faelsche(satz.replaceAll("where folge", `where kasse_id = '${m.kasseId}' and folge`));
    expect((await bruch(m))[0]?.folge).toBe(stelle);
  });

  it.each([
    ["update audit_ereignis set aktion = 'x'", "where"],
    ["update audit_ereignis set hash = null, folge = null", "where"],
    ["delete from audit_ereignis", "where"],
    ["truncate audit_ereignis", ""],
  ])("auch der Eigentümer scheitert an: %s", async (satz, wo) => {
    await schreibe(wer, "x");
    expect(
      await ablehnung(eigner().unsafe(wo ? `${satz} where kasse_id = '${wer.kasseId}'` : satz)),
    ).toBe("23514");
  });
});

describe("Lesezugriffe", () => {
  it("warten nicht auf die Kette und werden vom Worker nachgetragen", async () => {
    const m = await neueKasse();
    await schreibe(m, "a");
    await withTenant(m, async (tx) => {
      await schreibeAudit(tx, [{ aktion: "b" }], HERKUNFT);
      // Die Kette ist hier gesperrt; ein Lesezugriff läuft trotzdem durch.
      await lies(m, "person.lesen");
    });
    expect(await folgen(m)).toEqual([1, 2]);
    await alsArbeiter(() => pool().db.execute(sql`select audit_verketten()`));
    expect(await folgen(m)).toEqual([1, 2, 3]);
    expect(
      (
        await eigner()`select aktion from audit_ereignis where kasse_id = ${m.kasseId} and folge = 3`
      )[0]?.aktion,
    ).toBe("person.lesen");
    expect(await bruch(m)).toEqual([]);
  });

  it("zwei Worker zugleich tragen jeden genau einmal nach, auch neben laufenden Vorgängen", async () => {
    const m = await neueKasse();
    for (let i = 0; i < 10; i++) await lies(m, `lesen.${i}`);
    const worker = alsArbeiter(() =>
      Promise.all([1, 2].map(() => pool().db.execute(sql`select audit_verketten()`))),
    );
    await worker;
    await Promise.all([schreibe(m, "x"), schreibe(m, "y")]);
    expect(await folgen(m)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(await bruch(m)).toEqual([]);
  });
});
