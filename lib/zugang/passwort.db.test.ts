import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
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
  aenderePasswort,
  fordereLinkAn,
  LINK_UNGUELTIG,
  linkGilt,
  pruefeErstenSchritt,
  setzePasswortPerLink,
} from ".";

const gesendet: Auftrag[] = [];
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({}),
}));
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

const ALT = "Ahornblatt-9-Laterne!";
const NEU = "Kieselstein-4-Brücke?";
const MINUTE = 60_000;
const UNGUELTIG = { ok: false, feld: null, text: LINK_UNGUELTIG };
let kasseId: string;
let mitgliedId: string;
let konto: TestKonto;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  mitgliedId = (await legeMitglied(kasseId, "Gemeinde Sonnenwurt")).id;
});
beforeEach(async () => {
  gesendet.length = 0;
  konto = await legeKonto({ kasseId, mitgliedId, passwort: ALT });
});
afterEach(() => stelleUhr(0));
afterAll(schliesseAlles);

const mails = (betreff: string) =>
  gesendet.filter((a) => a.mail.an === konto.email && a.mail.betreff.includes(betreff));
/** Fordert einen Link an. @returns Token aus der E-Mail */
async function link(): Promise<string> {
  await fordereLinkAn(konto.kennung, herkunft());
  return (
    /^http\S+\/passwort-festlegen\/([\w-]{43})$/m.exec(
      mails("zurücksetzen").at(-1)?.mail.text ?? "",
    )?.[1] ?? ""
  );
}
const setze = (token: string, passwort = NEU) => setzePasswortPerLink(token, passwort, herkunft());
const aendere = (altes: string, neues: string) =>
  aenderePasswort({ kasseId, kontoId: konto.id }, altes, neues, herkunft());
const meldetAn = async (passwort: string) =>
  (await pruefeErstenSchritt(konto.kennung, passwort, herkunft())).ok;
const legeSitzung =
  () => eigner()`insert into sitzung (id_hash, kasse_id, konto_id, methode, endet_spaetestens)
  values (sha256(gen_random_uuid()::text::bytea), ${kasseId}, ${konto.id}, 'EMAIL_TAN', now() + interval '8 hours')`;
const offene = async () =>
  (await eigner()`select from sitzung where konto_id = ${konto.id} and beendet_am is null`).count;

describe("Passwort vergessen", () => {
  it("eine E-Mail bekommen nur aktive Konten, auch automatisch gesperrte; die Antwort ist immer dieselbe", async () => {
    const weitere = await Promise.all(
      (["GESPERRT", "DEAKTIVIERT", "ANGELEGT"] as const).map((status) =>
        legeKonto({ kasseId, mitgliedId, status }),
      ),
    );
    for (const k of [...weitere.map((k) => k.kennung), "S00000000000", "unsinn", ""])
      expect(await fordereLinkAn(k, herkunft())).toBeUndefined();
    expect(gesendet).toEqual([]);
    await eigner()`update konto set auto_gesperrt_bis = now() + interval '1 hour' where id = ${konto.id}`;
    expect(await fordereLinkAn(konto.kennung.toLowerCase(), herkunft())).toBeUndefined();
    expect(mails("zurücksetzen")).toHaveLength(1);
  });

  it("der Link setzt das Passwort genau einmal, auch bei zwei Sendungen zugleich", async () => {
    const token = await link();
    const ergebnisse = await Promise.all([setze(token), setze(token)]);
    expect(ergebnisse.filter((e) => e.ok)).toHaveLength(1);
    expect(await setze(token, "Wolkenbruch-5-Zaun!")).toEqual(UNGUELTIG);
    expect([await meldetAn(ALT), await meldetAn(NEU)]).toEqual([false, true]);
  });

  it("Nachsehen verbraucht ihn nicht", async () => {
    const token = await link();
    for (let i = 0; i < 3; i++) expect(await linkGilt(token)).toBe(true);
    expect(await setze(token)).toEqual({ ok: true });
    expect(await linkGilt(token)).toBe(false);
  });

  it("ein neuer Link macht den älteren ungültig", async () => {
    const alter = await link();
    const neuer = await link();
    expect([await linkGilt(alter), await linkGilt(neuer)]).toEqual([false, true]);
    expect(await setze(alter)).toEqual(UNGUELTIG);
  });

  it("er gilt 60 Minuten", async () => {
    const token = await link();
    stelleUhr(59 * MINUTE);
    expect(await linkGilt(token)).toBe(true);
    stelleUhr(61 * MINUTE);
    expect(await linkGilt(token)).toBe(false);
    expect(await setze(token)).toEqual(UNGUELTIG);
  });

  it.each([
    ["einer neuen E-Mail-Adresse", "email = 'neu@stadt.example'"],
    ["einer Sperre", "status = 'GESPERRT'"],
    ["einer Deaktivierung", "status = 'DEAKTIVIERT'"],
  ])("nach %s gilt er nicht mehr", async (_fall, satz) => {
    const token = await link();
    await eigner().unsafe(`update konto set ${satz} where id = '${konto.id}'`);
    expect(await linkGilt(token)).toBe(false);
    expect(await setze(token)).toEqual(UNGUELTIG);
  });

  it("ein erfundener oder der Hash aus der Datenbank öffnet nichts", async () => {
    await link();
    const [zeile] =
      await eigner()`select encode(token_hash, 'hex') as hash from zugangslink where konto_id = ${konto.id}`;
    for (const token of ["", "erfunden", zeile?.hash])
      expect(await setze(token)).toEqual(UNGUELTIG);
  });

  it("ein untaugliches Passwort verbraucht den Link nicht", async () => {
    const token = await link();
    expect(await setze(token, "kurz")).toMatchObject({ ok: false, feld: "neuesPasswort" });
    expect(await setze(token, "gemeinde sonnenwurt 7")).toMatchObject({
      ok: false,
      feld: "neuesPasswort",
      text: expect.stringContaining("Organisation"),
    });
    expect(await setze(token)).toEqual({ ok: true });
  });

  it("alle Sitzungen und angefangenen Anmeldungen enden, eine Hinweis-E-Mail geht hinaus, angemeldet wird niemand", async () => {
    await Promise.all([legeSitzung(), legeSitzung()]);
    await meldetAn(ALT);
    expect(await setze(await link())).toEqual({ ok: true });
    expect(await offene()).toBe(0);
    expect((await eigner()`select from anmeldung where konto_id = ${konto.id}`).count).toBe(0);
    expect(mails("wurde geändert")).toHaveLength(1);
    expect(
      (await eigner()`select distinct ende_grund from sitzung where konto_id = ${konto.id}`).map(
        (z) => z.ende_grund,
      ),
    ).toEqual(["PASSWORT"]);
  });

  it("eine automatische Sperre wird dadurch nicht kürzer", async () => {
    await eigner()`update konto set auto_gesperrt_bis = now() + interval '15 minutes' where id = ${konto.id}`;
    expect(await setze(await link())).toEqual({ ok: true });
    expect(await meldetAn(NEU)).toBe(false);
    stelleUhr(16 * MINUTE);
    expect(await meldetAn(NEU)).toBe(true);
  });
});

describe("Passwort ändern", () => {
  it("verlangt das alte, gilt danach allein und beendet alle Sitzungen", async () => {
    await legeSitzung();
    expect(await aendere("falsch", NEU)).toMatchObject({ ok: false, feld: "altesPasswort" });
    expect(await offene()).toBe(1);
    expect(await aendere(ALT, NEU)).toEqual({ ok: true });
    expect(await offene()).toBe(0);
    expect([await meldetAn(ALT), await meldetAn(NEU)]).toEqual([false, true]);
  });

  it("was je benutzt wurde, wird nie wieder angenommen", async () => {
    const folge = [NEU, "Wolkenbruch-5-Zaun!", "Sommerwiese-6-Tor?"];
    let altes = ALT;
    for (const neues of folge) {
      expect(await aendere(altes, neues)).toEqual({ ok: true });
      altes = neues;
    }
    for (const benutzt of folge) {
      expect(await aendere(altes, benutzt), benutzt).toEqual({
        ok: false,
        feld: "neuesPasswort",
        text: "Dieses Passwort wurde schon einmal verwendet.",
      });
    }
  });

  it("fünf falsche alte Passwörter sperren die Anmeldung; dann hilft auch das richtige nicht", async () => {
    for (let i = 0; i < 5; i++) await aendere("falsch", NEU);
    expect(await aendere(ALT, NEU)).toMatchObject({ ok: false, feld: "altesPasswort" });
    expect(await meldetAn(ALT)).toBe(false);
  });

  it("steht ohne Passwörter in der Prüfspur", async () => {
    await aendere("geheimes Falsches 1", NEU);
    await aendere(ALT, NEU);
    const spur =
      await eigner()`select aktion, einzelheiten from audit_ereignis where objekt_id = ${konto.id} order by nr`;
    expect(spur.map((z) => z.aktion)).toEqual(["passwort.falsch", "passwort.gesetzt"]);
    expect(JSON.stringify(spur)).not.toMatch(/geheimes|Kieselstein|Ahornblatt/);
  });
});
