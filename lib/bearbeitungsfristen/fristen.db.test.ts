import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { plusArbeitstage, plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import {
  ablehnung,
  akteurVon,
  anwendung,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
} from "@/lib/testhilfe";
import { melde } from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import { berechneFrist, legeFristFest, listFristen, type NeueFrist } from ".";

let admin: Akteur;
let meldend: Akteur;
let personId: string;
const app = anwendung();

beforeAll(async () => {
  const kasse = await legeKasse();
  const stadt = await legeMitglied(kasse.id);
  admin = akteurVon(
    await legeKonto({ kasseId: kasse.id, klasse: "K", kasseRolle: "ADMINISTRATION" }),
  );
  meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  personId = (await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }])).id;
});
afterAll(async () => {
  await app.end();
  await schliesseAlles();
});

const lege = (frist: Partial<NeueFrist>) =>
  handle(
    admin,
    { formular: "beurlaubung", gueltigAb: heute(), gelbTage: 5, faelligTage: 10, ...frist },
    async () => admin,
    legeFristFest,
  );
const fehler = (arbeit: Promise<unknown>) =>
  arbeit.then(
    () => null,
    (f: unknown) => (f instanceof Zurueck ? f.zustand.fehler : Promise.reject(f)),
  );
const frist = (tag: string, formular = "beurlaubung") =>
  withTenant(meldend, (tx) => berechneFrist(tx, meldend.kasseId, formular, tag));
const eintraege = async (formular: string) =>
  (
    await eigner()`select from bearbeitungsfrist where kasse_id = ${admin.kasseId} and formular = ${formular}`
  ).count;

describe("Bearbeitungsfristen", () => {
  it("ohne Festlegung gilt die Vorgabe, gezählt in Arbeitstagen", async () => {
    expect(await frist("2026-11-20", "todesfall")).toEqual({
      gelbAb: "2026-11-24",
      faelligAm: "2026-11-27",
    });
  });

  it("eine Festlegung gilt ab ihrem Tag; davor gilt, was davor galt", async () => {
    const morgen = plusTage(heute(), 1);
    await lege({ formular: "umfang", gelbTage: 3, faelligTage: 4 });
    await lege({ formular: "umfang", gueltigAb: morgen, gelbTage: 1, faelligTage: 2 });
    expect(await frist(plusTage(heute(), -1), "umfang")).toEqual({
      gelbAb: plusArbeitstage(plusTage(heute(), -1), 5),
      faelligAm: plusArbeitstage(plusTage(heute(), -1), 10),
    });
    expect((await frist(heute(), "umfang")).faelligAm).toBe(plusArbeitstage(heute(), 4));
    expect((await frist(morgen, "umfang")).faelligAm).toBe(plusArbeitstage(morgen, 2));
    const [liste] = (await withTenant(admin, (tx) => listFristen(tx, admin))).filter(
      (f) => f.formular === "umfang",
    );
    expect(liste).toMatchObject({ gelbTage: 3, faelligTage: 4, vorgabe: false });
    expect(liste?.festlegungen.map((f) => f.gueltigAb)).toEqual([morgen, heute()]);
  });

  it("von zwei Festlegungen zum selben Tag gilt die spätere; dieselbe zweimal legt nichts an", async () => {
    await lege({ formular: "wahlzeit", gelbTage: 3, faelligTage: 4 });
    await lege({ formular: "wahlzeit", gelbTage: 6, faelligTage: 8 });
    await Promise.all([
      lege({ formular: "wahlzeit", gelbTage: 6, faelligTage: 8 }),
      lege({ formular: "wahlzeit", gelbTage: 6, faelligTage: 8 }),
    ]);
    expect((await frist(heute(), "wahlzeit")).faelligAm).toBe(plusArbeitstage(heute(), 8));
    expect(await eintraege("wahlzeit")).toBe(2);
  });

  it("rückwirkend, unbekannt oder verdreht wird nichts festgelegt", async () => {
    expect(await fehler(lege({ gueltigAb: plusTage(heute(), -1) }))).toHaveProperty("gueltigAb");
    expect(await fehler(lege({ formular: "gibt-es-nicht" }))).toHaveProperty("formular");
    expect(await fehler(lege({ gelbTage: 11 }))).toHaveProperty("gelbTage");
    expect(await eintraege("beurlaubung")).toBe(0);
  });

  it("eine gesendete Meldung behält ihre Frist, wenn sich die Festlegung ändert", async () => {
    const id = await melde(meldend, personId);
    await lege({ gelbTage: 1, faelligTage: 1 });
    const [m] =
      await eigner()`select gelb_ab::text, faellig_am::text from meldung where id = ${id}`;
    expect(m).toEqual({
      gelb_ab: plusArbeitstage(heute(), 5),
      faellig_am: plusArbeitstage(heute(), 10),
    });
  });

  it.each(["update bearbeitungsfrist set gelb_tage = 1", "delete from bearbeitungsfrist"])(
    "die Anwendung darf Festlegungen nicht ändern: %s",
    async (befehl) => expect(await ablehnung(app.unsafe(befehl))).toBe("42501"),
  );
});
