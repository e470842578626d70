import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { tauscheGegenSitzung } from "@/lib/auth/sitzungen";
import type { Auftrag } from "@/lib/outbox";
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
import {
  ANMELDUNG_ABGELEHNT,
  brecheAnmeldungAb,
  liesZweitenSchritt,
  pruefeErstenSchritt,
  pruefeZweitenSchritt,
  sendeNeueTan,
} from ".";

const gesendet: Auftrag[] = [];
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));
vi.mock("@node-rs/argon2", async (original) => {
  const echt = await original<typeof import("@node-rs/argon2")>();
  // Kleinste Parameter: Hier geht es um Abläufe; wie gerechnet wird, prüft lib/sicherheit.
  const hashRaw: typeof echt.hashRaw = (passwort, wahl) =>
    echt.hashRaw(passwort, { ...wahl, memoryCost: 8, timeCost: 1 });
  return { ...echt, hashRaw };
});
vi.mock("@/lib/outbox", async (original) => {
  const echt = await original<typeof import("@/lib/outbox")>();
  return {
    ...echt,
    legeInOutbox: (tx: never, a: readonly Auftrag[]) => {
      gesendet.push(...a);
      return echt.legeInOutbox(tx, a);
    },
  };
});

const PASSWORT = "Ahornblatt-9-Laterne!";
const MINUTE = 60_000;
let kasseId: string;
let mitgliedId: string;
let konto: TestKonto;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  await legeKasse();
  mitgliedId = (await legeMitglied(kasseId)).id;
});
beforeEach(async () => {
  gesendet.length = 0;
  konto = await legeKonto({ kasseId, mitgliedId, passwort: PASSWORT });
});
afterEach(() => stelleUhr(0));
afterAll(schliesseAlles);

const anmelden = (kennung = konto.kennung, passwort = PASSWORT) =>
  pruefeErstenSchritt(kennung, passwort, herkunft());
async function token(k = konto): Promise<string> {
  const schritt = await anmelden(k.kennung);
  if (!schritt.ok) throw new Error(schritt.text);
  return schritt.token;
}
/** Zuletzt gesendete TAN an das Konto. */
const tan = () =>
  /^\d{6}$/m.exec(gesendet.findLast((a) => a.mail.an === konto.email)?.mail.text ?? "")?.[0] ?? "";
const andere = (t: string) => String((Number(t) + 1) % 1_000_000).padStart(6, "0");
const bestaetige = (t: string, eingabe: string) => pruefeZweitenSchritt(t, eingabe, herkunft());
const stand = async () => (await eigner()`select * from konto where id = ${konto.id}`)[0];
const angefangen = async () =>
  (await eigner()`select from anmeldung where konto_id = ${konto.id}`).count;

describe("Erster Schritt", () => {
  const ABGELEHNT = { ok: false, text: ANMELDUNG_ABGELEHNT };

  it("jede Ablehnung lautet gleich: unbekannt, unmöglich, falsch, gesperrt, deaktiviert, noch ohne Passwort", async () => {
    const [gesperrt, deaktiviert, angelegt] = await Promise.all([
      legeKonto({ kasseId, mitgliedId, passwort: PASSWORT, status: "GESPERRT" }),
      legeKonto({ kasseId, mitgliedId, passwort: PASSWORT, status: "DEAKTIVIERT" }),
      legeKonto({ kasseId, mitgliedId, status: "ANGELEGT" }),
    ]);
    for (const kennung of [
      "S00000000000",
      "78970",
      "kim@stadt.example",
      "",
      "' or 1=1 --",
      gesperrt.kennung,
      deaktiviert.kennung,
      angelegt.kennung,
    ]) {
      expect(await anmelden(kennung), kennung).toEqual(ABGELEHNT);
    }
    expect(await anmelden(konto.kennung, "falsch")).toEqual(ABGELEHNT);
    expect(await anmelden(konto.kennung, "")).toEqual(ABGELEHNT);
    expect(
      (
        await eigner()`select from anmeldung where konto_id = any(${[konto.id, gesperrt.id, deaktiviert.id, angelegt.id]})`
      ).count,
    ).toBe(0);
    expect(gesendet).toEqual([]);
  });

  it("das richtige Passwort beginnt eine Anmeldung; die Kennung darf klein und mit Leerzeichen getippt sein", async () => {
    expect(await anmelden(` ${konto.kennung.toLowerCase()} `)).toMatchObject({ ok: true });
    expect(await angefangen()).toBe(1);
    expect(gesendet).toMatchObject([{ mail: { an: konto.email }, verfaelltAm: expect.any(Date) }]);
    expect(tan()).toMatch(/^\d{6}$/);
  });

  it("fünf falsche sperren 15 Minuten, auch gleichzeitig; danach geht es wieder", async () => {
    await Promise.all(Array.from({ length: 5 }, () => anmelden(konto.kennung, "falsch")));
    expect((await stand())?.auto_sperren).toBe(1);
    expect(await anmelden()).toEqual(ABGELEHNT);
    stelleUhr(14 * MINUTE);
    expect(await anmelden()).toEqual(ABGELEHNT);
    stelleUhr(16 * MINUTE);
    expect(await anmelden()).toMatchObject({ ok: true });
  });

  it("vier falsche sperren nicht", async () => {
    for (let i = 0; i < 4; i++) await anmelden(konto.kennung, "falsch");
    expect(await anmelden()).toMatchObject({ ok: true });
    expect((await stand())?.fehlversuche_seit_anmeldung).toBe(4);
  });

  it("jeder Versuch an einem Konto steht in der Prüfspur, ohne Passwort", async () => {
    await anmelden(konto.kennung, "geheimer Versuch 1");
    await token();
    const spur =
      await eigner()`select aktion, ergebnis, einzelheiten::text from audit_ereignis where objekt_id = ${konto.id} order by nr`;
    expect(spur.map((z) => [z.aktion, z.ergebnis])).toEqual([
      ["anmeldung.abgelehnt", "abgelehnt"],
      ["anmeldung.passwort", "ok"],
    ]);
    expect(JSON.stringify(spur)).not.toContain("geheimer");
  });

  it("ein Passwort mit alten Parametern wird bei der Anmeldung neu gehasht, mit heutigen nicht noch einmal", async () => {
    const alt = (await stand())?.passwort_hash;
    await token();
    const neu = (await stand())?.passwort_hash;
    expect(neu).not.toBe(alt);
    expect(neu).toMatch(/^v1\$p1\$65536,3\$/);
    await token();
    expect((await stand())?.passwort_hash).toBe(neu);
  });

  it("ein falsches Passwort ändert den Hash nicht", async () => {
    const alt = (await stand())?.passwort_hash;
    await anmelden(konto.kennung, "Falsch-9-Laterne!");
    expect((await stand())?.passwort_hash).toBe(alt);
  });

  it("viele Anmeldungen zugleich blockieren einander nicht", async () => {
    const konten = await Promise.all(
      Array.from({ length: 30 }, () => legeKonto({ kasseId, mitgliedId, passwort: PASSWORT })),
    );
    const schritte = await Promise.all(konten.map((k) => anmelden(k.kennung)));
    expect(schritte.filter((s) => s.ok)).toHaveLength(30);
  }, 15_000);

  it("die E-Mail nennt das gemeinsame Angebot, weil mehrere Kassen das Portal betreiben", async () => {
    await token();
    expect(gesendet.at(-1)?.mail.text).toContain("gemeinsames Angebot mehrerer Versorgungskassen");
  });
});

describe("E-Mail-TAN", () => {
  it("die richtige führt genau einmal zu einer Sitzung", async () => {
    const t = await token();
    expect(await bestaetige(t, tan())).toEqual({ art: "bestaetigt" });
    expect(await tauscheGegenSitzung(t)).toEqual(expect.any(String));
    expect(await tauscheGegenSitzung(t)).toBeNull();
    expect(await bestaetige(t, tan())).toEqual({ art: "zurueck", grund: "tan" });
  });

  it("ohne bestätigte TAN gibt es keine Sitzung", async () => {
    expect(await tauscheGegenSitzung(await token())).toBeNull();
  });

  it("zwei falsche nennen die restlichen Versuche, die dritte beendet die Anmeldung", async () => {
    const t = await token();
    const falsch = andere(tan());
    expect(await bestaetige(t, falsch)).toEqual({
      art: "falsch",
      text: "Die TAN stimmt nicht. Sie haben noch 2 Versuche.",
    });
    expect(await bestaetige(t, falsch)).toEqual({
      art: "falsch",
      text: "Die TAN stimmt nicht. Sie haben noch 1 Versuch.",
    });
    expect(await bestaetige(t, falsch)).toEqual({ art: "zurueck", grund: "versuche" });
    expect(await bestaetige(t, tan())).toEqual({ art: "zurueck", grund: "tan" });
    expect(await stand()).toMatchObject({ fehlversuche: 1, zweite_fehler: 3 });
  });

  it("gleichzeitige Rateversuche zählen alle: nach dreien ist Schluss", async () => {
    const t = await token();
    const richtig = tan();
    const versuche = await Promise.all(
      Array.from({ length: 8 }, () => bestaetige(t, andere(richtig))),
    );
    expect(versuche.filter((v) => v.art === "falsch")).toHaveLength(2);
    expect((await bestaetige(t, richtig)).art).toBe("zurueck");
  });

  it("die TAN einer anderen Anmeldung desselben Kontos gilt nicht", async () => {
    const erste = await token();
    const tanDerErsten = tan();
    const zweite = await token();
    if (tan() !== tanDerErsten) expect((await bestaetige(zweite, tanDerErsten)).art).toBe("falsch");
    expect((await bestaetige(erste, tanDerErsten)).art).toBe("bestaetigt");
  });

  it("nach fünf Minuten führen Bestätigen und Neusenden zurück zur Anmeldung", async () => {
    const [a, b] = [await token(), await token()];
    const letzte = tan();
    stelleUhr(5 * MINUTE - 2000);
    expect(await liesZweitenSchritt(b)).toMatchObject({
      methode: "EMAIL_TAN",
      tanBis: expect.any(Date),
    });
    stelleUhr(5 * MINUTE + 1000);
    expect(await liesZweitenSchritt(b)).toBeNull();
    expect(await sendeNeueTan(a, herkunft())).toEqual({ art: "zurueck", grund: "tan" });
    expect(await bestaetige(b, letzte)).toEqual({ art: "zurueck", grund: "tan" });
  });

  it("eine neue gibt es nach 30 Sekunden, höchstens dreimal; die alte gilt dann nicht mehr und die Frist beginnt neu", async () => {
    const t = await token();
    const erste = tan();
    expect(await sendeNeueTan(t, herkunft())).toMatchObject({
      art: "falsch",
      text: expect.stringMatching(/in (29|30) Sekunden/),
    });
    for (let i = 1; i <= 3; i++) {
      stelleUhr(i * 31_000);
      expect(await sendeNeueTan(t, herkunft())).toEqual({ art: "gesendet" });
    }
    stelleUhr(4 * 31_000);
    expect(await sendeNeueTan(t, herkunft())).toMatchObject({
      art: "falsch",
      text: expect.stringContaining("nicht möglich"),
    });
    expect(gesendet).toHaveLength(4);
    if (tan() !== erste) expect((await bestaetige(t, erste)).art).toBe("falsch");
    stelleUhr(3 * 31_000 + 5 * MINUTE - 2000);
    expect((await bestaetige(t, tan())).art).toBe("bestaetigt");
  });

  it("Abbrechen macht Anmeldung und TAN wertlos", async () => {
    const t = await token();
    await brecheAnmeldungAb(t);
    expect(await bestaetige(t, tan())).toEqual({ art: "zurueck", grund: "tan" });
    expect(await angefangen()).toBe(0);
    await brecheAnmeldungAb("erfunden");
  });

  it("wird das Konto inzwischen gesperrt, hilft auch die richtige TAN nicht", async () => {
    const t = await token();
    await eigner()`update konto set status = 'GESPERRT' where id = ${konto.id}`;
    expect(await bestaetige(t, tan())).toEqual({ art: "zurueck", grund: "tan" });
    expect(await tauscheGegenSitzung(t)).toBeNull();
  });

  it("zehn falsche in 24 Stunden sperren eine Stunde, melden es und beenden alle angefangenen Anmeldungen", async () => {
    const vorrat = [await token(), await token(), await token(), await token(), await token()];
    const richtige = tan();
    let letztes: unknown;
    for (let i = 0; i < 10; i++)
      letztes = await bestaetige(vorrat[Math.floor(i / 3)] ?? "", andere(richtige));
    expect(letztes).toEqual({ art: "zurueck", grund: "versuche" });
    expect(gesendet.at(-1)?.mail.betreff).toContain("vorübergehend gesperrt");
    expect(await bestaetige(vorrat[4] ?? "", richtige)).toEqual({ art: "zurueck", grund: "tan" });
    expect(await angefangen()).toBe(0);
    stelleUhr(59 * MINUTE);
    expect((await anmelden()).ok).toBe(false);
    stelleUhr(61 * MINUTE);
    expect((await anmelden()).ok).toBe(true);
  });

  it("in der Datenbank steht keine TAN im Klartext", async () => {
    await token();
    const [zeile] = await eigner()`select * from anmeldung where konto_id = ${konto.id}`;
    expect(JSON.stringify(zeile)).not.toContain(tan());
    expect(zeile?.tan_hmac).toHaveLength(32);
  });
});
