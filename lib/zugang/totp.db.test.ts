import { Secret, TOTP } from "otpauth";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { versiegeleTotp } from "@/lib/sicherheit";
import {
  eigner,
  herkunft,
  legeKasse,
  legeKonto,
  schliesseAlles,
  type TestKonto,
} from "@/lib/testhilfe";
import { jetzt, stelleUhr } from "@/lib/uhr";
import {
  brecheAnmeldungAb,
  liesZweitenSchritt,
  pruefeErstenSchritt,
  pruefeZweitenSchritt,
  sendeNeueTan,
} from ".";

vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({}),
}));

const PASSWORT = "Ahornblatt-9-Laterne!";
const BASE32 = "GPDMT477MB37H3NO3CJXRKGNKPY4R6ZS";
const SCHRITT = 30_000;
let kasseId: string;
let konto: TestKonto;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
});
beforeEach(async () => {
  konto = await legeKonto({
    kasseId,
    klasse: "K",
    passwort: PASSWORT,
    zweiterFaktor: "TOTP",
    totpSchluessel: versiegeleTotp(BASE32),
  });
  // Mitten in einem Schritt, damit keiner während des Tests wechselt.
  stelleUhr(SCHRITT / 2 - (Date.now() % SCHRITT));
});
afterEach(() => stelleUhr(0));
afterAll(schliesseAlles);

/** Stellt die Uhr so viele Schritte weiter, gemessen am Beginn des Tests. */
const geheWeiter = (schritte: number) => {
  const versatz = jetzt().getTime() - Date.now();
  stelleUhr(versatz + schritte * SCHRITT);
};
const tan = (schritte = 0, base32 = BASE32) =>
  new TOTP({
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(base32),
  }).generate({ timestamp: jetzt().getTime() + schritte * SCHRITT });
const bestaetige = (t: string, eingabe: string) => pruefeZweitenSchritt(t, eingabe, herkunft());
async function token(k = konto): Promise<string> {
  const schritt = await pruefeErstenSchritt(k.kennung, PASSWORT, herkunft());
  if (!schritt.ok) throw new Error(schritt.text);
  return schritt.token;
}

describe("Anmelden mit der Authenticator-App", () => {
  it("die TAN gilt einmal: dieselbe wird in einer zweiten Anmeldung abgelehnt", async () => {
    const [a, b] = [await token(), await token()];
    expect(await bestaetige(a, tan())).toEqual({ art: "bestaetigt" });
    expect((await bestaetige(b, tan())).art).toBe("falsch");
    geheWeiter(1);
    expect(await bestaetige(b, tan())).toEqual({ art: "bestaetigt" });
  });

  it("auch gleichzeitig benutzt gilt sie nur in einer Anmeldung", async () => {
    const anmeldungen = [await token(), await token(), await token()];
    const ergebnisse = await Promise.all(anmeldungen.map((t) => bestaetige(t, tan())));
    expect(ergebnisse.filter((e) => e.art === "bestaetigt")).toHaveLength(1);
  });

  it("die des vorigen Schritts gilt noch, danach kein älterer und kein künftiger", async () => {
    expect((await bestaetige(await token(), tan(1))).art).toBe("falsch");
    expect((await bestaetige(await token(), tan(-2))).art).toBe("falsch");
    expect((await bestaetige(await token(), tan(-1))).art).toBe("bestaetigt");
    expect((await bestaetige(await token(), tan(-1))).art).toBe("falsch");
    expect((await bestaetige(await token(), tan())).art).toBe("bestaetigt");
  });

  it("es geht keine E-Mail, und eine neue TAN lässt sich nicht anfordern", async () => {
    const t = await token();
    expect(await liesZweitenSchritt(t)).toMatchObject({
      methode: "TOTP",
      einrichtung: null,
      tanBis: null,
    });
    expect((await sendeNeueTan(t, herkunft())).art).toBe("zurueck");
    expect((await eigner()`select from outbox where kasse_id = ${kasseId}`).count).toBe(0);
  });

  it("drei falsche beenden die Anmeldung; nach 15 Minuten endet sie von selbst", async () => {
    const t = await token();
    for (const art of ["falsch", "falsch", "zurueck"])
      expect((await bestaetige(t, "000000")).art).toBe(art);
    const spaet = await token();
    geheWeiter(29);
    expect(await liesZweitenSchritt(spaet)).not.toBeNull();
    geheWeiter(2);
    expect(await liesZweitenSchritt(spaet)).toBeNull();
    expect((await bestaetige(spaet, tan())).art).toBe("zurueck");
  });
});

describe("Einrichten der Authenticator-App", () => {
  const neu = () => legeKonto({ kasseId, klasse: "K", passwort: PASSWORT, zweiterFaktor: "TOTP" });

  it("ohne eingerichtete App führt die Anmeldung zuerst dorthin", async () => {
    const k = await neu();
    const t = await token(k);
    const schritt = await liesZweitenSchritt(t);
    expect(schritt).toMatchObject({ methode: "TOTP_EINRICHTEN" });
    expect(schritt?.einrichtung?.adresse).toContain(`secret=${schritt?.einrichtung?.base32}`);
    expect(schritt?.einrichtung?.adresse).toContain(k.kennung);
  });

  it("erst die richtige TAN richtet ein; danach gilt dieser Schlüssel und wird nicht mehr gezeigt", async () => {
    const k = await neu();
    const t = await token(k);
    const base32 = (await liesZweitenSchritt(t))?.einrichtung?.base32 ?? "";
    expect((await bestaetige(t, "000000")).art).toBe("falsch");
    const eingerichtet = () =>
      eigner()`select from konto where id = ${k.id} and totp_eingerichtet_am is not null`.then(
        (z) => z.count,
      );
    expect(await eingerichtet()).toBe(0);
    expect(await bestaetige(t, tan(0, base32))).toEqual({ art: "bestaetigt" });
    expect(await eingerichtet()).toBe(1);
    const naechste = await token(k);
    expect(await liesZweitenSchritt(naechste)).toMatchObject({
      methode: "TOTP",
      einrichtung: null,
    });
    expect((await bestaetige(naechste, tan(0, base32))).art).toBe("falsch");
    geheWeiter(1);
    expect((await bestaetige(naechste, tan(0, base32))).art).toBe("bestaetigt");
  });

  it("zwei angefangene Einrichtungen haben verschiedene Schlüssel; abgebrochen bleibt nichts", async () => {
    const k = await neu();
    const [a, b] = [await token(k), await token(k)];
    const schluessel = await Promise.all(
      [a, b].map(async (t) => (await liesZweitenSchritt(t))?.einrichtung?.base32),
    );
    expect(schluessel[0]).not.toBe(schluessel[1]);
    expect((await bestaetige(b, tan(0, schluessel[0]))).art).toBe("falsch");
    await brecheAnmeldungAb(a);
    expect(await liesZweitenSchritt(a)).toBeNull();
  });

  it("eine zweite Einrichtung überschreibt keine fertige", async () => {
    const k = await neu();
    const [a, b] = [await token(k), await token(k)];
    const [ersterSchluessel, zweiterSchluessel] = await Promise.all(
      [a, b].map(async (t) => (await liesZweitenSchritt(t))?.einrichtung?.base32 ?? ""),
    );
    expect((await bestaetige(a, tan(0, ersterSchluessel))).art).toBe("bestaetigt");
    expect((await bestaetige(b, tan(0, zweiterSchluessel))).art).not.toBe("bestaetigt");
    geheWeiter(1);
    expect((await bestaetige(await token(k), tan(0, ersterSchluessel))).art).toBe("bestaetigt");
  });
});
