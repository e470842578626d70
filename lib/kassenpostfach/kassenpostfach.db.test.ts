import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Akteur, type Ausgang, type Handlung, Zurueck } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { BRIEFEINGABE, bearbeiteBrief, ladeNachricht, ladeSchreibfall } from "@/lib/postfach";
import {
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestKonto,
  type TestMitglied,
} from "@/lib/testhilfe";
import {
  bearbeiteKassenbrief,
  fuelle,
  KASSENBRIEF,
  LEERER_KASSENFILTER,
  ladeKassenfall,
  ladeSchriftwechsel,
  ladeTeamnachricht,
  leiteWeiter,
  listSchriftwechsel,
  notiere,
  type Schriftwechselansicht,
  setzeStand,
  uebernimm,
  weiseZu,
} from ".";

let kasse: Awaited<ReturnType<typeof legeKasse>>;
let stadt: TestMitglied;
let dorf: TestMitglied;
let kim: Akteur;
let kimKonto: TestKonto;
let erste: Akteur;
let zweite: Akteur;
let admin: Akteur;
let fremd: Akteur;

beforeAll(async () => {
  kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
  dorf = await legeMitglied(kasse.id);
  kimKonto = await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id, gruppen: ["Beihilfe"] });
  kim = akteurVon(kimKonto);
  const k = async (kasseId: string) => akteurVon(await legeKonto({ kasseId, klasse: "K" }));
  erste = await k(kasse.id);
  zweite = await k(kasse.id);
  admin = { ...(await k(kasse.id)), rolle: "kasseAdministration" };
  await eigner()`update konto set kasse_rolle = 'ADMINISTRATION' where id = ${admin.kontoId}`;
  fremd = await k((await legeKasse()).id);
  for (const m of [stadt, dorf])
    await eigner()`insert into gruppenadresse (kasse_id, mitglied_id, gruppe, email) values (${kasse.id}, ${m.id}, 'Beihilfe', ${`beihilfe-${m.id}@stadt.example`})`;
});
afterAll(schliesseAlles);

const schluessel = () => crypto.randomUUID();
const WEGE = { postfach: "/postfach", schreiben: "/s", vorschau: "/v" };
const idAus = (a: Ausgang) =>
  "weiter" in a ? (/\/([0-9a-f-]{36})\?/.exec(a.weiter)?.[1] ?? "") : "";

/** Kim schreibt; zurück kommt der Schriftwechsel, wie die Kasse ihn lädt. */
async function neuerSchriftwechsel(mehr: Record<string, unknown> = {}): Promise<string> {
  const eingabe = await BRIEFEINGABE.parseAsync({
    submissionId: schluessel(),
    betreff: "Frage zur Pflege",
    bereich: "Beihilfe",
    thema: "Pflege",
    text: "Guten Tag",
    ...mehr,
  });
  const ausgang = await handle(
    kim,
    eingabe,
    (tx) => ladeSchreibfall(tx, kim, null, eingabe.antwort),
    (h) => bearbeiteBrief(h, WEGE),
  );
  const [z] = await eigner()`select s.id from schriftwechsel s join nachricht n
    on n.kasse_id = s.kasse_id and n.referenz = s.referenz where n.id = ${idAus(ausgang)}`;
  return z?.id;
}

const lade = (wer: Akteur, id: string) => withTenant(wer, (tx) => ladeSchriftwechsel(tx, wer, id));

async function schreibe(wer: Akteur, felder: Record<string, unknown>): Promise<Ausgang> {
  const antwort = String(felder.antwort ?? "");
  const eingabe = await KASSENBRIEF.parseAsync({
    submissionId: schluessel(),
    betreff: "Antwort der Kasse",
    text: "Guten Tag, gern.",
    version: antwort ? (await lade(wer, antwort))?.version : 0,
    ...felder,
  });
  return handle(wer, eingabe, (tx) => ladeKassenfall(tx, wer, antwort), bearbeiteKassenbrief);
}

const tu = <E extends object>(
  wer: Akteur,
  s: Schriftwechselansicht | null,
  arbeit: (h: Handlung<{ version: number } & E, Schriftwechselansicht>) => Promise<void>,
  eingabe: E,
) =>
  handle(
    wer,
    { version: s?.version ?? 0, ...eingabe },
    (tx) => ladeSchriftwechsel(tx, wer, s?.id ?? ""),
    arbeit,
  );

const mails = async (teil: string) =>
  (
    await eigner()`select count(*)::int as n from outbox where kasse_id = ${kasse.id} and dedupe_key like ${`%${teil}%`}`
  )[0]?.n;

describe("Postfach der Kasse", () => {
  it("zeigt, was an die eigenen Teams ging; die Administration sieht nur ihres, eine andere Kasse nichts", async () => {
    const id = await neuerSchriftwechsel();
    const liste = (wer: Akteur) =>
      withTenant(wer, (tx) =>
        listSchriftwechsel(tx, wer, {
          nur: null,
          filter: LEERER_KASSENFILTER,
          proSeite: 20,
          seite: { art: "erste" },
        }),
      );
    expect((await liste(erste)).zeilen.map((z) => z.id)).toContain(id);
    for (const wer of [admin, fremd]) expect((await liste(wer)).zeilen).toEqual([]);
    expect(await lade(erste, id)).toMatchObject({ team: "Beihilfe", organisation: stadt.name });
    for (const wer of [admin, fremd, kim]) expect(await lade(wer, id)).toBeNull();
    const nachricht = (await lade(erste, id))?.nachrichten[0]?.id ?? "";
    expect(await withTenant(erste, (tx) => ladeTeamnachricht(tx, erste, nachricht))).not.toBeNull();
    expect(await withTenant(admin, (tx) => ladeTeamnachricht(tx, admin, nachricht))).toBeNull();
  });

  it("filtert nach Organisation, Betreff, Referenz, Team und Stand", async () => {
    const id = await neuerSchriftwechsel({ betreff: "Überlänge der Akte" });
    const s = await lade(erste, id);
    const finde = async (filter: object, nur: "unverteilt" | "meine" | null = null) =>
      (
        await withTenant(erste, (tx) =>
          listSchriftwechsel(tx, erste, {
            nur,
            filter: { ...LEERER_KASSENFILTER, ...filter },
            proSeite: 200,
            seite: { art: "erste" },
          }),
        )
      ).zeilen.some((z) => z.id === id);
    expect(await finde({ betreff: "uberlang", organisation: stadt.name.slice(2) })).toBe(true);
    expect(await finde({ referenz: s?.referenz.toLowerCase() })).toBe(true);
    expect(await finde({ team: "Beihilfe", thema: "Pflege" }, "unverteilt")).toBe(true);
    expect(await finde({ organisation: dorf.name })).toBe(false);
    expect(await finde({ team: "Finanzierung" })).toBe(false);
    expect(await finde({}, "meine")).toBe(false);
  });
});

describe("Antworten", () => {
  it("liegt mit Anhang und E-Mail ohne Inhalt im Postfach, unter derselben Referenz", async () => {
    const id = await neuerSchriftwechsel();
    const s = await lade(erste, id);
    const anlagen = [new File(["a;b\n1;2\n"], "Liste.csv", { type: "text/csv" })];
    expect(await schreibe(erste, { antwort: id, anlagen })).toEqual({
      weiter: `/kasse/postfach/${id}?gesendet=1`,
    });
    const danach = await lade(erste, id);
    expect(danach).toMatchObject({ stand: "BEANTWORTET", bearbeiterId: erste.kontoId });
    const neu = danach?.nachrichten[0];
    expect(neu).toMatchObject({ richtung: "eingang", referenz: s?.referenz });
    const gelesen = await withTenant(kim, (tx) => ladeNachricht(tx, kim, neu?.id ?? ""));
    expect(gelesen?.anhaenge.map((a) => a.name)).toEqual(["Liste.csv"]);
    const [spur] =
      await eigner()`select count(*)::int as n from audit_ereignis where aktion = 'nachricht.antwort' and objekt_id = ${neu?.id ?? ""}`;
    expect(spur?.n).toBe(1);
    // Die Kollegin derselben Organisation sieht weder Nachricht noch Anhang.
    const andere = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
    expect(await withTenant(andere, (tx) => ladeNachricht(tx, andere, neu?.id ?? ""))).toBeNull();
    const dateien = await withTenant(andere, (tx) =>
      tx.query.datei.findMany({ columns: { id: true, name: true } }),
    );
    expect(dateien.map((d) => d.name)).not.toContain("Liste.csv");
  });

  it("zweimal gesendet ist einmal gesendet; ein veralteter Stand sendet nicht", async () => {
    const id = await neuerSchriftwechsel();
    const version = (await lade(erste, id))?.version;
    const submissionId = schluessel();
    await schreibe(erste, { antwort: id, submissionId, version });
    await schreibe(erste, { antwort: id, submissionId, version });
    expect((await lade(erste, id))?.nachrichten).toHaveLength(2);
    await expect(schreibe(zweite, { antwort: id, version })).rejects.toBeInstanceOf(Zurueck);
    expect((await lade(erste, id))?.nachrichten).toHaveLength(2);
  });

  it("„Senden und erledigen“ erledigt; eine neue Nachricht des Arbeitgebers öffnet wieder", async () => {
    const id = await neuerSchriftwechsel();
    await schreibe(erste, { antwort: id, absicht: "senden-erledigen" });
    const s = await lade(erste, id);
    expect(s?.stand).toBe("ERLEDIGT");
    await neuerSchriftwechsel({ antwort: s?.nachrichten[0]?.id ?? "" });
    expect((await lade(erste, id))?.stand).toBe("OFFEN");
  });

  it("einem deaktivierten Konto schreibt niemand mehr", async () => {
    const id = await neuerSchriftwechsel();
    await eigner()`update konto set status = 'DEAKTIVIERT' where id = ${kim.kontoId}`;
    await expect(schreibe(erste, { antwort: id })).rejects.toBeInstanceOf(Zurueck);
    await eigner()`update konto set status = 'AKTIV' where id = ${kim.kontoId}`;
  });

  it("eine Vorlage setzt Platzhalter ein; unbekannte bleiben stehen", () => {
    const werte = {
      referenz: "AB123",
      organisation: "Stadt",
      betreff: "B",
      datum: "1",
      kasse: "K",
      bearbeiter: "Kim",
    };
    expect(fuelle("{referenz}: {organisation} {Referenz} {unbekannt} {referenz}", werte)).toBe(
      "AB123: Stadt {Referenz} {unbekannt} AB123",
    );
  });
});

describe("Neue Nachricht der Kasse", () => {
  const EINORDNUNG = { bereich: "Beihilfe", thema: "Umlage" };

  it("an ein Gruppenpostfach und an eine Person, je mit eigener Referenz und E-Mail", async () => {
    const vorher = await mails("");
    const gruppe = await schreibe(erste, {
      ...EINORDNUNG,
      art: "gruppe",
      mitglied: stadt.id,
      gruppe: "Beihilfe",
    });
    const person = await schreibe(erste, {
      ...EINORDNUNG,
      art: "person",
      mitglied: stadt.id,
      konto: kim.kontoId,
    });
    const [a, b] = [await lade(erste, idAus(gruppe)), await lade(erste, idAus(person))];
    expect(a?.ziel).toEqual({ gruppe: "Beihilfe" });
    expect(b?.ziel).toEqual({ kontoId: kim.kontoId });
    expect(a?.referenz).not.toBe(b?.referenz);
    expect(await mails("")).toBeGreaterThan(vorher);
  });

  it("ein Rundschreiben erreicht jede Organisation einmal; den Anhang lesen alle, sonst niemand", async () => {
    const anlagen = [new File(["x;y\n1;2\n"], "Rundbrief.csv", { type: "text/csv" })];
    const ausgang = await schreibe(erste, {
      ...EINORDNUNG,
      art: "rundschreiben",
      kreis: "alle",
      gruppe: "Beihilfe",
      anlagen,
    });
    expect(ausgang).toEqual({ weiter: "/kasse/postfach?nur=erledigt&rundschreiben=2" });
    const zeilen = await eigner()`select n.mitglied_id, n.referenz from nachricht n
      join rundschreiben r on r.id = n.rundschreiben_id where r.konto_id = ${erste.kontoId}`;
    expect(new Set(zeilen.map((z) => z.mitglied_id))).toEqual(new Set([stadt.id, dorf.id]));
    expect(new Set(zeilen.map((z) => z.referenz)).size).toBe(2);
    const liest = async (wer: Akteur) =>
      (await withTenant(wer, (tx) => tx.query.datei.findMany({ columns: { name: true } }))).filter(
        (d) => d.name === "Rundbrief.csv",
      ).length;
    const imDorf = akteurVon(
      await legeKonto({ kasseId: kasse.id, mitgliedId: dorf.id, gruppen: ["Beihilfe"] }),
    );
    const daneben = akteurVon(
      await legeKonto({ kasseId: kasse.id, mitgliedId: (await legeMitglied(kasse.id)).id }),
    );
    expect([await liest(kim), await liest(imDorf), await liest(daneben)]).toEqual([1, 1, 0]);
  });

  it.each([
    [{ art: "gruppe", gruppe: "Beihilfe" }, "mitglied"],
    [{ art: "gruppe", mitglied: "stadt" }, "gruppe"],
    [{ art: "person", mitglied: "stadt" }, "konto"],
    [{ art: "rundschreiben", gruppe: "Beihilfe" }, "kreis"],
    [{ art: "rundschreiben", gruppe: "Beihilfe", kreis: "auswahl" }, "mitglieder"],
    [{ art: "rundschreiben", gruppe: "Beihilfe", kreis: "Zusatzversorgung" }, "kreis"],
    [{ art: "x" }, "art"],
  ])("ohne Empfänger geht nichts hinaus: %j", async (felder, feld) => {
    const ersetzt = Object.fromEntries(
      Object.entries(felder).map(([k, v]) => [k, v === "stadt" ? stadt.id : v]),
    );
    const ausgang = await schreibe(erste, { ...EINORDNUNG, ...ersetzt });
    expect(Object.keys(("zustand" in ausgang && ausgang.zustand.fehler) || {})).toEqual([feld]);
  });

  it("ein von der Kasse abgeschaltetes Gruppenpostfach erhält nichts", async () => {
    await eigner()`update mitglied set abgeschaltet = '{GRUPPE:Finanzierung}' where id = ${dorf.id}`;
    const ausgang = await schreibe(erste, {
      ...EINORDNUNG,
      art: "gruppe",
      mitglied: dorf.id,
      gruppe: "Finanzierung",
    });
    expect("zustand" in ausgang && Object.keys(ausgang.zustand.fehler ?? {})).toEqual(["gruppe"]);
  });
});

describe("Bearbeiten", () => {
  it("übernehmen, zuweisen, zurückgeben, notieren, erledigen; jeder Schritt steht in der Prüfspur", async () => {
    const id = await neuerSchriftwechsel();
    await tu(erste, await lade(erste, id), uebernimm, {});
    expect((await lade(erste, id))?.bearbeiterId).toBe(erste.kontoId);
    await tu(erste, await lade(erste, id), weiseZu, { konto: zweite.kontoId });
    expect((await lade(erste, id))?.bearbeiterId).toBe(zweite.kontoId);
    await tu(erste, await lade(erste, id), weiseZu, { konto: "" });
    expect((await lade(erste, id))?.bearbeiterId).toBeNull();
    await tu(erste, await lade(erste, id), notiere, { text: "Nur intern" });
    expect((await lade(zweite, id))?.notizen).toMatchObject([{ text: "Nur intern" }]);
    await tu(erste, await lade(erste, id), setzeStand, { stand: "ERLEDIGT" });
    expect((await lade(erste, id))?.stand).toBe("ERLEDIGT");
    const spur =
      await eigner()`select aktion from audit_ereignis where objekt_id = ${id} and objekt_art = 'schriftwechsel' order by nr`;
    expect(spur.map((z) => z.aktion)).toEqual([
      "schriftwechsel.uebernommen",
      "schriftwechsel.zugewiesen",
      "schriftwechsel.zurueckgegeben",
      "schriftwechsel.notiz",
      "schriftwechsel.erledigt",
    ]);
  });

  it("zwei übernehmen zugleich: eine gewinnt, die andere erfährt es; ein zweiter Klick ändert nichts", async () => {
    const id = await neuerSchriftwechsel();
    const stand = await lade(erste, id);
    const ergebnisse = await Promise.allSettled([
      tu(erste, stand, uebernimm, {}),
      tu(zweite, stand, uebernimm, {}),
    ]);
    expect(ergebnisse.map((e) => e.status).sort()).toEqual(["fulfilled", "rejected"]);
    const danach = await lade(erste, id);
    const gewinnt = danach?.bearbeiterId === erste.kontoId ? erste : zweite;
    await tu(gewinnt, danach, uebernimm, {});
    expect((await lade(erste, id))?.version).toBe(danach?.version);
  });

  it("nicht zuweisen lässt sich an fremde Kassen, Arbeitgeber oder andere Teams", async () => {
    const id = await neuerSchriftwechsel();
    for (const konto of [fremd.kontoId, kim.kontoId, admin.kontoId])
      await expect(tu(erste, await lade(erste, id), weiseZu, { konto })).rejects.toBeInstanceOf(
        Zurueck,
      );
  });

  it("weitergeleitet gehört es dem anderen Team und ist dort unverteilt", async () => {
    const id = await neuerSchriftwechsel();
    await tu(erste, await lade(erste, id), uebernimm, {});
    await tu(erste, await lade(erste, id), leiteWeiter, { team: "Administration" });
    expect(await lade(erste, id)).toBeNull();
    expect(await lade(admin, id)).toMatchObject({ bearbeiterId: null, team: "Administration" });
  });
});

describe("E-Mails an Empfänger", () => {
  const frisch = async (wahl: object = {}) => {
    const konto = await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id, ...wahl });
    return konto;
  };
  const sende = (konto: TestKonto) =>
    schreibe(erste, {
      bereich: "Beihilfe",
      thema: "Umlage",
      art: "person",
      mitglied: stadt.id,
      konto: konto.id,
    });
  const outbox = (konto: TestKonto) =>
    eigner()`select o.dedupe_key, extract(epoch from o.faellig_ab - o.angelegt_am)::int as warten from outbox o
      where o.dedupe_key like ${`tagesmail:${konto.id}%`} or substring(o.dedupe_key from 11 for 36) in
        (select n.id::text from nachricht n where n.konto_id = ${konto.id}) order by o.angelegt_am`;

  it("die erste geht gleich, was in derselben Minute folgt, ergibt zusammen eine zweite", async () => {
    const konto = await frisch();
    for (let i = 0; i < 4; i++) await sende(konto);
    const gesendet = await outbox(konto);
    expect(gesendet).toHaveLength(2);
    expect(gesendet[0]?.warten).toBe(0);
    expect(gesendet[1]?.warten).toBeGreaterThan(50);
    expect(gesendet[1]?.warten).toBeLessThanOrEqual(60);
    await eigner()`update postfachmail set am = am - interval '3 minutes' where postfach = ${konto.id}`;
    await sende(konto);
    expect(await outbox(konto)).toHaveLength(3);
  });

  it("wer die tägliche Zusammenfassung wählt, bekommt je Tag höchstens eine, und zwar morgens", async () => {
    const konto = await frisch();
    await eigner()`update konto set benachrichtigung = 'TAEGLICH' where id = ${konto.id}`;
    for (let i = 0; i < 3; i++) await sende(konto);
    expect(await outbox(konto)).toHaveLength(1);
    const [um] =
      await eigner()`select to_char(faellig_ab at time zone 'Europe/Berlin', 'HH24:MI') as uhr,
      faellig_ab > now() and faellig_ab <= now() + interval '25 hours' as naechste from outbox where dedupe_key like ${`tagesmail:${konto.id}%`}`;
    expect(um).toEqual({ uhr: "06:00", naechste: true });
  });

  it("ohne Postfachfunktionalität geht keine hinaus", async () => {
    const konto = await frisch();
    await sende(konto);
    await eigner()`update konto set rechte = '{ANZEIGE}' where id = ${konto.id}`;
    const [z] = await eigner()`select s.id from schriftwechsel s where s.konto_id = ${konto.id}`;
    await eigner()`delete from postfachmail where postfach = ${konto.id}`;
    await schreibe(erste, { antwort: z?.id });
    expect(await outbox(konto)).toHaveLength(1);
  });
});
