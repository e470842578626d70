import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/db";
import { listDemoMails } from "@/lib/demomail";
import type { Mail, Versand } from "@/lib/mail";
import { alsArbeiter, eigner, legeKasse, schliesseAlles } from "@/lib/testhilfe";
import { type Auftrag, legeInOutbox, stelleFaelligeZu } from ".";

let kasseId: string;
/** Empfänger dieses Tests; die Outbox gehört allen Testdateien gemeinsam. */
let an: string;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  await eigner()`insert into installation (demo) values (true) on conflict do nothing`;
});
beforeEach(() => {
  an = `${randomBytes(6).toString("hex")}@stadt.example`;
});
afterAll(schliesseAlles);

const mail = (): Mail => ({
  an,
  betreff: "localhost | Ihre TAN",
  text: "Guten Tag,\n\n048213\n\nGrüße",
  html: "<p>048213</p>",
  absenderName: "Kasse",
});
const auftrag = (mehr: Partial<Auftrag> = {}): Auftrag => ({
  kasseId,
  mail: mail(),
  dedupeKey: `${an}:${crypto.randomUUID()}`,
  ...mehr,
});
const mandant = () => ({ kasseId, mitgliedId: null, kontoId: null, klasse: null });
const lege = (...auftraege: Auftrag[]) =>
  withTenant(mandant(), (tx) => legeInOutbox(tx, auftraege));
const zeilen = () =>
  eigner()`select *, extract(epoch from faellig_ab - now())::int as in_sekunden from outbox where dedupe_key like ${`${an}:%`} order by dedupe_key`;

/** Versand, der mitschreibt; nur an diesen Test adressierte E-Mails scheitern auf Wunsch. */
function mitschrift(fehler: (nr: number) => Error | null = () => null) {
  const gesendet: { an: string; schluessel: string }[] = [];
  let nr = 0;
  const versand: Versand = {
    async sende(m, schluessel) {
      if (m.an !== an) return "andere";
      await new Promise((weiter) => setTimeout(weiter, 2));
      const grund = fehler(++nr);
      if (grund) throw grund;
      gesendet.push({ an: m.an, schluessel });
      return `ref-${schluessel}`;
    },
    async schliesse() {},
  };
  return {
    gesendet,
    versand,
    zustellen: () => alsArbeiter(() => stelleFaelligeZu({ art: "versand", versand })),
  };
}
const inDemo = () => alsArbeiter(() => stelleFaelligeZu({ art: "demo" }));
const verbindungsfehler = () =>
  Object.assign(new Error(`Mailbox ${an} unbekannt`), { code: "EENVELOPE" });

describe("Ablegen in der Outbox", () => {
  it("gehört zur Transaktion der Änderung: wird sie zurückgenommen, gibt es keine E-Mail", async () => {
    await withTenant(mandant(), async (tx) => {
      await legeInOutbox(tx, [auftrag()]);
      throw new Error("zurück");
    }).catch(() => {});
    expect(await zeilen()).toHaveLength(0);
  });

  it("derselbe Schlüssel zählt einmal, auch gleichzeitig", async () => {
    const a = auftrag();
    await Promise.all([lege(a), lege(a), lege(a, a)]);
    expect(await zeilen()).toHaveLength(1);
  });

  it("der Inhalt liegt verschlüsselt", async () => {
    await lege(auftrag());
    const inhalt = (await zeilen())[0]?.inhalt as Buffer;
    expect(inhalt.length).toBeGreaterThan(50);
    for (const klar of [an, "048213", "TAN"]) expect(inhalt.includes(klar)).toBe(false);
  });
});

describe("Zustellung in der Demo", () => {
  it("genau einmal, auch mit zwei Workern; danach ist der Inhalt weg", async () => {
    await lege(...Array.from({ length: 30 }, () => auftrag()));
    await alsArbeiter(() =>
      Promise.all([stelleFaelligeZu({ art: "demo" }), stelleFaelligeZu({ art: "demo" })]),
    );
    await inDemo();
    expect((await eigner()`select from demo_mail where an = ${an}`).count).toBe(30);
    for (const z of await zeilen())
      expect(z).toMatchObject({ erledigt_am: expect.any(Date), inhalt: null, versuche: 1 });
  });

  it("die Mailansicht zeigt sie mit Umlauten, neueste zuerst, nur die der Adresse", async () => {
    await lege(auftrag());
    await inDemo();
    const [gezeigt, ...rest] = await listDemoMails(an);
    expect(rest).toEqual([]);
    expect(gezeigt).toMatchObject({
      an,
      betreff: "localhost | Ihre TAN",
      text: expect.stringContaining("Grüße"),
      gesendetAm: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(await listDemoMails("niemand@stadt.example")).toEqual([]);
  });

  it("in einer Datenbank, die keine Demo ist, zeigt sie nichts", async () => {
    await lege(auftrag());
    await inDemo();
    const zeigt = await eigner().begin(async (tx) => {
      await tx`update installation set demo = false`;
      await tx.unsafe("set local role vp_app");
      const { count } = await tx`select from demo_mail`;
      await tx.unsafe("reset role");
      await tx`update installation set demo = true`;
      return count;
    });
    expect(zeigt).toBe(0);
  });
});

describe("Zustellung über einen Versand", () => {
  it("zwei Worker holen nie dieselbe Zeile", async () => {
    await lege(...Array.from({ length: 50 }, () => auftrag()));
    const { gesendet, versand } = mitschrift();
    const worker = () => stelleFaelligeZu({ art: "versand", versand });
    await alsArbeiter(() => Promise.all([worker(), worker(), worker()]));
    expect(gesendet).toHaveLength(50);
    expect(new Set(gesendet.map((g) => g.schluessel)).size).toBe(50);
  });

  it("was ein anderer gerade holt, wird übergangen statt abgewartet und nie doppelt geholt", async () => {
    await lege(...Array.from({ length: 6 }, () => auftrag()));
    const { gesendet, versand } = mitschrift();
    const worker = () => stelleFaelligeZu({ art: "versand", versand });
    await alsArbeiter(async () => {
      await eigner().begin(async (tx) => {
        await tx`select from outbox where dedupe_key like ${`${an}:%`} order by id limit 4 for update`;
        await Promise.all([worker(), worker()]);
        expect(gesendet).toHaveLength(2);
      });
      await Promise.all([worker(), worker()]);
    });
    expect(new Set(gesendet.map((g) => g.schluessel)).size).toBe(6);
    expect((await zeilen()).map((z) => z.versuche)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("was einem Worker gehört, holt ein anderer erst nach Ablauf der Pacht", async () => {
    await lege(auftrag());
    await eigner()`update outbox set gesperrt_bis = now() + interval '100 seconds' where dedupe_key like ${`${an}:%`}`;
    const m = mitschrift();
    await m.zustellen();
    expect(m.gesendet).toHaveLength(0);
    await eigner()`update outbox set gesperrt_bis = now() - interval '1 second' where dedupe_key like ${`${an}:%`}`;
    await m.zustellen();
    expect(m.gesendet).toHaveLength(1);
  });

  it("eine abgelaufene TAN wird verworfen statt gesendet, samt Inhalt", async () => {
    await lege(
      auftrag({ verfaelltAm: new Date(Date.now() - 1000) }),
      auftrag({ verfaelltAm: new Date(Date.now() + 60_000) }),
    );
    const m = mitschrift();
    await m.zustellen();
    expect(m.gesendet).toHaveLength(1);
    const verworfen = (await zeilen()).filter((z) => z.aufgegeben_am !== null);
    expect(verworfen).toHaveLength(1);
    expect(verworfen[0]).toMatchObject({
      letzter_fehler: "verfallen",
      inhalt: null,
      erledigt_am: null,
    });
  });

  it("ein Fehlversuch wird vertagt, immer länger, und gelingt dann mit demselben Schlüssel", async () => {
    await lege(auftrag());
    const m = mitschrift((nr) => (nr <= 3 ? verbindungsfehler() : null));
    for (const pause of [10, 20, 40]) {
      await m.zustellen();
      const [z] = await zeilen();
      expect(z?.in_sekunden).toBeGreaterThan(pause - 5);
      expect(z?.in_sekunden).toBeLessThanOrEqual(pause);
      expect(z).toMatchObject({ erledigt_am: null, inhalt: expect.any(Buffer) });
      await m.zustellen();
      expect(m.gesendet).toHaveLength(0);
      await eigner()`update outbox set faellig_ab = now() where dedupe_key like ${`${an}:%`}`;
    }
    await m.zustellen();
    const [z] = await zeilen();
    expect(m.gesendet.map((g) => g.schluessel)).toEqual([z?.id]);
    expect(z).toMatchObject({
      anbieter_ref: `ref-${z?.id}`,
      inhalt: null,
      letzter_fehler: null,
      versuche: 4,
    });
  });

  it("die Pause wächst höchstens auf eine Stunde", async () => {
    await lege(auftrag());
    await eigner()`update outbox set versuche = 30 where dedupe_key like ${`${an}:%`}`;
    await mitschrift(verbindungsfehler).zustellen();
    expect((await zeilen())[0]?.in_sekunden).toBeGreaterThan(3590);
    expect((await zeilen())[0]?.in_sekunden).toBeLessThanOrEqual(3600);
  });

  it("vom Fehler bleibt nur der Code, nicht der Text mit der Adresse", async () => {
    await lege(auftrag());
    await mitschrift(verbindungsfehler).zustellen();
    expect((await zeilen())[0]?.letzter_fehler).toBe("EENVELOPE");
  });

  it("nach 48 Stunden wird aufgegeben", async () => {
    await lege(auftrag());
    await eigner()`update outbox set angelegt_am = now() - interval '49 hours' where dedupe_key like ${`${an}:%`}`;
    const m = mitschrift(verbindungsfehler);
    await m.zustellen();
    expect((await zeilen())[0]).toMatchObject({
      aufgegeben_am: expect.any(Date),
      letzter_fehler: "EENVELOPE",
    });
    await eigner()`update outbox set faellig_ab = now() where dedupe_key like ${`${an}:%`}`;
    const danach = mitschrift();
    await danach.zustellen();
    expect(danach.gesendet).toHaveLength(0);
  });

  it("eine unlesbare Zeile hält die anderen nicht auf", async () => {
    await lege(auftrag(), auftrag());
    const [kaputt] = await zeilen();
    await eigner()`update outbox set inhalt = sha256('x') where id = ${kaputt?.id}`;
    const m = mitschrift();
    await m.zustellen();
    expect(m.gesendet).toHaveLength(1);
    expect((await zeilen()).find((z) => z.id === kaputt?.id)).toMatchObject({
      erledigt_am: null,
      versuche: 1,
      letzter_fehler: "FEHLER",
    });
  });
});
