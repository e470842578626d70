import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  akteurVon,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
} from "@/lib/testhilfe";
import { liesFilter, merkeFilter, merkeSeitengroesse } from ".";

let kim: Akteur;
let kollegin: Akteur;

beforeAll(async () => {
  const kasse = await legeKasse();
  const stadt = await legeMitglied(kasse.id);
  const neu = () =>
    legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }).then((k) => akteurVon(k));
  [kim, kollegin] = [await neu(), await neu()];
});
afterAll(schliesseAlles);

const merke = (werte: object, liste = "anspruchsberechtigte") =>
  withTenant(kim, (tx) => merkeFilter(tx, kim, liste, werte));
const lies = (schluessel: string, wer = kim, liste = "anspruchsberechtigte") =>
  withTenant(wer, (tx) => liesFilter(tx, wer, liste, schluessel));

describe("Gemerkte Filter", () => {
  it("kommen unter ihrem Schlüssel zurück, in dem kein Suchwort steht", async () => {
    const schluessel = await merke({ name: "Müller%_", vorname: "" });
    expect(schluessel).toMatch(/^[0-9a-f-]{36}$/);
    expect(await lies(schluessel)).toEqual({ name: "Müller%_", vorname: "" });
  });

  it("gehören dem Konto und der Liste", async () => {
    const schluessel = await merke({ name: "A" });
    expect(await lies(schluessel, kollegin)).toBeNull();
    expect(await lies(schluessel, kim, "meldungen")).toBeNull();
    expect(await lies(crypto.randomUUID())).toBeNull();
  });

  it("nach einem Tag räumt das nächste Merken sie weg, jüngere bleiben", async () => {
    const [alt, jung] = [await merke({ name: "alt" }), await merke({ name: "jung" })];
    await eigner()`update listenfilter set angelegt_am = now() - interval '25 hours' where schluessel = ${alt}`;
    await merke({ name: "neu" });
    expect(await lies(alt)).toBeNull();
    expect(await lies(jung)).toEqual({ name: "jung" });
  });
});

it("die gewählte Seitengröße merkt sich nur das eigene Konto", async () => {
  await withTenant(kim, (tx) => merkeSeitengroesse(tx, kim, 100));
  await withTenant(kollegin, (tx) => merkeSeitengroesse(tx, kollegin, kollegin.proSeite));
  const groesse = async (wer: Akteur) =>
    (await eigner()`select pro_seite from konto where id = ${wer.kontoId}`)[0]?.pro_seite;
  expect([await groesse(kim), await groesse(kollegin)]).toEqual([100, 20]);
});
