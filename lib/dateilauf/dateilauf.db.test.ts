import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Akteur } from "@/lib/auth";
import { ablage, bauePruefer, liefereDatei } from "@/lib/dateien";
import { withTenant } from "@/lib/db";
import { raeumeAuf } from "@/lib/fristen";
import { stelleFaelligeZu } from "@/lib/outbox";
import {
  BRIEFEINGABE,
  bearbeiteBrief,
  ladeAnhangVon,
  ladeNachricht,
  ladeSchreibfall,
} from "@/lib/postfach";
import {
  akteurVon,
  alsArbeiter,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
} from "@/lib/testhilfe";
import {
  type Clamd,
  type Speicherdienst,
  starteClamd,
  starteS3,
  TESTVIRUS,
} from "@/lib/testhilfe/dienste";
import { bearbeiteOffene, type Dateimittel, loescheAusAblage } from ".";

let s3: Speicherdienst;
let clamd: Clamd;
let kasse: Awaited<ReturnType<typeof legeKasse>>;
let kim: Akteur;
let mittel: Dateimittel;

beforeAll(async () => {
  [s3, clamd] = await Promise.all([starteS3(), starteClamd()]);
  Object.assign(process.env, {
    DATEI_ABLAGE: "s3",
    S3_ENDPOINT: `${s3.url}/anhaenge`,
    S3_ACCESS_KEY_ID: "kennung",
    S3_SECRET_ACCESS_KEY: "geheimnis",
    CLAMD: clamd.adresse,
  });
  mittel = { pruefer: bauePruefer(clamd.adresse), ablage: ablage("s3") };
  kasse = await legeKasse();
  const stadt = await legeMitglied(kasse.id);
  kim = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
});
beforeEach(() => {
  s3.stoerung = null;
  clamd.antwort = null;
});
afterAll(async () => {
  await Promise.all([s3.schliesse(), clamd.schliesse(), schliesseAlles()]);
});

/** Sendet eine Nachricht mit einem Anhang. @returns beider Kennungen */
async function sende(inhalt = "a;b\n1;2\n"): Promise<{ nachricht: string; datei: string }> {
  const eingabe = await BRIEFEINGABE.parseAsync({
    submissionId: crypto.randomUUID(),
    betreff: "Mit Anhang",
    bereich: "Beamtenversorgung",
    thema: "Umlage/Finanzierung",
    text: "Text",
    anlagen: [new File([inhalt], "Tabelle.csv")],
  });
  const ausgang = await handle(
    kim,
    eingabe,
    (tx) => ladeSchreibfall(tx, kim, null, ""),
    (h) => bearbeiteBrief(h, { postfach: "/p", schreiben: "/s", vorschau: "/v" }),
  );
  const nachricht = "weiter" in ausgang ? (/[0-9a-f-]{36}/.exec(ausgang.weiter)?.[0] ?? "") : "";
  const [zeile] = await eigner()`select id from datei where nachricht_id = ${nachricht}`;
  return { nachricht, datei: zeile?.id as string };
}

const zeile = async (id: string) =>
  (await eigner()`select *, inhalt is not null as hier from datei where id = ${id}`)[0];
const laufe = (womit = mittel) => alsArbeiter(() => bearbeiteOffene(womit));
/** Lässt die Wartezeit nach einem Fehlversuch verstreichen. */
const warteAb = (id: string) => eigner()`update datei set offen_ab = now() where id = ${id}`;
const loesche = () =>
  alsArbeiter(() => stelleFaelligeZu({ art: "ablage", loesche: loescheAusAblage }));

/** Ruft den Anhang ab wie der Weg der Seite. */
async function rufeAb({ nachricht, datei }: { nachricht: string; datei: string }) {
  const anhang = await withTenant(kim, async (tx) => {
    const n = await ladeNachricht(tx, kim, nachricht);
    return n && ladeAnhangVon(tx, n, datei);
  });
  if (!anhang) throw new Error("kein Anhang");
  return liefereDatei(anhang, new Headers());
}

describe("Virenprüfung", () => {
  it("die Nachricht geht sofort, der Anhang erst, wenn er geprüft ist", async () => {
    const brief = await sende();
    expect(await zeile(brief.datei)).toMatchObject({ zustand: "WARTET" });
    const vorher = await rufeAb(brief);
    expect(vorher.status).toBe(409);
    expect(await vorher.text()).toMatch(/wird geprüft/);
    await laufe();
    expect(await zeile(brief.datei)).toMatchObject({ zustand: "SAUBER", offen_ab: null });
    const nachher = await rufeAb(brief);
    expect(nachher.status).toBe(200);
    expect(await nachher.text()).toBe("a;b\n1;2\n");
  });

  it("fehlt clamd, wartet der Anhang, geht nie hinaus und ist danach da", async () => {
    const brief = await sende();
    clamd.antwort = "gestört ERROR";
    expect(await laufe()).toMatchObject({ fehler: 1 });
    expect(await zeile(brief.datei)).toMatchObject({ zustand: "WARTET", hier: true, versuche: 1 });
    expect((await rufeAb(brief)).status).toBe(409);
    expect(await laufe(), "nicht vor Ablauf der Wartezeit").toEqual({ bearbeitet: 0, fehler: 0 });
    clamd.antwort = null;
    await warteAb(brief.datei);
    await laufe();
    expect((await rufeAb(brief)).status).toBe(200);
  });

  it("ein Fund hält nur den Anhang zurück, sagt es beiden einmal und steht in der Prüfspur", async () => {
    const brief = await sende(`a;${TESTVIRUS}\n`);
    await laufe();
    await laufe();
    expect(await zeile(brief.datei)).toMatchObject({
      zustand: "ABGEWIESEN",
      befund: "Eicar-Test-Signature",
      hier: true,
      schluessel: null,
    });
    const antwort = await rufeAb(brief);
    expect([antwort.status, await antwort.text()]).toEqual([
      409,
      expect.stringMatching(/zurückgehalten/),
    ]);
    const mails =
      await eigner()`select dedupe_key from outbox where dedupe_key like ${`virenfund:${brief.datei}:%`} order by 1`;
    expect(mails.map((m) => m.dedupe_key)).toEqual([
      `virenfund:${brief.datei}:kasse`,
      `virenfund:${brief.datei}:person`,
    ]);
    const { count } =
      await eigner()`select from audit_ereignis where aktion = 'anhang.abgewiesen' and objekt_id = ${brief.datei}`;
    expect(count).toBe(1);
    const n = await withTenant(kim, (tx) => ladeNachricht(tx, kim, brief.nachricht));
    expect(n).toMatchObject({ text: "Text", anhaenge: [{ zustand: "ABGEWIESEN" }] });
  });

  it("die Quarantäne endet nach 30 Tagen, der Vermerk bleibt", async () => {
    const brief = await sende(`b;${TESTVIRUS}\n`);
    await laufe();
    await eigner()`update datei set geprueft_am = now() - interval '29 days' where id = ${brief.datei}`;
    await alsArbeiter(raeumeAuf);
    expect(await zeile(brief.datei)).toMatchObject({ hier: true });
    await eigner()`update datei set geprueft_am = now() - interval '31 days' where id = ${brief.datei}`;
    await alsArbeiter(raeumeAuf);
    expect(await zeile(brief.datei)).toMatchObject({ hier: false, zustand: "ABGEWIESEN" });
  });
});

describe("Umzug in die Ablage", () => {
  it("dort liegt nur Versiegeltes unter zufälligem Namen; der Abruf liefert das Original", async () => {
    const brief = await sende("geheim;1\n");
    await laufe();
    const da = await zeile(brief.datei);
    expect(da).toMatchObject({ ablage: "s3", hier: false });
    const liegt = s3.objekte.get(da?.schluessel);
    expect(liegt?.length).toBeGreaterThan(9);
    expect(liegt?.includes("geheim")).toBe(false);
    expect(da?.schluessel).not.toBe(brief.datei);
    const antwort = await rufeAb(brief);
    expect(await antwort.text()).toBe("geheim;1\n");
    expect(antwort.headers.get("content-disposition")).toMatch(/^attachment;/);
  });

  it("ist die Ablage fort, geht das Senden weiter, der Abruf aus der Datenbank auch", async () => {
    s3.stoerung = 503;
    const brief = await sende();
    expect(await laufe()).toMatchObject({ fehler: 1 });
    expect(await zeile(brief.datei)).toMatchObject({ zustand: "SAUBER", hier: true });
    expect((await rufeAb(brief)).status).toBe(200);
    s3.stoerung = null;
    await warteAb(brief.datei);
    await laufe();
    expect(await zeile(brief.datei)).toMatchObject({ hier: false, offen_ab: null, versuche: 0 });
    expect(await (await rufeAb(brief)).text()).toBe("a;b\n1;2\n");
  });

  it("ist die Ablage voll oder fort, nachdem umgezogen ist, sagt der Abruf es auf Deutsch", async () => {
    const brief = await sende();
    await laufe();
    s3.stoerung = 507;
    const antwort = await rufeAb(brief);
    expect(antwort.status).toBe(503);
    expect(antwort.headers.get("retry-after")).toBe("120");
    expect(await antwort.text()).toMatch(/gespeichert, aber gerade nicht erreichbar/);
    s3.stoerung = null;
    expect((await rufeAb(brief)).status).toBe(200);
  });

  it("ein Worker, der mittendrin stirbt, hinterlässt nichts Doppeltes: Der nächste nimmt denselben Schlüssel", async () => {
    const brief = await sende();
    const stirbt: Dateimittel = {
      ...mittel,
      ablage: {
        ...ablage("s3"),
        async lege(schluessel, bytes, erneut) {
          await ablage("s3").lege(schluessel, bytes, erneut);
          throw new Error("gestorben, bevor die Datenbank es erfuhr");
        },
      },
    };
    await laufe(stirbt);
    const halb = await zeile(brief.datei);
    expect(halb).toMatchObject({ hier: true, ablage: "s3" });
    const vorher = s3.objekte.size;
    await warteAb(brief.datei);
    await laufe();
    expect(s3.objekte.size).toBe(vorher);
    expect(await zeile(brief.datei)).toMatchObject({ hier: false, schluessel: halb?.schluessel });
    expect((await rufeAb(brief)).status).toBe(200);
  });

  it("zwei Worker zugleich prüfen und verlagern jede Datei einmal", async () => {
    const briefe = [await sende("1;1\n"), await sende("2;2\n"), await sende("3;3\n")];
    const vorher = s3.anfragen.filter((a) => a.methode === "PUT").length;
    const ergebnis = await alsArbeiter(() =>
      Promise.all([bearbeiteOffene(mittel), bearbeiteOffene(mittel)]),
    );
    expect(ergebnis.reduce((n, e) => n + e.bearbeitet, 0)).toBe(3);
    expect(s3.anfragen.filter((a) => a.methode === "PUT").length - vorher).toBe(3);
    for (const brief of briefe) expect((await rufeAb(brief)).status).toBe(200);
  });

  it("veränderte Bytes gehen nicht hinaus", async () => {
    const brief = await sende();
    await laufe();
    const { schluessel } = (await zeile(brief.datei)) ?? {};
    s3.objekte.get(schluessel)?.fill(0, 20);
    expect((await rufeAb(brief)).status).toBe(503);
  });
});

describe("Löschen", () => {
  const faellig = (schluessel: string) =>
    eigner()`update outbox set faellig_ab = now() where dedupe_key = ${`datei:s3:${schluessel}`}`;

  it("mit der Zeile gehen die Bytes, auch wenn die Ablage lange fort ist", async () => {
    const brief = await sende();
    await laufe();
    const { schluessel } = (await zeile(brief.datei)) ?? {};
    await eigner()`delete from datei where id = ${brief.datei}`;
    await loesche();
    expect(s3.objekte.has(schluessel), "nicht vor der Viertelstunde").toBe(true);
    await faellig(schluessel);
    await eigner()`update outbox set angelegt_am = now() - interval '5 days' where dedupe_key = ${`datei:s3:${schluessel}`}`;
    s3.stoerung = 500;
    expect(await loesche()).toMatchObject({ fehler: 1 });
    s3.stoerung = null;
    await faellig(schluessel);
    await loesche();
    expect(s3.objekte.has(schluessel)).toBe(false);
    const [auftrag] =
      await eigner()`select erledigt_am, aufgegeben_am, inhalt from outbox where dedupe_key = ${`datei:s3:${schluessel}`}`;
    expect(auftrag).toMatchObject({
      erledigt_am: expect.any(Date),
      aufgegeben_am: null,
      inhalt: null,
    });
  });

  it("verschwindet die Zeile während des Umzugs, bleibt nichts ohne Zeile liegen", async () => {
    const brief = await sende();
    let schluessel = "";
    await laufe({
      ...mittel,
      ablage: {
        ...ablage("s3"),
        async lege(neu, bytes, erneut) {
          schluessel = neu;
          await eigner()`delete from datei where id = ${brief.datei}`;
          await ablage("s3").lege(neu, bytes, erneut);
        },
      },
    });
    expect(s3.objekte.has(schluessel)).toBe(true);
    await faellig(schluessel);
    await loesche();
    expect(s3.objekte.has(schluessel)).toBe(false);
  });

  it("mit einem Postfach gehen auch Anhänge, die die Kasse dorthin geschickt hat", async () => {
    const brief = await sende();
    const k = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
    await eigner()`update datei set konto_id = ${k.kontoId} where id = ${brief.datei}`;
    await eigner()`delete from nachricht where id = ${brief.nachricht}`;
    expect(await zeile(brief.datei)).toBeUndefined();
  });
});
