import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Akteur } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  akteurVon,
  eigner,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
} from "@/lib/testhilfe";
import { entscheide, melde } from "@/lib/testhilfe/meldung";
import { lehneAb, uebernimmMeldung, zaehleMeldungen } from ".";

let leitung: Akteur;
let fremde: Akteur;
const NEU = { version: 1, lebenslaufVersion: 1 };

/** Verlegt Sendung und Entscheidung, um die Dauer zu bestimmen. */
const verlege = (id: string, vorTagen: number, stunden: number | null) =>
  eigner()`update meldung set gesendet_am = now() - make_interval(days => ${vorTagen}),
    entschieden_am = case when ${stunden}::int is null then null else now() - make_interval(days => ${vorTagen}) + make_interval(hours => ${stunden}) end
    where id = ${id}`;

beforeAll(async () => {
  const kasse = await legeKasse();
  const stadt = await legeMitglied(kasse.id);
  const meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  const kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
  leitung = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
  fremde = akteurVon(await legeKonto({ kasseId: (await legeKasse()).id, klasse: "K" }));
  const ids: string[] = [];
  for (let i = 0; i < 4; i++) {
    const person = await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }]);
    ids.push(await melde(meldend, person.id));
  }
  const [schnell = "", langsam = "", abgelehnt = "", offen = ""] = ids;
  await entscheide(kassenkraft, schnell, NEU, uebernimmMeldung);
  await entscheide(kassenkraft, langsam, NEU, uebernimmMeldung);
  await entscheide(kassenkraft, abgelehnt, { ...NEU, text: "Beleg fehlt." }, lehneAb);
  await verlege(schnell, 3, 2);
  await verlege(langsam, 100, 50);
  await verlege(abgelehnt, 5, 10);
  await verlege(offen, 1, null);
});
afterAll(schliesseAlles);

const zaehle = (wer: Akteur, seit: Date | null) =>
  withTenant(wer, (tx) => zaehleMeldungen(tx, wer, seit));
const vor = (tage: number) => new Date(Date.now() - tage * 86_400_000);

describe("Statistik der Meldungen", () => {
  it("zählt je Formular und Zustand und nennt den Median bis zur Entscheidung", async () => {
    const { formulare, zusammen } = await zaehle(leitung, null);
    expect(formulare).toHaveLength(1);
    expect(formulare[0]).toMatchObject({
      formular: "beurlaubung",
      gesamt: 4,
      jeStatus: { uebermittelt: 1, uebernommen: 2, abgelehnt: 1 },
    });
    expect(formulare[0]?.medianStunden).toBeCloseTo(10, 6);
    expect(zusammen).toMatchObject({ gesamt: 4, medianStunden: formulare[0]?.medianStunden });
  });

  it("ein Zeitraum lässt frühere Meldungen weg", async () => {
    const { zusammen } = await zaehle(leitung, vor(30));
    expect(zusammen.gesamt).toBe(3);
    expect(zusammen.medianStunden).toBeCloseTo(6, 6);
  });

  it("ohne Meldung bleibt alles leer, und eine andere Kasse zählt nicht mit", async () => {
    expect(await zaehle(fremde, null)).toEqual({
      formulare: [],
      zusammen: {
        formular: "",
        titel: "Zusammen",
        gesamt: 0,
        jeStatus: {},
        medianStunden: null,
      },
    });
  });
});
