import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Akteur } from "@/lib/auth";
import { beispiele } from "@/lib/formulare/test-hilfen/beispiele";
import {
  akteurVon,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
} from "@/lib/testhilfe";
import { zaehleAnweisungen } from "@/lib/testhilfe/anweisungen";
import { entscheide, melde } from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import { uebernimmMeldung } from ".";

/** So wenige Anweisungen braucht jede Übernahme in ihrer einen Transaktion. */
const WENIGER_ALS = 20;

let meldend: Akteur;
let kassenkraft: Akteur;
let personId: string;

beforeAll(async () => {
  const kasse = await legeKasse();
  const stadt = await legeMitglied(kasse.id);
  meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
  personId = (await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }])).id;
});
afterAll(schliesseAlles);

describe("Übernehmen in einer Transaktion", () => {
  it.each([
    ["beurlaubung", undefined],
    ["personendaten", beispiele(heute()).personendaten?.kleinste],
    ["anmeldung", beispiele(heute()).anmeldung?.kleinste],
  ])(`%s: weniger als ${WENIGER_ALS} Anweisungen`, async (formular, werte) => {
    const meldungId = await melde(
      meldend,
      formular === "anmeldung" ? null : personId,
      formular,
      werte,
    );
    const [stand] =
      await eigner()`select coalesce((select lebenslauf_version from person where id = ${personId}), 0) as v`;
    const lebenslaufVersion = formular === "anmeldung" ? 0 : stand?.v;
    const anweisungen = await zaehleAnweisungen(() =>
      entscheide(kassenkraft, meldungId, { version: 1, lebenslaufVersion }, uebernimmMeldung),
    );
    expect(anweisungen.length, anweisungen.join("\n")).toBeLessThan(WENIGER_ALS);
    const [m] = await eigner()`select status from meldung where id = ${meldungId}`;
    expect(m?.status).toBe("uebernommen");
  });
});
