import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { withTenant } from "@/lib/db";
import {
  eigner,
  herkunft,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import { stelleUhr } from "@/lib/uhr";
import { fordereLinkAn, pruefeErstenSchritt, sendeNeueTan } from "@/lib/zugang";
import { erreicht, GRENZEN, type Grenze, zaehle } from "./grenzen";

// Die übrigen Tests heben die Grenzen an; hier gelten sie, wie sie im Betrieb gelten.
vi.hoisted(() => {
  process.env.RATE_LIMIT_FAKTOR = "1";
});
vi.mock("@node-rs/argon2", async (original) => {
  const echt = await original<typeof import("@node-rs/argon2")>();
  const hashRaw: typeof echt.hashRaw = (passwort, wahl) =>
    echt.hashRaw(passwort, { ...wahl, memoryCost: 8, timeCost: 1 });
  return { ...echt, hashRaw };
});

const PASSWORT = "Ahornblatt-9-Laterne!";
let kasseId: string;
let mitgliedId: string;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  mitgliedId = (await legeMitglied(kasseId)).id;
});
afterAll(async () => {
  stelleUhr(0);
  await schliesseAlles();
});

const konto = () => legeKonto({ kasseId, mitgliedId, passwort: PASSWORT });
const wer = () => crypto.randomUUID();

/** Wiederholt, wenn mittendrin ein Zeitfenster der Datenbank wechselte. */
async function imSelbenFenster<T>(sekunden: number, arbeit: () => Promise<T>): Promise<T> {
  const fenster = async () =>
    (
      await eigner()`select floor(extract(epoch from clock_timestamp()) / ${sekunden}::int)::int as f`
    )[0]?.f;
  for (;;) {
    const vorher = await fenster();
    const ergebnis = await arbeit();
    if ((await fenster()) === vorher) return ergebnis;
  }
}

/** Wie viele Vorgänge hintereinander erlaubt sind. */
const erlaubte = (grenze: Grenze, versuche: number) =>
  imSelbenFenster(grenze.sekunden, async () => {
    const schluessel = wer();
    let erlaubt = 0;
    for (let i = 0; i < versuche; i++) if (await zaehle(grenze, schluessel)) erlaubt++;
    return erlaubt;
  });

describe("Zählen", () => {
  it.each([
    ["tanMailsKonto", 60, 86_400],
    ["tanNeuKonto", 10, 3600],
    ["zuruecksetzenKonto", 3, 3600],
    ["zuruecksetzenIp", 10, 3600],
    ["anmeldungFehlerIp", 20, 600],
    ["anmeldungNetz", 100, 600],
    ["linkOeffnen", 30, 600],
    ["linkBenutzen", 10, 600],
    ["senden", 60, 600],
    ["hochladen", 20, 600],
    ["suchen", 60, 60],
    ["drucken", 10, 600],
    ["auskunftAufruf", 5, 600],
    ["auskunftNeu", 30, 600],
  ] as const)("%s: %d in %d Sekunden, der nächste nicht", async (name, anzahl, sekunden) => {
    expect(GRENZEN[name]).toMatchObject({ anzahl, sekunden });
    expect(await erlaubte(GRENZEN[name], anzahl + 2)).toBe(anzahl);
  });

  it("gleichzeitige Vorgänge zählen alle", async () => {
    const erlaubt = await imSelbenFenster(600, async () => {
      const schluessel = wer();
      const ergebnisse = await Promise.all(
        Array.from({ length: 40 }, () => zaehle(GRENZEN.drucken, schluessel)),
      );
      return ergebnisse.filter(Boolean).length;
    });
    expect(erlaubt).toBe(10);
  });

  it("jede Person und jede Grenze zählt für sich", async () => {
    const [a, b] = [wer(), wer()];
    const eng = { name: "eng", anzahl: 1, sekunden: 86_400 };
    expect([
      await zaehle(eng, a),
      await zaehle(eng, b),
      await zaehle({ ...eng, name: "andere" }, a),
    ]).toEqual([true, true, true]);
    expect(await zaehle(eng, a)).toBe(false);
  });

  it("nachsehen zählt nicht", async () => {
    const eng = { name: "nachsehen", anzahl: 1, sekunden: 86_400 };
    const a = wer();
    for (let i = 0; i < 3; i++) expect(await erreicht(eng, a)).toBe(false);
    expect(await zaehle(eng, a)).toBe(true);
    expect(await erreicht(eng, a)).toBe(true);
  });

  it("in einer zurückgenommenen Transaktion zählt nichts", async () => {
    const eng = { name: "zurueck", anzahl: 1, sekunden: 86_400 };
    const a = wer();
    await withTenant({ kasseId, mitgliedId, kontoId: null, klasse: null }, async (tx) => {
      expect(await zaehle(eng, a, tx)).toBe(true);
      throw new Error("zurück");
    }).catch(() => {});
    expect(await zaehle(eng, a)).toBe(true);
    expect(await zaehle(eng, a)).toBe(false);
  });

  it("gespeichert wird nie, wen es betrifft", async () => {
    const a = "198.51.100.77-geheim";
    await zaehle(GRENZEN.suchen, a);
    expect(
      (
        await eigner()`select from zaehler where schluessel like '%198.51.100.77%' or schluessel like '%geheim%'`
      ).count,
    ).toBe(0);
  });
});

describe("Grenzen der Anmeldung", () => {
  const mails = async (k: TestKonto, art: string) =>
    (
      await eigner()`select from outbox where kasse_id = ${kasseId} and dedupe_key like ${`${art}:%`} and angelegt_am > (select angelegt_am from konto where id = ${k.id})`
    ).count;

  it("nach 20 Fehlversuchen von einem Anschluss wird auch das Richtige abgelehnt, von einem anderen nicht", async () => {
    const k = await konto();
    await imSelbenFenster(600, async () => {
      const von = herkunft();
      for (let i = 0; i < 20; i++)
        await pruefeErstenSchritt(`S${String(i).padStart(11, "0")}`, "falsch", von);
      expect((await pruefeErstenSchritt(k.kennung, PASSWORT, von)).ok).toBe(false);
    });
    expect((await pruefeErstenSchritt(k.kennung, PASSWORT, herkunft())).ok).toBe(true);
  });

  it("„Passwort vergessen“ sendet je Konto drei E-Mails in der Stunde, still", async () => {
    const anzahl = await imSelbenFenster(3600, async () => {
      const k = await konto();
      for (let i = 0; i < 5; i++)
        expect(await fordereLinkAn(k.kennung, herkunft())).toBeUndefined();
      return mails(k, "link");
    });
    expect(anzahl).toBe(3);
  });

  it("höchstens zehn neue TANs je Konto und Stunde, über alle Anmeldungen", async () => {
    const gesendet = await imSelbenFenster(3600, async () => {
      const k = await konto();
      let anzahl = 0;
      for (let i = 0; i < 4; i++) {
        stelleUhr(0);
        const schritt = await pruefeErstenSchritt(k.kennung, PASSWORT, herkunft());
        for (let j = 1; schritt.ok && j <= 3; j++) {
          stelleUhr(j * 31_000);
          if ((await sendeNeueTan(schritt.token, herkunft())).art === "gesendet") anzahl++;
        }
      }
      return anzahl;
    });
    expect(gesendet).toBe(10);
  });
});
