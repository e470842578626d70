import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Abschnitt,
  eigner,
  legeKasse,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import { liesZeitscheiben, withTenant } from ".";

let kasseId: string;
let maeuserast: TestMitglied;
let sonnenwurt: TestMitglied;
let unbeteiligt: TestMitglied;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  [maeuserast, sonnenwurt, unbeteiligt] = [
    await legeMitglied(kasseId),
    await legeMitglied(kasseId),
    await legeMitglied(kasseId),
  ];
});
afterAll(schliesseAlles);

const blick = (m: TestMitglied) => ({
  kasseId,
  mitgliedId: m.id,
  kontoId: null,
  klasse: "S" as const,
});
const kasse = () => ({ kasseId, mitgliedId: null, kontoId: null, klasse: "K" as const });

/** Beginn aller Zeitscheiben, die ein Arbeitgeber von der Person bekommt, neueste zuerst. */
async function sieht(wer: Parameters<typeof withTenant>[0], personId: string): Promise<string[]> {
  const scheiben = await withTenant(wer, (tx) => liesZeitscheiben(tx, kasseId, personId));
  return scheiben
    .map((s) => s.von)
    .sort()
    .reverse();
}

const lege = async (...abschnitte: Abschnitt[]) => (await legePerson(kasseId, abschnitte)).id;

describe("Sichtbarkeit des Lebenslaufs in der Datenbank (formulare.md 1.4)", () => {
  it("Adam: eigene Zeiten und die früheren bei Sonnenwurt, zusammen sieben", async () => {
    const id = await lege(
      { von: "2022-04-01", bis: null, bei: maeuserast },
      { von: "2021-04-01", bis: "2022-03-31", bei: maeuserast },
      { von: "2020-04-01", bis: "2021-03-31", bei: maeuserast },
      { von: "2020-02-01", bis: "2020-03-31", bei: maeuserast },
      { von: "2017-04-01", bis: "2020-01-31", bei: sonnenwurt },
      { von: "2016-07-01", bis: "2017-03-31", bei: sonnenwurt },
      { von: "2015-10-01", bis: "2016-06-30", bei: sonnenwurt },
    );
    expect(await sieht(blick(maeuserast), id)).toHaveLength(7);
    // Der frühere Arbeitgeber erfährt nicht, wohin Adam ging.
    expect(await sieht(blick(sonnenwurt), id)).toEqual(["2017-04-01", "2016-07-01", "2015-10-01"]);
  });

  it("eine ehemalige Person: spätere Arbeitgeber bleiben unsichtbar, auch solche außerhalb der Kasse", async () => {
    const id = await lege(
      { von: "2020-01-01", bis: null, bei: "Land Nordhausen" },
      { von: "2018-01-01", bis: "2019-12-31", bei: sonnenwurt },
      { von: "2010-01-01", bis: "2017-12-31", bei: maeuserast },
      { von: "2005-01-01", bis: "2009-12-31", bei: "Gemeinde Altdorf" },
    );
    expect(await sieht(blick(maeuserast), id)).toEqual(["2010-01-01", "2005-01-01"]);
    expect(await sieht(blick(sonnenwurt), id)).toEqual(["2018-01-01", "2010-01-01", "2005-01-01"]);
    expect(await sieht(kasse(), id)).toHaveLength(4);
  });

  it("wer wiederkam, zählt mit der letzten Zeit: der Schnitt liegt an deren Beginn", async () => {
    const id = await lege(
      { von: "2022-01-01", bis: null, bei: sonnenwurt },
      { von: "2020-01-01", bis: "2021-12-31", bei: maeuserast },
      { von: "2015-01-01", bis: "2019-12-31", bei: sonnenwurt },
      { von: "2010-01-01", bis: "2014-12-31", bei: maeuserast },
    );
    expect(await sieht(blick(maeuserast), id)).toEqual(["2020-01-01", "2015-01-01", "2010-01-01"]);
    expect(await sieht(blick(sonnenwurt), id)).toHaveLength(4);
  });

  it("ein fremder Abschnitt, der am Tag des Schnitts beginnt, gehört schon zu den späteren", async () => {
    const id = await lege(
      { von: "2020-01-01", bis: "2020-01-01", bei: maeuserast },
      { von: "2020-01-02", bis: null, bei: sonnenwurt },
      { von: "2019-12-31", bis: "2019-12-31", bei: sonnenwurt },
    );
    expect(await sieht(blick(maeuserast), id)).toEqual(["2020-01-01", "2019-12-31"]);
  });

  it("wer nie dort war, sieht weder Lebenslauf noch Person", async () => {
    const id = await lege({ von: "2020-01-01", bis: null, bei: maeuserast });
    expect(await sieht(blick(unbeteiligt), id)).toEqual([]);
    const personen = (wer: TestMitglied) =>
      withTenant(blick(wer), (tx) => tx.execute(sql`select persnr from person where id = ${id}`));
    expect(await personen(unbeteiligt)).toHaveLength(0);
    expect(await personen(maeuserast)).toHaveLength(1);
  });

  it("ersetzte Zeilen sieht nur die Kasse", async () => {
    const id = await lege(
      { von: "2020-01-01", bis: "2020-12-31", bei: maeuserast },
      { von: "2021-01-01", bis: null, bei: maeuserast },
    );
    await eigner()`update zeitscheibe set ersetzt_am = now() where person_id = ${id} and von = '2020-01-01'`;
    const alle = (wer: Parameters<typeof withTenant>[0]) =>
      withTenant(wer, (tx) => tx.execute(sql`select von from zeitscheibe where person_id = ${id}`));
    expect(await alle(blick(maeuserast))).toHaveLength(1);
    expect(await alle(kasse())).toHaveLength(2);
  });

  it("eine Administration sieht keine Anspruchsberechtigten", async () => {
    const id = await lege({ von: "2020-01-01", bis: null, bei: maeuserast });
    expect(await sieht({ ...blick(maeuserast), klasse: "X" }, id)).toEqual([]);
    expect(
      await withTenant({ ...blick(maeuserast), klasse: "X" }, (tx) =>
        tx.execute(sql`select 1 from person_mitglied`),
      ),
    ).toHaveLength(0);
  });

  it("Gruppennachrichten gehen an die eigene Organisation, nie an eine andere", async () => {
    await eigner()`insert into nachricht (kasse_id, mitglied_id, gruppe, richtung, referenz, bereich, thema, betreff, text)
      values (${kasseId}, ${maeuserast.id}, 'Beihilfe', 'eingang', 'ABCDE', 'B', 'T', 'B', 'T')`;
    const liest = (wer: TestMitglied) =>
      withTenant(blick(wer), (tx) =>
        tx.execute(sql`select 1 from nachricht where mitglied_id = ${maeuserast.id}`),
      );
    expect(await liest(maeuserast)).toHaveLength(1);
    expect(await liest(sonnenwurt)).toHaveLength(0);
  });
});
