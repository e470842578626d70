import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import type { Auftrag } from "@/lib/outbox";
import type { TestKonto, TestMitglied } from "@/lib/testhilfe";
import {
  akteurVon,
  eigner,
  handle,
  legeKonto,
  legeMitglied,
  schliesseAlles,
} from "@/lib/testhilfe";
import {
  aendereNutzer,
  entsperreNutzer,
  ladeAngebot,
  ladeNutzer,
  sendeErstenLink,
  setzeFaktorZurueck,
  sperreNutzer,
} from ".";
import {
  ANGABEN,
  anNutzer,
  istAngemeldet,
  legeAn,
  legeBuehne,
  legeSitzung,
  spurVon,
  zeile,
  zurueck,
} from "./testhilfe";

const gesendet: Auftrag[] = [];
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({}) }));
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

let kasseId: string;
let stadt: TestMitglied;
let x: Akteur;
let k: Akteur;
let konto: TestKonto;

beforeAll(async () => {
  // Hier gelten die Grenzen, wie sie sind.
  process.env.RATE_LIMIT_FAKTOR = "1";
  ({ kasseId, stadt, x, k } = await legeBuehne());
});
beforeEach(async () => {
  gesendet.length = 0;
  konto = await legeKonto({ kasseId, mitgliedId: stadt.id, passwort: "Ahornblatt-9-Laterne!" });
});
afterAll(schliesseAlles);

const mailsAn = (an: string) => gesendet.filter((a) => a.mail.an === an).map((a) => a.mail.betreff);
const kann = (wer: Akteur, id: string) => withTenant(wer, (tx) => ladeNutzer(tx, wer, id));

describe("Bearbeiten (Handbuch Administration 4)", () => {
  const aendere = (wer: Akteur, id: string, mehr: object = {}, entfernen = false) =>
    handle(
      wer,
      {
        vorname: "Kim",
        name: "Mustermensch",
        email: konto.email,
        version: 1,
        entfernen,
        auswahl: { gruppen: [], rechte: [] },
        ...mehr,
      },
      async (tx) => {
        const n = await ladeNutzer(tx, wer, id, { sperre: true });
        const angebot = await ladeAngebot(tx, kasseId, stadt.id);
        return n && angebot && { ...n, angebot };
      },
      aendereNutzer,
    );

  it("speichert Rechte und vermerkt vorher und nachher; die Person bekommt keine E-Mail", async () => {
    await eigner()`update konto set rechte_bestaetigt_am = '2020-01-01' where id = ${konto.id}`;
    await aendere(x, konto.id, { auswahl: { gruppen: [], rechte: ["POSTFACH"] } });
    expect(await zeile(konto.id)).toMatchObject({ rechte: ["POSTFACH"], version: 2 });
    const [bestaetigt] =
      await eigner()`select rechte_bestaetigt_am > now() - interval '1 minute' as frisch from konto where id = ${konto.id}`;
    expect(bestaetigt?.frisch).toBe(true);
    expect((await spurVon(konto.id)).at(-1)).toMatchObject({
      aktion: "konto.geaendert",
      einzelheiten: {
        "rechte.vorher": "ANZEIGE, FORMULARE, PERSONENDATEN, POSTFACH",
        "rechte.nachher": "POSTFACH",
      },
    });
    expect(mailsAn(konto.email)).toEqual([]);
  });

  it("hat die Kasse Benachrichtigungen eingeschaltet, geht eine E-Mail an die bisherige Adresse", async () => {
    await eigner()`update kasse set konto_mails = true where id = ${kasseId}`;
    await aendere(x, konto.id, { email: "neu@stadt.example" });
    await eigner()`update kasse set konto_mails = false where id = ${kasseId}`;
    expect(mailsAn(konto.email)).toEqual([expect.stringContaining("geändert")]);
    expect(mailsAn("neu@stadt.example")).toEqual([]);
  });

  it("eine andere E-Mail-Adresse beendet Sitzungen und entwertet Links; Adressen stehen nur als Hash in der Prüfspur", async () => {
    await legeSitzung(konto);
    await eigner()`insert into zugangslink (token_hash, kasse_id, konto_id, zweck, email, gueltig_bis)
      values ('\\x01', ${kasseId}, ${konto.id}, 'PASSWORT_NEU', ${konto.email}, now() + interval '1 hour')`;
    await aendere(x, konto.id, { email: "neu@stadt.example" });
    expect(await istAngemeldet(konto)).toBe(false);
    expect(await eigner()`select 1 from zugangslink where konto_id = ${konto.id}`).toHaveLength(0);
    const text = JSON.stringify((await spurVon(konto.id)).at(-1)?.einzelheiten);
    expect(text).toContain("email.vorher");
    expect(text).not.toContain("@");
  });

  it("wer einen alten Stand ändert, bekommt einen Konflikt mit Namen; dieselbe Sendung noch einmal nicht", async () => {
    await aendere(x, konto.id, { name: "Neu" });
    await aendere(x, konto.id, { name: "Neu", auswahl: { gruppen: [], rechte: [] } });
    expect((await zurueck(aendere(x, konto.id, { name: "Anders" }))).meldung).toMatch(
      /^Kim Mustermensch hat den Datensatz um \d\d:\d\d Uhr geändert/,
    );
    expect((await zeile(konto.id)).name).toBe("Neu");
  });

  it("Änderungen der Kasse nennen der Administration keinen Namen", async () => {
    await aendere(k, konto.id, { name: "Von der Kasse" });
    expect((await zurueck(aendere(x, konto.id, { name: "Anders" }))).meldung).toMatch(
      /^Die Kasse hat/,
    );
  });

  it("Abgeschaltetes bleibt gespeichert und ist nach dem Einschalten wieder da", async () => {
    const m = await legeMitglied(kasseId);
    await eigner()`update mitglied set abgeschaltet = ${["FORMULARE"]} where id = ${m.id}`;
    const ihre = akteurVon(await legeKonto({ kasseId, mitgliedId: m.id, klasse: "X" }));
    const s = await legeKonto({ kasseId, mitgliedId: m.id, rechte: ["ANZEIGE", "FORMULARE"] });
    await handle(
      ihre,
      {
        vorname: "Kim",
        name: "Neu",
        email: s.email,
        version: 1,
        entfernen: false,
        auswahl: { gruppen: [], rechte: ["ANZEIGE" as const] },
      },
      async (tx) => {
        const n = await ladeNutzer(tx, ihre, s.id, { sperre: true });
        const angebot = await ladeAngebot(tx, kasseId, m.id);
        return n && angebot && { ...n, angebot };
      },
      aendereNutzer,
    );
    expect((await zeile(s.id)).rechte).toEqual(["ANZEIGE", "FORMULARE"]);
  });
});

describe("Sperren und Entsperren (security.md 1.6)", () => {
  const sperre = (wer: Akteur) => anNutzer(wer, konto.id, { grund: "Vertretung" }, sperreNutzer);
  const entsperre = (wer: Akteur) => anNutzer(wer, konto.id, {}, entsperreNutzer);

  it("beendet alle Sitzungen, wirkt einmal und lässt sich lösen", async () => {
    await legeSitzung(konto);
    await sperre(x);
    await sperre(x);
    expect(await zeile(konto.id)).toMatchObject({ status: "GESPERRT", version: 2 });
    expect(await istAngemeldet(konto)).toBe(false);
    await entsperre(x);
    await entsperre(x);
    expect(await zeile(konto.id)).toMatchObject({ status: "AKTIV", sperr_grund: "" });
    expect((await spurVon(konto.id)).map((s) => s.aktion)).toEqual([
      "konto.gesperrt",
      "konto.entsperrt",
    ]);
  });

  it("eine Sperre der Kasse löst nur die Kasse, eine der Administration auch die Kasse", async () => {
    await sperre(k);
    expect((await zurueck(entsperre(x))).meldung).toContain("Nur die Kasse");
    await entsperre(k);
    await sperre(x);
    await entsperre(k);
    expect((await zeile(konto.id)).status).toBe("AKTIV");
  });

  it("wer noch kein Passwort hat, ist danach wieder angelegt; sein Link gilt nicht mehr", async () => {
    const id = await legeAn(x);
    await anNutzer(x, id, { grund: "g" }, sperreNutzer);
    expect(await eigner()`select 1 from zugangslink where konto_id = ${id}`).toHaveLength(0);
    await anNutzer(x, id, {}, entsperreNutzer);
    expect((await zeile(id)).status).toBe("ANGELEGT");
  });

  it("die Sperre nach Fehlversuchen bleibt von beidem unberührt", async () => {
    const bis = new Date(Date.now() + 600_000);
    await eigner()`update konto set auto_gesperrt_bis = ${bis} where id = ${konto.id}`;
    await entsperre(x);
    expect((await kann(x, konto.id))?.text.liste).toMatch(/^Gesperrt \(Fehlversuche\) bis/);
    await sperre(x);
    await entsperre(x);
    expect((await zeile(konto.id)).auto_gesperrt_bis).toEqual(bis);
  });
});

describe("E-Mail für neues Passwort", () => {
  it("gibt es fünfmal am Tag, nur für angelegte Konten; der vorige Link gilt nicht mehr", async () => {
    const id = await legeAn(x, { ...ANGABEN(), email: "link@stadt.example" });
    for (let n = 0; n < 5; n++) await anNutzer(x, id, {}, sendeErstenLink);
    expect(mailsAn("link@stadt.example")).toHaveLength(6);
    expect(await eigner()`select 1 from zugangslink where konto_id = ${id}`).toHaveLength(1);
    expect((await zurueck(anNutzer(x, id, {}, sendeErstenLink))).meldung).toContain("fünf");
    expect((await zurueck(anNutzer(x, konto.id, {}, sendeErstenLink))).meldung).toContain(
      "schon aktiviert",
    );
  });
});

describe("Authenticator-App zurücksetzen", () => {
  it("verlangt bei der nächsten Anmeldung eine neue Einrichtung und beendet Sitzungen", async () => {
    const s = await legeKonto({
      kasseId,
      mitgliedId: stadt.id,
      zweiterFaktor: "TOTP",
      totpSchluessel: Buffer.from("x"),
    });
    await legeSitzung(s);
    await anNutzer(x, s.id, {}, setzeFaktorZurueck);
    await anNutzer(x, s.id, {}, setzeFaktorZurueck);
    expect(await zeile(s.id)).toMatchObject({ totp_schluessel: null, totp_eingerichtet_am: null });
    expect(await istAngemeldet(s)).toBe(false);
    expect(mailsAn(s.email)).toHaveLength(1);
  });
});
