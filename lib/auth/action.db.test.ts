import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { sha256 } from "@/lib/sicherheit";
import {
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import { action, kontoAction, offeneAction, Zurueck } from "./action";
import type { Recht } from "./policy";

let kopf: Record<string, string> = {};
let cookie: string | null = null;
vi.mock("next/headers", () => ({
  headers: async () => new Headers(kopf),
  cookies: async () => ({}),
}));
vi.mock("./nextauth", () => ({
  liesSitzungsKennung: async () => cookie,
  beginneSitzung: async () => {},
  meldeAb: async () => {},
}));

let konto: TestKonto;
let zeile: string;

beforeAll(async () => {
  const kasse = await legeKasse();
  konto = await legeKonto({ kasseId: kasse.id, mitgliedId: (await legeMitglied(kasse.id)).id });
});
beforeEach(async () => {
  kopf = {
    origin: new URL(process.env.PORTAL_URL ?? "").origin,
    "x-anfrage-id": crypto.randomUUID(),
  };
  cookie = crypto.randomUUID();
  zeile = crypto.randomUUID();
  await eigner()`insert into sitzung (id_hash, kasse_id, konto_id, methode, endet_spaetestens)
    values (${sha256(cookie)}, ${konto.kasseId}, ${konto.id}, 'EMAIL_TAN', now() + interval '8 hours')`;
});
afterAll(schliesseAlles);

const MAIL = { an: "a@b.example", betreff: "B", text: "T", html: "H", absenderName: "A" };
const gerufen = vi.fn();

/** Eine Handlung, die eine Zeile anlegt, eine E-Mail und einen Vorgang vormerkt und dann `ende` tut. */
const handlung = (
  ende: () => { weiter: string } = () => ({ weiter: "/fertig" }),
  recht: Recht = "start:lesen",
  fremd = false,
) =>
  action({
    recht,
    input: z.object({
      name: z.string().min(3, "Geben Sie Name ein."),
      neuesPasswort: z.string().optional(),
    }),
    load: (_tx, _eingabe, akteur) => ({
      ...akteur,
      ...(fremd ? { kontoId: crypto.randomUUID(), mitgliedId: crypto.randomUUID() } : {}),
    }),
    run: async ({ tx, akteur, audit, mail }) => {
      gerufen();
      await tx.execute(
        sql`insert into listenfilter (kasse_id, konto_id, schluessel, liste, werte) values (${akteur.kasseId}, ${akteur.kontoId}, ${zeile}, 'x', '{}')`,
      );
      audit({ aktion: "test.handlung", objektArt: "test", objektId: zeile });
      mail({ kasseId: akteur.kasseId, mail: MAIL, dedupeKey: `test:${zeile}` });
      return ende();
    },
  });

function daten(
  felder: Record<string, string> = { name: "Ackermann", neuesPasswort: "geheim" },
): FormData {
  const f = new FormData();
  for (const [name, wert] of Object.entries(felder)) f.append(name, wert);
  return f;
}
/** Was die Aktion der Seite sagt: Zustand, Weiterleitung oder „gibt es nicht“. */
async function ausgang(
  aktion: (z: object, d: FormData) => Promise<object>,
  d = daten(),
): Promise<object> {
  gerufen.mockClear();
  return aktion({}, d).catch((f: { digest?: string }) => ({ digest: f.digest }));
}
const spuren = async () => {
  const [z] =
    await eigner()`select (select count(*)::int from listenfilter where schluessel = ${zeile}) as zeilen,
    (select count(*)::int from audit_ereignis where objekt_id = ${zeile} and folge is not null) as audit,
    (select count(*)::int from outbox where dedupe_key = ${`test:${zeile}`}) as mails`;
  return z;
};
const NICHTS = { zeilen: 0, audit: 0, mails: 0 };

describe("Handlung", () => {
  it("schreibt Änderung, Prüfspur und E-Mail zusammen und leitet dann weiter", async () => {
    expect(await ausgang(handlung())).toMatchObject({ digest: expect.stringContaining("/fertig") });
    expect(await spuren()).toEqual({ zeilen: 1, audit: 1, mails: 1 });
  });

  it.each([
    ["ohne Origin", { origin: "" }],
    ["von fremder Seite", { origin: "https://fremd.example" }],
    ["von nebenan", { "sec-fetch-site": "same-site" }],
  ])("%s geschieht nichts; das Getippte bleibt", async (_fall, anders) => {
    kopf = { ...kopf, ...anders };
    expect(await ausgang(handlung())).toEqual({
      werte: { name: "Ackermann" },
      meldung: expect.stringContaining("nicht von einer Seite des Portals"),
    });
    expect(gerufen).not.toHaveBeenCalled();
  });

  it("ohne Sitzung geschieht nichts; das Getippte bleibt, das Passwort nicht", async () => {
    cookie = null;
    expect(await ausgang(handlung())).toEqual({
      werte: { name: "Ackermann" },
      meldung: expect.stringContaining("nicht mehr angemeldet"),
    });
    expect(gerufen).not.toHaveBeenCalled();
  });

  it("vor der Zustimmung zu neuen Bedingungen geschieht nichts; zustimmen und abmelden gehen", async () => {
    await eigner()`update sitzung set bedingungen_offen = true where id_hash = ${sha256(cookie ?? "")}`;
    expect(await ausgang(handlung())).toEqual({
      werte: { name: "Ackermann" },
      meldung: expect.stringContaining("neue Bedingungen"),
    });
    expect(gerufen).not.toHaveBeenCalled();
    for (const recht of ["bedingungen:annehmen", "sitzung:beenden"] as const) {
      zeile = crypto.randomUUID();
      expect(await ausgang(handlung(undefined, recht))).toMatchObject({
        digest: expect.stringContaining("/fertig"),
      });
    }
  });

  it("eine falsche Eingabe kommt mit dem Text am Feld zurück", async () => {
    expect(await ausgang(handlung(), daten({ name: "A" }))).toEqual({
      werte: { name: "A" },
      fehler: { name: "Geben Sie Name ein." },
    });
    expect(gerufen).not.toHaveBeenCalled();
  });

  it("ein Feld in falscher Form ist ein deutscher Fehler, keine Störung", async () => {
    const doppelt = daten({ name: "Ackermann" });
    doppelt.append("name", "Adam");
    const [zustand, fehlend] = [
      await ausgang(handlung(), doppelt),
      await ausgang(handlung(), daten({})),
    ];
    for (const z of [zustand, fehlend])
      expect(z).toMatchObject({ fehler: { name: expect.stringMatching(/Angabe|Name/) } });
  });

  it("fehlendes Recht und fremdes Objekt sehen aus wie etwas, das es nicht gibt, und werden vermerkt", async () => {
    const nichtDa = action({
      recht: "start:lesen",
      input: z.object({}),
      load: () => null,
      run: async () => ({ weiter: "/" }),
    });
    const antworten = [
      await ausgang(handlung(undefined, "eingang:entscheiden")),
      await ausgang(handlung(undefined, "start:lesen", true)),
      await ausgang(nichtDa),
    ];
    expect(gerufen).not.toHaveBeenCalled();
    for (const a of antworten) expect(a).toEqual({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
    const vermerkt =
      await eigner()`select aktion from audit_ereignis where anfrage_id = ${kopf["x-anfrage-id"] ?? ""} order by nr`;
    expect(vermerkt.map((v) => v.aktion)).toEqual([
      "abgelehnt.eingang:entscheiden",
      "abgelehnt.start:lesen",
      "abgelehnt.start:lesen",
    ]);
  });

  it("ein Zurück nimmt alles zurück und zeigt den Zustand mit dem Getippten", async () => {
    const aktion = handlung(() => {
      throw new Zurueck({ meldung: "Geht nicht." });
    });
    expect(await ausgang(aktion)).toEqual({ werte: { name: "Ackermann" }, meldung: "Geht nicht." });
    expect(await spuren()).toEqual(NICHTS);
  });

  it("eine Störung nimmt alles zurück und nennt nur einen Fehlercode", async () => {
    const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const aktion = handlung(() => {
      throw new Error("Mustermensch steht im Weg");
    });
    const zustand = await ausgang(aktion);
    const geloggt = String(log.mock.calls.flat().join(""));
    log.mockRestore();
    expect(zustand).toMatchObject({
      werte: { name: "Ackermann" },
      meldung: expect.stringMatching(/Fehlercode [0-9A-F]{8}/),
    });
    expect(JSON.stringify(zustand) + geloggt).not.toContain("Mustermensch");
    expect(geloggt).toContain(/Fehlercode (\w{8})/.exec(JSON.stringify(zustand))?.[1] ?? "-");
    expect(await spuren()).toEqual(NICHTS);
  });

  it("über der Grenze geschieht nichts", async () => {
    const nie = action({
      recht: "start:lesen",
      grenze: { name: `nie-${zeile}`, anzahl: 0, sekunden: 600 },
      input: z.object({}),
      load: (_t, _e, a) => a,
      run: async () => ({ weiter: "/" }),
    });
    expect(await ausgang(nie)).toMatchObject({
      meldung: expect.stringContaining("zu viele Anfragen"),
    });
  });
});

describe("Handlung am eigenen Konto", () => {
  const aktion = (recht: "einstellungen:aendern" | "eingang:lesen") =>
    kontoAction({
      recht,
      input: z.object({}),
      run: async ({ akteur }) => ({ zustand: { erfolg: akteur.kennung } }),
    });

  it("braucht Sitzung, Herkunft und Recht", async () => {
    expect(await ausgang(aktion("einstellungen:aendern"))).toMatchObject({ erfolg: konto.kennung });
    expect(await ausgang(aktion("eingang:lesen"))).toEqual({
      digest: "NEXT_HTTP_ERROR_FALLBACK;404",
    });
    cookie = null;
    expect(await ausgang(aktion("einstellungen:aendern"))).toMatchObject({
      meldung: expect.stringContaining("nicht mehr angemeldet"),
    });
  });
});

describe("Handlung ohne Anmeldung", () => {
  it("braucht keine Sitzung, aber die eigene Herkunft", async () => {
    const aktion = offeneAction({
      input: z.object({ name: z.string() }),
      run: async ({ name }) => ({ zustand: { erfolg: name } }),
    });
    cookie = null;
    expect(await ausgang(aktion)).toEqual({ werte: { name: "Ackermann" }, erfolg: "Ackermann" });
    kopf = { origin: "https://fremd.example" };
    expect(await ausgang(aktion)).toMatchObject({
      meldung: expect.stringContaining("nicht von einer Seite"),
    });
  });
});
