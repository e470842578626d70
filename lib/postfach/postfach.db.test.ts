import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import {
  hinterlegeNachricht,
  LEERER_POSTFACHFILTER,
  ladeNachricht,
  listPostfach,
  listVerlauf,
  markiere,
  merkeGelesen,
  neuesteNachrichten,
  type Postfach,
  type PostfachAnfrage,
  type Postfachfilter,
} from ".";

let stadt: TestMitglied;
let kim: Akteur;
let kollegin: Akteur;
let ohnePostfach: Akteur;
let fremd: Akteur;
let kassenkraft: Akteur;
const persoenlich: string[] = [];
let gruppe: string;

beforeAll(async () => {
  const kasse = await legeKasse();
  const dorf = await legeMitglied(kasse.id);
  stadt = await legeMitglied(kasse.id);
  const konto = async (mehr: Partial<Parameters<typeof legeKonto>[0]>) =>
    akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id, ...mehr }));
  kim = await konto({ gruppen: ["Beihilfe"] });
  kollegin = await konto({ gruppen: ["Finanzierung"] });
  ohnePostfach = await konto({ rechte: ["ANZEIGE"], gruppen: ["Beihilfe"] });
  fremd = await konto({ mitgliedId: dorf.id, gruppen: ["Beihilfe"] });
  kassenkraft = await konto({ klasse: "K", mitgliedId: null });
  const lege = (ziel: { kontoId: string } | { gruppe: string }, betreff: string) =>
    withTenant(kassenkraft, (tx) =>
      hinterlegeNachricht(tx, {
        kasseId: kasse.id,
        mitgliedId: stadt.id,
        ziel,
        richtung: "eingang",
        referenz: "K4REV",
        bereich: "Beamtenversorgung",
        thema: "T",
        betreff,
        text: "Guten Tag",
        meldungId: null,
      }),
    );
  for (let i = 0; i < 7; i++) {
    const id = await lege({ kontoId: kim.kontoId }, `Nachricht ${i}`);
    await eigner()`update nachricht set am = now() - make_interval(hours => ${10 - i}) where id = ${id}`;
    persoenlich.push(id);
  }
  gruppe = await lege({ gruppe: "Beihilfe" }, "Gruppe");
});
afterAll(schliesseAlles);

/** Was eine Liste von der Vorgabe unterscheidet. */
type Wahl = Partial<Omit<PostfachAnfrage, "filter">> & { filter?: Partial<Postfachfilter> };

const liste = (wer: Akteur, postfach: Postfach = { art: "persoenlich" }, wahl: Wahl = {}) =>
  withTenant(wer, (tx) =>
    listPostfach(tx, wer, postfach, {
      nur: null,
      wichtig: false,
      proSeite: 3,
      seite: { art: "erste" },
      ...wahl,
      filter: { ...LEERER_POSTFACHFILTER, ...wahl.filter },
    }),
  );
const lade = (wer: Akteur, id: string) => withTenant(wer, (tx) => ladeNachricht(tx, wer, id));
const BEIHILFE = { art: "gruppe", gruppe: "Beihilfe" } as const;

describe("Persönliches Postfach", () => {
  it("zeigt die eigenen Nachrichten, neueste zuerst, seitenweise", async () => {
    const gelesen: string[] = [];
    let seite: PostfachAnfrage["seite"] = { art: "erste" };
    for (;;) {
      const s = await liste(kim, undefined, { seite });
      expect(s.gesamt).toBe(7);
      gelesen.push(...s.zeilen.map((z) => z.betreff));
      const anker = s.zeilen.at(-1)?.id;
      if (!s.naechste || !anker) break;
      seite = { art: "nach", anker, nr: s.nr + 1 };
    }
    expect(gelesen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `Nachricht ${n}`));
  });

  it("blättert rückwärts auf dieselben Seiten und von hinten auf die letzte", async () => {
    const letzte = await liste(kim, undefined, { seite: { art: "letzte" } });
    expect(letzte).toMatchObject({ nr: 3, naechste: false });
    expect(letzte.zeilen.map((z) => z.betreff)).toEqual(["Nachricht 0"]);
    const anker = letzte.zeilen[0]?.id ?? "";
    const davor = await liste(kim, undefined, { seite: { art: "vor", anker, nr: 2 } });
    expect(davor.zeilen.map((z) => z.betreff)).toEqual([
      "Nachricht 3",
      "Nachricht 2",
      "Nachricht 1",
    ]);
  });

  it("ein fremder oder erfundener Anker führt zur ersten Seite", async () => {
    for (const anker of [gruppe, crypto.randomUUID()])
      expect(await liste(kim, undefined, { seite: { art: "nach", anker, nr: 4 } })).toMatchObject({
        nr: 1,
      });
  });

  it("liest niemand außer der eigenen Person: keine Kollegin, keine Kasse, keine fremde Organisation", async () => {
    expect(await lade(kim, persoenlich[0] ?? "")).toMatchObject({
      betreff: "Nachricht 0",
      anhaenge: [],
    });
    for (const wer of [kollegin, ohnePostfach, fremd, kassenkraft]) {
      expect(await lade(wer, persoenlich[0] ?? "")).toBeNull();
      expect((await liste(wer)).gesamt).toBe(0);
    }
  });

  it("ohne Postfachfunktionalität liest auch die eigene Person nichts", async () => {
    const entzogen = { ...kim, rechte: new Set(["ANZEIGE"] as const), gruppen: [] };
    expect(await lade(entzogen, persoenlich[0] ?? "")).toBeNull();
    expect(await withTenant(entzogen, (tx) => neuesteNachrichten(tx, entzogen, 5))).toEqual({
      persoenlich: [],
      gruppen: [],
    });
  });

  it("gelesen ist, was man selbst geöffnet hat; zweimal schadet nicht", async () => {
    const id = persoenlich[6] ?? "";
    expect((await liste(kim)).zeilen[0]?.gelesen).toBe(false);
    for (let i = 0; i < 2; i++) await withTenant(kim, (tx) => merkeGelesen(tx, kim, id));
    expect((await liste(kim)).zeilen[0]?.gelesen).toBe(true);
  });

  it.each(["", "x", "' or true --", "-".repeat(36), "a".repeat(36), crypto.randomUUID()])(
    "%j gibt es nicht",
    async (id) => {
      expect(await lade(kim, id)).toBeNull();
    },
  );
});

describe("Gruppenpostfach", () => {
  it("liest, wer in der Gruppe ist, und nur in der eigenen Organisation", async () => {
    expect(await lade(kim, gruppe)).toMatchObject({ betreff: "Gruppe", gruppe: "Beihilfe" });
    for (const wer of [kollegin, ohnePostfach, fremd]) expect(await lade(wer, gruppe)).toBeNull();
    expect((await liste(fremd, BEIHILFE)).gesamt).toBe(0);
  });

  it("jede Person liest für sich: was Kim las, ist für andere der Gruppe neu", async () => {
    await withTenant(kim, (tx) => merkeGelesen(tx, kim, gruppe));
    const neue = akteurVon(
      await legeKonto({ kasseId: kim.kasseId, mitgliedId: stadt.id, gruppen: ["Beihilfe"] }),
    );
    expect([
      (await liste(kim, BEIHILFE)).zeilen[0]?.gelesen,
      (await liste(neue, BEIHILFE)).zeilen[0]?.gelesen,
    ]).toEqual([true, false]);
  });

  it("die Startseite nennt die neuesten aus den eigenen Gruppen", async () => {
    const neueste = (wer: Akteur) => withTenant(wer, (tx) => neuesteNachrichten(tx, wer, 5));
    expect((await neueste(kim)).persoenlich.map((z) => z.betreff)[0]).toBe("Nachricht 6");
    expect((await neueste(kim)).gruppen.map((z) => z.betreff)).toEqual(["Gruppe"]);
    expect((await neueste(kollegin)).gruppen).toEqual([]);
  });
});

describe("Zeichen und Filter", () => {
  let chef: Akteur;
  let zweite: Akteur;
  const GRUPPE = { art: "gruppe", gruppe: "Geschäftsleitung" } as const;
  const ids: string[] = [];
  const ANGABEN = [
    ["eingang", "Beihilfe", "Pflege", "Höhere Überweisung 100 %"],
    ["ausgang", "Beihilfe", "Umlage", "Umlage 2026"],
    ["eingang", "Beamtenversorgung", "Umlage/Finanzierung", "umlagebescheid_neu"],
    ["ausgang", "Systemmeldung", "Personendaten", "Angaben zu Jochen Ackermann (4342)"],
  ] as const;

  beforeAll(async () => {
    const lege = async () =>
      akteurVon(
        await legeKonto({
          kasseId: kim.kasseId,
          mitgliedId: stadt.id,
          gruppen: ["Geschäftsleitung"],
        }),
      );
    chef = await lege();
    zweite = await lege();
    for (const [i, [richtung, bereich, thema, betreff]] of ANGABEN.entries()) {
      const id = await withTenant(kassenkraft, (tx) =>
        hinterlegeNachricht(tx, {
          kasseId: kim.kasseId,
          mitgliedId: stadt.id,
          ziel: { gruppe: "Geschäftsleitung" },
          richtung,
          referenz: `AB${i}C${i}`,
          bereich,
          thema,
          betreff,
          text: "Guten Tag",
          meldungId: null,
        }),
      );
      await eigner()`update nachricht set am = now() - make_interval(hours => ${10 - i}) where id = ${id}`;
      ids.push(id);
    }
  });

  const setze = (
    wer: Akteur,
    marke: Parameters<typeof markiere>[0]["eingabe"]["marke"],
    welche: string[],
  ) => handle(wer, { ids: welche, marke }, async () => ({}), markiere);
  const nummern = async (wahl: Wahl = {}, wer = chef) => {
    const { zeilen, gesamt } = await liste(wer, GRUPPE, { proSeite: 20, ...wahl });
    expect(gesamt).toBe(zeilen.length);
    return zeilen.map((z) => ids.indexOf(z.id)).sort();
  };

  it.each<[string, Wahl, number[]]>([
    ["Eingang", { nur: "eingang" }, [0, 2]],
    ["Ausgang", { nur: "ausgang" }, [1, 3]],
    ["Betreff als Teilwort, ohne Umlaut", { filter: { betreff: "uberweis" } }, [0]],
    ["Betreff mit Zeichen der Mustersprache", { filter: { betreff: "100 %" } }, [0]],
    ["Unterstrich ist ein Zeichen", { filter: { betreff: "bescheid_" } }, [2]],
    ["Personalnummer im Betreff (Handbuch 5.4)", { filter: { betreff: "4342" } }, [3]],
    ["Referenz, klein getippt", { filter: { referenz: "ab2" } }, [2]],
    ["Bereich", { filter: { bereich: "Beihilfe" } }, [0, 1]],
    ["Thema", { filter: { thema: "Umlage" } }, [1]],
    ["Betreff und Bereich zusammen", { filter: { betreff: "umlage", bereich: "Beihilfe" } }, [1]],
    ["kein Treffer", { filter: { betreff: "gibt es nicht" } }, []],
  ])("filtert nach: %s", async (_was, wahl, soll) => {
    expect(await nummern(wahl)).toEqual(soll);
  });

  it("eingegangen sind Nachrichten der Kasse und Quittungen, nicht das selbst Geschriebene", async () => {
    const { gruppen } = await withTenant(chef, (tx) => neuesteNachrichten(tx, chef, 5));
    expect(gruppen.map((z) => ids.indexOf(z.id))).toEqual([3, 2, 0]);
  });

  it("Archiv und wichtig gelten für die ganze Gruppe, gelesen nur für die eigene Person; alles geht zurück", async () => {
    const [a = "", b = ""] = ids;
    expect(await setze(chef, "archivieren", [a])).toEqual({ markiert: 1, uebersprungen: 0 });
    await setze(chef, "wichtig", [b]);
    await setze(chef, "gelesen", [b]);
    expect(await nummern({}, zweite)).toEqual([1, 2, 3]);
    expect(await nummern({ nur: "archiv" }, zweite)).toEqual([0]);
    expect(await nummern({ filter: { ablagen: "ARCHIV,AUSGANG" } }, zweite)).toEqual([0, 1, 3]);
    expect(await nummern({ wichtig: true }, zweite)).toEqual([1]);
    expect(await nummern({ filter: { wichtigkeit: "normal" } })).toEqual([2, 3]);
    expect(await nummern({ filter: { lesestatus: "gelesen" } })).toEqual([1]);
    expect(await nummern({ filter: { lesestatus: "gelesen" } }, zweite)).toEqual([]);
    expect(await nummern({ filter: { lesestatus: "ungelesen" } }, zweite)).toEqual([1, 2, 3]);
    await setze(zweite, "zurueckholen", [a]);
    await setze(zweite, "unwichtig", [b]);
    await setze(chef, "ungelesen", [b]);
    expect(await nummern()).toEqual([0, 1, 2, 3]);
    expect(await nummern({ wichtig: true })).toEqual([]);
    expect(await nummern({ filter: { lesestatus: "gelesen" } })).toEqual([]);
  });

  it("mehrere auf einmal: jede für sich geprüft und vermerkt, Fremdes übersprungen", async () => {
    const [a = "", b = ""] = ids;
    const fremde = persoenlich[0] ?? "";
    const ergebnis = await setze(chef, "wichtig", [a, b, b, fremde, crypto.randomUUID()]);
    expect(ergebnis).toEqual({ markiert: 2, uebersprungen: 2 });
    const spur = await eigner()`select objekt_id from audit_ereignis
      where konto_id = ${chef.kontoId} and aktion = 'nachricht.wichtig' and objekt_id in (${a}, ${b}, ${fremde})`;
    expect(new Set(spur.map((z) => z.objekt_id))).toEqual(new Set([a, b]));
    const [unberuehrt] = await eigner()`select wichtig from nachricht where id = ${fremde}`;
    expect(unberuehrt).toEqual({ wichtig: false });
    await setze(chef, "unwichtig", [a, b]);
  });

  it("wer an einer überfälligen Nachricht das letzte Zeichen entfernt, hat noch 30 Tage", async () => {
    const [a = ""] = ids;
    await setze(chef, "wichtig", [a]);
    await eigner()`update nachricht set am = now() - interval '14 months' where id = ${a}`;
    await setze(chef, "unwichtig", [a]);
    const n = await lade(chef, a);
    const tage = ((n?.loeschungAm.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(tage).toBeGreaterThan(29);
    expect(tage).toBeLessThan(31);
  });

  it("der Schriftverkehr zeigt alles unter der Referenz, aber nur aus demselben Postfach", async () => {
    const eine = async (ziel: { kontoId: string } | { gruppe: string }) =>
      withTenant(kassenkraft, (tx) =>
        hinterlegeNachricht(tx, {
          kasseId: kim.kasseId,
          mitgliedId: stadt.id,
          ziel,
          richtung: "eingang",
          referenz: "AB1C1",
          bereich: "Beihilfe",
          thema: "Umlage",
          betreff: "Antwort",
          text: "Guten Tag",
          meldungId: null,
        }),
      );
    const inGruppe = await eine({ gruppe: "Geschäftsleitung" });
    await eine({ kontoId: chef.kontoId });
    await eine({ gruppe: "Finanzierung" });
    const n = await lade(chef, ids[1] ?? "");
    if (!n) throw new Error("nicht lesbar");
    const verlauf = await withTenant(chef, (tx) => listVerlauf(tx, n));
    expect(verlauf.map((v) => v.id)).toEqual([inGruppe]);
  });
});

describe("Portaladministration", () => {
  it("liest ohne Gewährung das Gruppenpostfach Administration und kein anderes", async () => {
    const x = akteurVon(
      await legeKonto({ kasseId: kim.kasseId, mitgliedId: stadt.id, klasse: "X" }),
    );
    const lege = (gruppe: string) =>
      withTenant(kassenkraft, (tx) =>
        hinterlegeNachricht(tx, {
          kasseId: kim.kasseId,
          mitgliedId: stadt.id,
          ziel: { gruppe },
          richtung: "eingang",
          referenz: "XX111",
          bereich: "Beamtenversorgung",
          thema: "Portal und Zugänge",
          betreff: "Zugänge",
          text: "Guten Tag",
          meldungId: null,
        }),
      );
    const eigene = await lege("Administration");
    expect(await lade(x, eigene)).toMatchObject({ gruppe: "Administration" });
    expect(
      (await liste(x, { art: "gruppe", gruppe: "Administration" })).zeilen.map((z) => z.id),
    ).toEqual([eigene]);
    for (const id of [gruppe, persoenlich[0] ?? ""]) expect(await lade(x, id)).toBeNull();
    expect((await liste(x, { art: "gruppe", gruppe: "Beihilfe" })).gesamt).toBe(0);
  });
});
