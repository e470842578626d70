import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import { LEERER_POSTFACHFILTER, listPostfach } from "@/lib/postfach";
import {
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestMitglied,
  type TestPerson,
} from "@/lib/testhilfe";
import { entwirf, melde, ROHWERTE, sende } from "@/lib/testhilfe/meldung";
import { ladeEntwurf, ladeFormularfall, ladeMeldung, sendeMeldung } from ".";

let kasse: Awaited<ReturnType<typeof legeKasse>>;
let stadt: TestMitglied;
let akteur: Akteur;
let person: TestPerson;

beforeAll(async () => {
  kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
});
beforeEach(async () => {
  akteur = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  person = await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }]);
});
afterAll(schliesseAlles);

/** Was eine Meldung hinterlassen hat: je Art die Anzahl. */
async function spuren(meldungId: string) {
  const sql = eigner();
  const [z] = await sql`select
    (select count(*)::int from meldung where person_id = ${person.id}) as meldungen,
    (select count(*)::int from meldung_ereignis where meldung_id = ${meldungId}) as schritte,
    (select count(*)::int from nachricht where meldung_id = ${meldungId}) as quittungen,
    (select count(*)::int from outbox where dedupe_key = ${`meldung:${meldungId}`}) as mails,
    (select count(*)::int from audit_ereignis where objekt_id = ${meldungId} and aktion = 'meldung.senden') as audit,
    (select count(*)::int from entwurf where person_id = ${person.id}) as entwuerfe,
    (select count(*)::int from einreichung where konto_id = ${akteur.kontoId}) as einreichungen`;
  return z;
}
const EINMAL = {
  meldungen: 1,
  schritte: 1,
  quittungen: 1,
  mails: 1,
  audit: 1,
  entwuerfe: 0,
  einreichungen: 1,
};

/** Etwas, worauf eine Seite wartet, bis die andere es öffnet. */
function tor() {
  let oeffne = () => {};
  const offen = new Promise<void>((weiter) => {
    oeffne = weiter;
  });
  return { offen, oeffne: () => oeffne() };
}

/** Wartet, bis jemand auf eine solche Sperre wartet, höchstens eine halbe Sekunde. */
async function warteBis(art: "relation" | "transactionid"): Promise<void> {
  for (let i = 0; i < 25; i++) {
    const { count } =
      await eigner()`select from pg_locks where not granted and locktype = ${art} and (${art} <> 'relation' or relation = 'datei'::regclass)`;
    if (count > 0) return;
    await new Promise((weiter) => setTimeout(weiter, 20));
  }
}

describe("Verbindlich senden", () => {
  it("hinterlässt Meldung, Verlauf, Quittung, E-Mail an die Kasse und Prüfspur zusammen; der Entwurf ist verbraucht", async () => {
    const id = await melde(akteur, person.id);
    expect(await spuren(id)).toEqual(EINMAL);
    const m = await withTenant(akteur, (tx) => ladeMeldung(tx, akteur, id));
    expect(m).toMatchObject({
      status: "uebermittelt",
      version: 1,
      referenz: expect.stringMatching(/^[A-Z0-9]{5}$/),
      personName: "Jochen Ackermann",
    });
    const { zeilen } = await withTenant(akteur, (tx) =>
      listPostfach(
        tx,
        akteur,
        { art: "persoenlich" },
        {
          nur: null,
          wichtig: false,
          filter: LEERER_POSTFACHFILTER,
          proSeite: 20,
          seite: { art: "erste" },
        },
      ),
    );
    expect(zeilen).toMatchObject([
      { referenz: m?.referenz, betreff: m?.betreff, bereich: "Systemmeldung", gelesen: false },
    ]);
  });

  it("zwei gleichzeitige Sendungen desselben Entwurfs ergeben eine Meldung", async () => {
    const schluessel = await entwirf(akteur, person.id);
    const ids = await Promise.all(
      Array.from({ length: 6 }, () => sende(akteur, person.id, schluessel)),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await spuren(ids[0] ?? "")).toEqual(EINMAL);
  });

  it("die zweite von zwei Sendungen wartet auf die erste und hält deren Meldung nie für eine fremde", async () => {
    const submissionId = await entwirf(akteur, person.id);
    const eingabe = { submissionId, bestaetigt: new Set(["C11"]) };
    const starte = (vorCommit: () => Promise<unknown>) =>
      handle(
        akteur,
        eingabe,
        (tx) => ladeFormularfall(tx, akteur, "beurlaubung", person.id),
        async (h) => {
          const id = await sendeMeldung(h);
          await vorCommit();
          return id;
        },
      );
    const geschrieben = tor();
    const weiter = tor();
    const erste = starte(() => {
      geschrieben.oeffne();
      return weiter.offen;
    });
    await geschrieben.offen;
    // Hält die zweite zwischen ihren Abfragen auf, bis die erste abgeschlossen ist.
    const sperre = eigner().begin((tx) => tx`lock table datei in access exclusive mode`);
    await warteBis("relation");
    const zweite = starte(async () => {});
    await warteBis("transactionid");
    weiter.oeffne();
    await sperre;
    expect(await zweite).toBe(await erste);
    expect(await spuren(await erste)).toEqual(EINMAL);
  });

  it("eine Wiederholung nach der Quittung führt zu derselben Meldung", async () => {
    const schluessel = await entwirf(akteur, person.id);
    const erste = await sende(akteur, person.id, schluessel);
    expect(await sende(akteur, person.id, schluessel)).toBe(erste);
    expect(await spuren(erste)).toEqual(EINMAL);
  });

  it("ein fremder Schlüssel oder der eines neueren Entwurfs sendet nichts", async () => {
    await entwirf(akteur, person.id);
    await expect(sende(akteur, person.id, crypto.randomUUID())).rejects.toThrow(Zurueck);
    expect(await spuren(crypto.randomUUID())).toMatchObject({
      meldungen: 0,
      entwuerfe: 1,
      einreichungen: 0,
    });
  });

  it("scheitert die Transaktion, bleibt vom Senden nichts und vom Entwurf alles", async () => {
    const schluessel = await entwirf(akteur, person.id);
    const scheitert = handle(
      akteur,
      null,
      (tx) => ladeFormularfall(tx, akteur, "beurlaubung", person.id),
      async (h) => {
        await sendeMeldung({
          ...h,
          eingabe: { submissionId: schluessel, bestaetigt: new Set(["C11"]) },
        });
        throw new Error("abgebrochen");
      },
    );
    await expect(scheitert).rejects.toThrow("abgebrochen");
    expect(await spuren(crypto.randomUUID())).toMatchObject({ meldungen: 0, entwuerfe: 1 });
    expect(await spuren(await sende(akteur, person.id, schluessel))).toEqual(EINMAL);
  });

  it("unbestätigte Hinweise und Fehler halten die Sendung auf; der Entwurf bleibt", async () => {
    const schluessel = await entwirf(akteur, person.id);
    const fehlt = await sende(akteur, person.id, schluessel, new Set()).catch(
      (f: Zurueck) => f.zustand,
    );
    expect(fehlt).toMatchObject({ fehler: { "hinweis.C11": expect.any(String) } });
    await entwirf(akteur, person.id, { ...ROHWERTE(), bis: "31.02.2026" });
    await expect(sende(akteur, person.id, schluessel)).rejects.toThrow(Zurueck);
    expect(await spuren(crypto.randomUUID())).toMatchObject({
      meldungen: 0,
      entwuerfe: 1,
      einreichungen: 0,
    });
  });

  it("hat sich der Lebenslauf seit dem Öffnen geändert, wird nicht gesendet (C9)", async () => {
    const schluessel = await entwirf(akteur, person.id);
    await eigner()`update person set lebenslauf_version = lebenslauf_version + 1 where id = ${person.id}`;
    await expect(sende(akteur, person.id, schluessel)).rejects.toThrow(Zurueck);
    expect(await spuren(crypto.randomUUID())).toMatchObject({ meldungen: 0 });
  });

  it("viele Sendungen zugleich: jede Referenz gibt es einmal", async () => {
    const personen = await Promise.all(
      Array.from({ length: 10 }, () =>
        legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }]),
      ),
    );
    const ids = await Promise.all(personen.map((p) => melde(akteur, p.id)));
    const referenzen = await eigner()`select distinct referenz from meldung where id = any(${ids})`;
    expect(referenzen.count).toBe(10);
    expect((await eigner()`select from audit_pruefen(${kasse.id})`).count).toBe(0);
  });

  it("die Quittung geht auf Wunsch der Organisation ins Gruppenpostfach", async () => {
    const dorf = await legeMitglied(kasse.id);
    await eigner()`update mitglied set quittung_ziel = 'GRUPPE' where id = ${dorf.id}`;
    const kollegin = akteurVon(
      await legeKonto({ kasseId: kasse.id, mitgliedId: dorf.id, gruppen: ["Beamtenversorgung"] }),
    );
    const p = await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: dorf }]);
    const id = await melde(kollegin, p.id);
    expect([
      ...(await eigner()`select konto_id, gruppe from nachricht where meldung_id = ${id}`),
    ]).toEqual([{ konto_id: null, gruppe: "Beamtenversorgung" }]);
  });
});

describe("Wer ein Formular öffnen darf", () => {
  const fall = (wer: Akteur, id = person.id, formular = "beurlaubung") =>
    withTenant(wer, (tx) => ladeFormularfall(tx, wer, formular, id));
  const konto = (rechte: string[], mitgliedId = stadt.id) =>
    legeKonto({ kasseId: kasse.id, mitgliedId, rechte });

  it("wer Anzeige und Formulare darf, für eine aktive Person", async () => {
    expect(await fall(akteur)).toMatchObject({ person: { id: person.id, status: "AKTIV" } });
  });

  it("ohne das Recht, von der Kasse abgeschaltet oder unbekannt gibt es das Formular nicht", async () => {
    expect(await fall(akteurVon(await konto(["POSTFACH", "ANZEIGE"])))).toBeNull();
    expect(await fall(akteurVon(await konto(["FORMULARE"])))).toBeNull();
    expect(await fall(akteurVon(await konto(["ANZEIGE", "FORMULARE"]), ["F5"]))).toBeNull();
    expect(await fall(akteur, person.id, "erfunden")).toBeNull();
  });

  it("für Ehemalige, Verstorbene und Personen anderer Organisationen nicht", async () => {
    const ehemalig = await legePerson(kasse.id, [
      { von: "2000-01-01", bis: "2010-12-31", bei: stadt },
    ]);
    const verstorben = await legePerson(
      kasse.id,
      [{ von: "2000-01-01", bis: "2020-12-31", bei: stadt }],
      { todestag: "2020-12-31" },
    );
    const kuenftig = await legePerson(kasse.id, [{ von: "2099-01-01", bis: null, bei: stadt }]);
    const fremd = akteurVon(
      await konto(["ANZEIGE", "FORMULARE"], (await legeMitglied(kasse.id)).id),
    );
    for (const p of [ehemalig, verstorben, kuenftig]) expect(await fall(akteur, p.id)).toBeNull();
    expect(await fall(fremd)).toBeNull();
  });
});

describe("Entwurf", () => {
  it("gehört dem Konto: eine Kollegin sieht ihn nicht und hat ihren eigenen", async () => {
    await entwirf(akteur, person.id, { ...ROHWERTE(), bemerkung: "meins" });
    const kollegin = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
    const liest = (wer: Akteur) =>
      withTenant(wer, (tx) => ladeEntwurf(tx, wer, "beurlaubung", person.id));
    expect(await liest(kollegin)).toBeNull();
    await entwirf(kollegin, person.id, { ...ROHWERTE(), bemerkung: "ihres" });
    expect([
      (await liest(akteur))?.werte.bemerkung,
      (await liest(kollegin))?.werte.bemerkung,
    ]).toEqual(["meins", "ihres"]);
  });

  it("mehrfach gesichert bleibt es einer, mit demselben Schlüssel", async () => {
    const schluessel = await Promise.all([
      entwirf(akteur, person.id),
      entwirf(akteur, person.id),
      entwirf(akteur, person.id),
    ]);
    expect(new Set(schluessel).size).toBe(1);
  });
});
