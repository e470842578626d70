import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Akteur } from "@/lib/auth";
import { wendePersonendatenAn } from "@/lib/bestand";
import { formatDatum, plusMonate, plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { beispiele } from "@/lib/formulare/test-hilfen/beispiele";
import {
  akteurVon,
  alsArbeiter,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestMitglied,
  type TestPerson,
} from "@/lib/testhilfe";
import { entscheide, melde } from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import { berechneWirkung, ladeMeldung, uebernimmMeldung } from ".";

const BISHER = { titel: "Dr.", ort: "Münster", plz: "48145", strasse: "Weg", hausnr: "1" };

let kasse: Awaited<ReturnType<typeof legeKasse>>;
let stadt: TestMitglied;
let meldend: Akteur;
let kassenkraft: Akteur;
let person: TestPerson;

beforeAll(async () => {
  kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
  meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
});
beforeEach(async () => {
  const abschnitte = [{ von: "2015-01-01", bis: null, bei: stadt }];
  person = await legePerson(kasse.id, abschnitte, { daten: BISHER });
});
afterAll(schliesseAlles);

const tag = (tage: number) => formatDatum(plusTage(heute(), tage));

const stand = async () =>
  (
    await eigner()`select name, vorname, daten, lebenslauf_version from person where id = ${person.id}`
  )[0];

/** Meldet und übernimmt; nennt, was die Kasse vorher sah. */
async function uebernommen(formular: string, werte: Record<string, string>) {
  const id = await melde(meldend, person.id, formular, werte);
  const v = await withTenant(kassenkraft, async (tx) => {
    const m = await ladeMeldung(tx, kassenkraft, id);
    return m && berechneWirkung(tx, m);
  });
  if (!v?.ok) throw new Error(v?.grund);
  const eingabe = { version: 1, lebenslaufVersion: v.lebenslaufVersion };
  await entscheide(kassenkraft, id, eingabe, uebernimmMeldung);
  return { id, v };
}

describe("Übernahme von Personen- und Kontaktdaten", () => {
  it("ändert nur die gemeldeten Angaben und die Zeile der Übersicht, keine Zeitscheibe", async () => {
    const { v } = await uebernommen("personendaten", {
      gueltig_ab: tag(0),
      name: "Änderung",
      titel: "",
      grund_name: "EHESCHLIESSUNG",
    });
    expect(v.personendaten?.zeilen).toEqual([
      { label: "Name", alt: "Ackermann", neu: "Änderung" },
      { label: "Titel", alt: "Dr.", neu: "" },
    ]);
    const { titel: _, ...bleibt } = BISHER;
    expect(await stand()).toEqual({
      name: "Änderung",
      vorname: "Jochen",
      daten: bleibt,
      lebenslauf_version: 2,
    });
    const [zeile] =
      await eigner()`select name, name_sort from person_mitglied where person_id = ${person.id}`;
    expect(zeile).toEqual({ name: "Änderung", name_sort: "anderung" });
    const zeiten = await eigner()`select from zeitscheibe where person_id = ${person.id}`;
    expect(zeiten.count).toBe(1);
  });

  it("die Quittung nennt alt und neu und bleibt so, auch wenn sich die Person später ändert", async () => {
    const { id } = await uebernommen("kontaktdaten", { gueltig_ab: tag(0), ort: "Köln" });
    await uebernommen("kontaktdaten", { gueltig_ab: tag(0), ort: "Bonn" });
    const [n] =
      await eigner()`select text from nachricht where meldung_id = ${id} and richtung = 'ausgang'`;
    expect(n?.text).toContain("Ort: Münster → Köln");
    const m = await withTenant(kassenkraft, (tx) => ladeMeldung(tx, kassenkraft, id));
    expect(m?.zeilen.map((z) => z.wert)).toContain("Münster → Köln");
  });

  it("was erst später gilt, wartet und gilt dann; die Geschichte bleibt", async () => {
    const { v } = await uebernommen("kontaktdaten", { gueltig_ab: tag(20), ort: "Köln" });
    expect(v.personendaten?.gueltigAb).toBe(plusTage(heute(), 20));
    expect((await stand())?.daten.ort).toBe("Münster");
    const [antwort] =
      await eigner()`select text from nachricht where richtung = 'eingang' and text like ${`%ändern sich am ${tag(20)}%`}`;
    expect(antwort).toBeDefined();
    const wende = (wann: string) => alsArbeiter(() => wendePersonendatenAn(wann));
    await wende(plusTage(heute(), 19));
    expect((await stand())?.daten.ort).toBe("Münster");
    await wende(plusTage(heute(), 20));
    expect(await stand()).toMatchObject({ daten: { ort: "Köln" }, lebenslauf_version: 2 });
    await wende(plusTage(heute(), 20));
    expect((await stand())?.lebenslauf_version).toBe(2);
    const [zeile] =
      await eigner()`select angewendet_am is not null as ja from person_aenderung where person_id = ${person.id}`;
    expect(zeile?.ja).toBe(true);
  });

  it("es zählt der Tag, ab dem etwas gilt, nicht die Reihenfolge der Meldungen", async () => {
    await uebernommen("kontaktdaten", { gueltig_ab: tag(-10), ort: "Köln" });
    await uebernommen("kontaktdaten", {
      gueltig_ab: formatDatum(plusMonate(heute(), -12)),
      ort: "Bonn",
      email: "a@b.de",
    });
    expect((await stand())?.daten).toMatchObject({ ort: "Köln", email: "a@b.de" });
  });

  it("zwei Meldungen zur selben Person: die zweite sieht die Kasse mit dem neuen Stand", async () => {
    const erste = await melde(meldend, person.id, "kontaktdaten", {
      gueltig_ab: tag(0),
      ort: "Köln",
    });
    const zweite = await melde(meldend, person.id, "personendaten", {
      ...beispiele(heute()).personendaten?.voll,
    });
    const eingabe = { version: 1, lebenslaufVersion: 1 };
    await entscheide(kassenkraft, erste, eingabe, uebernimmMeldung);
    await expect(entscheide(kassenkraft, zweite, eingabe, uebernimmMeldung)).rejects.toThrow();
    await entscheide(kassenkraft, zweite, { version: 1, lebenslaufVersion: 2 }, uebernimmMeldung);
    expect(await stand()).toMatchObject({ name: "Neumann", daten: { ort: "Köln" } });
  });

  it("eine Sonstige Meldung ändert beim Übernehmen nichts", async () => {
    const vorher = await stand();
    await uebernommen("sonstige", { ...beispiele(heute()).sonstige?.kleinste });
    expect(await stand()).toEqual(vorher);
  });

  it("eine Korrektur nennt nur eine Referenz der eigenen Organisation", async () => {
    const { id } = await uebernommen("kontaktdaten", { gueltig_ab: tag(0), ort: "Köln" });
    const [m] = await eigner()`select referenz from meldung where id = ${id}`;
    const korrektur = (bezug: string) => ({
      kategorie: "KORREKTUR",
      bezug,
      text: "Bitte korrigieren.",
    });
    const dorf = await legeMitglied(kasse.id);
    const fremd = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: dorf.id }));
    const p = await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: dorf }]);
    await melde(meldend, person.id, "sonstige", korrektur(m?.referenz.toLowerCase()));
    await expect(melde(fremd, p.id, "sonstige", korrektur(m?.referenz))).rejects.toThrow();
    await expect(melde(meldend, person.id, "sonstige", korrektur("00000"))).rejects.toThrow();
  });
});

describe("Namen der Mitglieder", () => {
  const namen = (wer: Akteur) =>
    withTenant(wer, async (tx) => [...(await tx.execute("select name from mitglied_namen()"))]);

  it("nennen nur Mitglieder der eigenen Kasse und nichts als den Namen", async () => {
    const andere = await legeKasse();
    const dort = await legeMitglied(andere.id);
    const hier = (await namen(meldend)).map((z) => z.name);
    expect(hier).toContain(stadt.name);
    expect(hier).not.toContain(dort.name);
    expect((await namen(meldend)).every((z) => Object.keys(z).join() === "name")).toBe(true);
    const administration = akteurVon(
      await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id, klasse: "X" }),
    );
    expect(await namen(administration)).toEqual([]);
  });
});
