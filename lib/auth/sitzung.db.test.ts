import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { pool, withTenant } from "@/lib/db";
import { sha256 } from "@/lib/sicherheit";
import {
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import { pruefeSitzung, requireAkteur } from "./sitzung";
import { beendeAlleSitzungen, beendeSitzung, tauscheGegenSitzung } from "./sitzungen";

let cookie: string | null = null;
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-anfrage-id": "a" }),
  cookies: async () => ({ get: () => undefined, set: () => {} }),
}));
vi.mock("./nextauth", () => ({
  liesSitzungsKennung: async () => cookie,
  beginneSitzung: async () => {},
  meldeAb: async () => {},
}));

let kasseId: string;
let mitgliedId: string;
let konto: TestKonto;

beforeAll(async () => {
  kasseId = (await legeKasse("Kasse Muster")).id;
  mitgliedId = (await legeMitglied(kasseId, "Stadt Muster")).id;
});
beforeEach(async () => {
  konto = await legeKonto({ kasseId, mitgliedId, gruppen: ["Beihilfe"] });
  cookie = await neueSitzung(konto);
});
afterAll(schliesseAlles);

async function neueSitzung(k: TestKonto): Promise<string> {
  const kennung = crypto.randomUUID();
  await eigner()`insert into sitzung (id_hash, kasse_id, konto_id, methode, endet_spaetestens)
    values (${sha256(kennung)}, ${k.kasseId}, ${k.id}, 'EMAIL_TAN', now() + interval '8 hours')`;
  return kennung;
}

/** Verschiebt Angaben der jetzigen Sitzung, als wäre Zeit vergangen. */
const stelle = (satz: string) =>
  eigner().unsafe(
    `update sitzung set ${satz} where id_hash = '\\x${sha256(cookie ?? "").toString("hex")}'`,
  );
const zeile = async () =>
  (
    await eigner()`select *, extract(epoch from now() - aktiv_am)::float as ruhe from sitzung where id_hash = ${sha256(cookie ?? "")}`
  )[0];

describe("Prüfung der Sitzung", () => {
  it("liefert Person, Organisation und wirksame Rechte frisch aus der Datenbank", async () => {
    const sitzung = await pruefeSitzung(true);
    expect(sitzung).toMatchObject({
      art: "gueltig",
      akteur: {
        kontoId: konto.id,
        kasseId,
        mitgliedId,
        rolle: "sachbearbeitung",
        kasseName: "Kasse Muster",
        mitgliedName: "Stadt Muster",
        gruppen: ["Beihilfe"],
      },
    });
    await eigner()`update konto set rechte = '{ANZEIGE}' where id = ${konto.id}`;
    const danach = await pruefeSitzung(true);
    expect(danach.art === "gueltig" && [...danach.akteur.rechte]).toEqual(["ANZEIGE"]);
    await eigner()`update mitglied set abgeschaltet = '{ANZEIGE,F5}' where id = ${mitgliedId}`;
    const abgeschaltet = await pruefeSitzung(true);
    expect(
      abgeschaltet.art === "gueltig" && [
        [...abgeschaltet.akteur.rechte],
        [...abgeschaltet.akteur.formulareAus],
      ],
    ).toEqual([[], ["F5"]]);
    await eigner()`update mitglied set abgeschaltet = '{}' where id = ${mitgliedId}`;
  });

  it("ist um Zustimmung gebeten, führt jede Seite zuerst dorthin und danach zurück", async () => {
    await stelle("bedingungen_offen = true");
    expect(await pruefeSitzung(true)).toMatchObject({ art: "gueltig", bedingungenOffen: true });
    const weg = await requireAkteur().catch((f: { digest?: string }) => f.digest);
    expect(weg).toContain("/bedingungen?weiter=");
    await stelle("bedingungen_offen = false");
    expect(await pruefeSitzung(true)).toMatchObject({ bedingungenOffen: false });
  });

  it("ohne Cookie oder mit erfundener Kennung gibt es keine", async () => {
    cookie = null;
    expect(await pruefeSitzung(true)).toEqual({ art: "keine" });
    cookie = "erfunden";
    expect(await pruefeSitzung(true)).toEqual({ art: "keine" });
  });

  it("der Hash aus der Datenbank ist kein Schlüssel", async () => {
    cookie = sha256(cookie ?? "").toString("hex");
    expect(await pruefeSitzung(true)).toEqual({ art: "keine" });
  });

  it("599 Sekunden ohne Aktivität gehen noch, 600 nicht; dann ist sie beendet und bleibt es, und der Grund bleibt bekannt", async () => {
    await stelle("aktiv_am = now() - interval '599 seconds'");
    expect((await pruefeSitzung(false)).art).toBe("gueltig");
    await stelle("aktiv_am = now() - interval '600 seconds'");
    expect(await pruefeSitzung(true)).toEqual({ art: "leerlauf" });
    expect(await zeile()).toMatchObject({ ende_grund: "LEERLAUF", beendet_am: expect.any(Date) });
    await stelle("aktiv_am = now()");
    expect(await pruefeSitzung(true)).toEqual({ art: "leerlauf" });
    await stelle("ende_grund = 'ABGEMELDET'");
    expect(await pruefeSitzung(true)).toEqual({ art: "keine" });
  });

  it("nach acht Stunden endet auch eine tätige Sitzung", async () => {
    await stelle("endet_spaetestens = now() + interval '30 seconds'");
    const bald = await pruefeSitzung(true);
    expect(bald.art === "gueltig" && bald.restSekunden).toBeLessThanOrEqual(30);
    await stelle("endet_spaetestens = now() - interval '1 second', aktiv_am = now()");
    expect(await pruefeSitzung(true)).toEqual({ art: "keine" });
  });

  it("eine widerrufene gilt nicht", async () => {
    await stelle("beendet_am = now()");
    expect(await pruefeSitzung(true)).toEqual({ art: "keine" });
  });

  it.each(["GESPERRT", "DEAKTIVIERT", "ANGELEGT"])(
    "ein Konto im Zustand %s hat keine gültige Sitzung",
    async (status) => {
      await eigner()`update konto set status = ${status} where id = ${konto.id}`;
      expect(await pruefeSitzung(true)).toEqual({ art: "keine" });
    },
  );

  it("eine automatische Sperre nach Fehlversuchen wirft niemanden hinaus", async () => {
    await eigner()`update konto set auto_gesperrt_bis = now() + interval '1 hour' where id = ${konto.id}`;
    expect((await pruefeSitzung(true)).art).toBe("gueltig");
  });
});

describe("Aktivität", () => {
  it("eine Hintergrundabfrage verlängert nie", async () => {
    await stelle("aktiv_am = now() - interval '300 seconds'");
    const sitzung = await pruefeSitzung(false);
    expect(sitzung.art === "gueltig" && sitzung.restSekunden).toBeLessThanOrEqual(300);
    expect((await zeile())?.ruhe).toBeGreaterThan(299);
  });

  it("eine Handlung verlängert auf volle zehn Minuten", async () => {
    await stelle("aktiv_am = now() - interval '300 seconds'");
    const sitzung = await pruefeSitzung(true);
    expect(sitzung.art === "gueltig" && sitzung.restSekunden).toBeGreaterThanOrEqual(599);
    expect((await zeile())?.ruhe).toBeLessThan(5);
  });

  it("geschrieben wird sie erst nach zehn Sekunden", async () => {
    await stelle("aktiv_am = now() - interval '5 seconds'");
    await pruefeSitzung(true);
    expect((await zeile())?.ruhe).toBeGreaterThan(4);
    await stelle("aktiv_am = now() - interval '11 seconds'");
    await pruefeSitzung(true);
    expect((await zeile())?.ruhe).toBeLessThan(4);
  });

  it("über dem Limit der Sitzung wird gedrosselt, ohne die Sitzung zu beenden", async () => {
    const zustaende: unknown[] = [];
    // Drei, weil zwischen zweien gerade das Zeitfenster wechseln kann.
    for (let i = 0; i < 3; i++) {
      const [z] = await pool().db.execute(
        sql`select zustand from sitzung_pruefen(${sha256(cookie ?? "")}, true, 600, 1)`,
      );
      zustaende.push(z?.zustand);
    }
    expect(zustaende).toContain("gedrosselt");
    expect((await zeile())?.beendet_am).toBeNull();
  });
});

describe("Beginn und Ende", () => {
  async function bestaetigt(k: TestKonto, vor = "0 seconds"): Promise<string> {
    const token = crypto.randomUUID();
    await eigner()`insert into anmeldung (id_hash, kasse_id, konto_id, methode, bestaetigt_am, gueltig_bis)
      values (${sha256(token)}, ${k.kasseId}, ${k.id}, 'EMAIL_TAN', now() - ${vor}::interval, now() + interval '5 minutes')`;
    return token;
  }
  const offene = async (k: TestKonto) =>
    (await eigner()`select from sitzung where konto_id = ${k.id} and beendet_am is null`).count;

  it("eine bestätigte Anmeldung wird genau einmal zur Sitzung, auch bei zwei Versuchen zugleich", async () => {
    const token = await bestaetigt(konto);
    const versuche = await Promise.all([
      tauscheGegenSitzung(token),
      tauscheGegenSitzung(token),
      tauscheGegenSitzung(token),
    ]);
    expect(versuche.filter((v) => v !== null)).toHaveLength(1);
    cookie = versuche.find((v) => v !== null) ?? null;
    expect((await pruefeSitzung(true)).art).toBe("gueltig");
  });

  it("eine unbestätigte oder seit einer Minute bestätigte wird keine", async () => {
    const token = await bestaetigt(konto, "61 seconds");
    expect(await tauscheGegenSitzung(token)).toBeNull();
    const offen = await bestaetigt(konto);
    await eigner()`update anmeldung set bestaetigt_am = null where id_hash = ${sha256(offen)}`;
    expect(await tauscheGegenSitzung(offen)).toBeNull();
    expect(await tauscheGegenSitzung("erfunden")).toBeNull();
  });

  it.each([
    ["S", 3],
    ["X", 1],
    ["K", 1],
  ] as const)("Klasse %s: höchstens %d zugleich, die älteste endet", async (klasse, erlaubt) => {
    const k = await legeKonto({ kasseId, mitgliedId: klasse === "K" ? null : mitgliedId, klasse });
    const erste = await tauscheGegenSitzung(await bestaetigt(k));
    for (let i = 0; i < erlaubt; i++) await tauscheGegenSitzung(await bestaetigt(k));
    expect(await offene(k)).toBe(erlaubt);
    cookie = erste;
    expect(await zeile()).toMatchObject({ ende_grund: "ABGELOEST" });
  });

  it("die Anmeldung setzt Fehlversuche zurück und merkt sie für die Startseite", async () => {
    await eigner()`update konto set fehlversuche = 3, fehlversuche_seit = now(), fehlversuche_seit_anmeldung = 4, letzte_anmeldung_am = '2025-01-01' where id = ${konto.id}`;
    cookie = await tauscheGegenSitzung(await bestaetigt(konto));
    expect(await zeile()).toMatchObject({
      fehlversuche_vorher: 4,
      vorige_anmeldung_am: new Date("2025-01-01T00:00:00Z"),
    });
    const [k] =
      await eigner()`select fehlversuche, fehlversuche_seit_anmeldung from konto where id = ${konto.id}`;
    expect(k).toEqual({ fehlversuche: 0, fehlversuche_seit_anmeldung: 0 });
  });

  it("Abmelden beendet diese, beendeAlle jede Sitzung und jede angefangene Anmeldung des Kontos, sonst keine", async () => {
    const andere = await legeKonto({ kasseId, mitgliedId });
    await Promise.all([
      neueSitzung(konto),
      neueSitzung(konto),
      neueSitzung(andere),
      bestaetigt(konto),
    ]);
    await beendeSitzung(cookie ?? "", "ABGEMELDET");
    expect([await offene(konto), await offene(andere)]).toEqual([2, 1]);
    await withTenant({ kasseId, mitgliedId, kontoId: konto.id, klasse: "S" }, (tx) =>
      beendeAlleSitzungen(tx, kasseId, konto.id, "TEST"),
    );
    expect([await offene(konto), await offene(andere)]).toEqual([0, 1]);
    expect((await eigner()`select from anmeldung where konto_id = ${konto.id}`).count).toBe(0);
  });
});
