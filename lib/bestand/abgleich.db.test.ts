import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/db";
import { alsArbeiter, eigner } from "@/lib/testhilfe/verbindung";
import { gleicheBestandAb, schreibeBestand } from "./abgleich";
import { DORF, kasse, mitglied, person, STADT, scheibe } from "./testdaten";
import { freierCode, importiere, schliesse, uebersicht, zaehler } from "./testhilfe";

/**
 * Lange her: Der Abgleich trifft alle Kassen, und fällige Zeilen anderer Testdateien liegen später.
 */
const HEUTE = "1990-06-15";

let code: string;
beforeEach(async () => {
  code = await freierCode();
  const zeilen = [
    kasse(code),
    mitglied("M-1", "Mäuserast", STADT),
    mitglied("M-2", "Sonnenwurt", DORF),
    person("1", [scheibe("1985-01-01", "1990-06-30"), scheibe("1990-09-01", null)]),
    person("2", [scheibe("1985-01-01", null)]),
    person("3", [scheibe("1990-07-01", null, DORF)]),
  ];
  await importiere(zeilen, { heute: HEUTE });
});
afterAll(schliesse);

const gleicheAb = (tag: string) => alsArbeiter(() => gleicheBestandAb(tag));
const lage = async (persnr: string) =>
  (await uebersicht(code, persnr)).map((z) => [z.mitglied, z.status, z.aktiv_ab, z.pruefen_am]);

describe("Täglicher Abgleich", () => {
  it("ändert am Tag davor nichts", async () => {
    await gleicheAb("1990-06-30");
    expect(await lage("1")).toEqual([["Mäuserast", "AKTIV", null, "1990-07-01"]]);
  });

  it("führt Status, Vermerk, nächsten Prüftag und Zähler nach", async () => {
    await gleicheAb("1990-07-01");
    expect(await lage("1")).toEqual([["Mäuserast", "KUENFTIG", "1990-09-01", "1990-09-01"]]);
    expect(await lage("3")).toEqual([["Sonnenwurt", "AKTIV", null, null]]);
    expect(await zaehler(code)).toEqual([
      "Mäuserast AKTIV: 1",
      "Mäuserast KUENFTIG: 1",
      "Sonnenwurt AKTIV: 1",
    ]);
  });

  it("holt nach, wenn er Tage ausgefallen ist, und findet danach nichts mehr", async () => {
    await gleicheAb("1990-12-01");
    expect(await lage("1")).toEqual([["Mäuserast", "AKTIV", null, null]]);
    expect(await gleicheAb("1990-12-01")).toBe(0);
  });
});

describe("schreibeBestand", () => {
  it("in der Transaktion der Kasse: schreibt Geändertes und entfernt, was nicht mehr gilt", async () => {
    const [p] = await eigner()`select kasse_id, id from person
      where persnr = '2' and kasse_id = (select id from kasse where code = ${code})`;
    const kasseId = p?.kasse_id as string;
    const [dorf] = await eigner()`select ms.id, ms.mitglied_id from mitgliedschaft ms
      where ms.kasse_id = ${kasseId} and ms.pnr = ${DORF.pnr}`;
    await eigner()`update zeitscheibe set ersetzt_am = now() where kasse_id = ${kasseId} and person_id = ${p?.id}`;
    await eigner()`insert into zeitscheibe (kasse_id, person_id, von, bezeichnung, mitgliedschaft_id, mitglied_id, umfang_z, umfang_n, art)
      values (${kasseId}, ${p?.id}, '1988-01-01', 'Amt', ${dorf?.id}, ${dorf?.mitglied_id}, 1, 1, 'DIENST')`;
    await withTenant({ kasseId, mitgliedId: null, kontoId: null, klasse: "K" }, (tx) =>
      schreibeBestand(tx, kasseId, [p?.id as string], HEUTE),
    );
    expect(await lage("2")).toEqual([["Sonnenwurt", "AKTIV", null, null]]);
    expect(await zaehler(code)).toEqual([
      "Mäuserast AKTIV: 1",
      "Sonnenwurt AKTIV: 1",
      "Sonnenwurt KUENFTIG: 1",
    ]);
  });
});
