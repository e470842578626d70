import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { labelVon, mitCodes } from "@/lib/codelisten";
import { formatDatum, plusTage } from "@/lib/datum";
import { withTenant } from "@/lib/db";
import { ladeEntwurfsfall, ladeMeldung, pruefeEntwurf } from "@/lib/meldungen";
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
} from "@/lib/testhilfe";
import { entwirf, melde, ROHWERTE } from "@/lib/testhilfe/meldung";
import { heute } from "@/lib/uhr";
import { beendeCode, ergaenzeCode, ladeCodes, zaehleOffene } from ".";

let admin: Akteur;
let fremd: Akteur;
let meldend: Akteur;
let stadt: TestMitglied;

beforeAll(async () => {
  const kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
  admin = akteurVon(
    await legeKonto({ kasseId: kasse.id, klasse: "K", kasseRolle: "ADMINISTRATION" }),
  );
  meldend = akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id }));
  fremd = akteurVon(await legeKonto({ kasseId: (await legeKasse()).id, klasse: "K" }));
});
afterAll(schliesseAlles);

const person = () =>
  legePerson(admin.kasseId, [{ von: "2015-01-01", bis: null, bei: stadt }]).then((p) => p.id);
const tag = (tage: number) => formatDatum(plusTage(heute(), tage));
const ergaenze = (code: string, mehr: object = {}, wer = admin) =>
  handle(
    wer,
    { liste: "CL-BEU", code, label: `Grund ${code}`, tag: tag(-1), wie: "", ...mehr },
    () => Promise.resolve(wer),
    ergaenzeCode,
  );
const beende = (code: string, ende: string, liste = "CL-BEU") =>
  handle(admin, { liste, code, tag: ende }, () => Promise.resolve(admin), beendeCode);
const fehler = (arbeit: Promise<unknown>) =>
  arbeit.then(
    () => null,
    (f: unknown) => (f instanceof Zurueck ? f.zustand.fehler : Promise.reject(f)),
  );
const befunde = async (rechtsgrundlage: string) => {
  const personId = await person();
  await entwirf(meldend, personId, { ...ROHWERTE(), rechtsgrundlage });
  return withTenant(meldend, async (tx) => {
    const fall = await ladeEntwurfsfall(tx, meldend, "beurlaubung", personId);
    return (fall && (await pruefeEntwurf(tx, meldend, fall)))?.fehler.map((f) => f.feld);
  });
};

describe("Codelisten einer Kasse", () => {
  it("ein ergänzter Code lässt sich sofort melden und wird mit seiner Bezeichnung gezeigt", async () => {
    expect(await befunde("61")).toEqual(["rechtsgrundlage"]);
    await ergaenze("61");
    expect(await befunde("61")).toEqual([]);
    const id = await melde(meldend, await person(), "beurlaubung", {
      ...ROHWERTE(),
      rechtsgrundlage: "Grund 61",
    });
    const m = await withTenant(meldend, (tx) => ladeMeldung(tx, meldend, id));
    expect(m?.werte.rechtsgrundlage).toBe("61");
    expect(m?.zeilen.find((z) => z.feld === "rechtsgrundlage")?.wert).toBe("61 - Grund 61");
    const [n] = await eigner()`select text from nachricht where meldung_id = ${id}`;
    expect(n?.text).toContain("61 - Grund 61");
  });

  it("ein beendeter Code steht danach nicht mehr zur Wahl und bleibt lesbar", async () => {
    await beende("40 - Mandat/Wahlamt", tag(-1));
    expect(await befunde("40")).toEqual(["rechtsgrundlage"]);
    const codes = await withTenant(meldend, (tx) => ladeCodes(tx, meldend.kasseId));
    expect(mitCodes(codes, () => labelVon("CL-BEU", "40"))).toBe("Mandat/Wahlamt");
  });

  it("rückwirkend endet kein Code, den eine offene Meldung nennt", async () => {
    await melde(meldend, await person(), "beurlaubung", { ...ROHWERTE(), rechtsgrundlage: "31" });
    const bezug = { liste: "CL-BEU", code: "31" };
    expect(await withTenant(admin, (tx) => zaehleOffene(tx, admin.kasseId, bezug))).toBe(1);
    expect(await fehler(beende("31", tag(-1)))).toMatchObject({
      tag: expect.stringContaining("Eine offene Meldung"),
    });
    expect(await fehler(beende("31", tag(0)))).toBeNull();
  });

  it("ein vergebener Code wird nie neu vergeben, auch nicht gleichzeitig", async () => {
    await ergaenze("62");
    expect(await fehler(ergaenze("62", { label: "Anderes" }))).toHaveProperty("code");
    const beide = await Promise.all([
      fehler(ergaenze("63", { label: "Eins" })),
      fehler(ergaenze("63", { label: "Zwei" })),
    ]);
    expect(beide.filter((f) => f === null)).toHaveLength(1);
  });

  it("eine andere Kasse sieht nichts davon und kann denselben Code anders vergeben", async () => {
    await ergaenze("64");
    expect(await withTenant(fremd, (tx) => ladeCodes(tx, fremd.kasseId))).toEqual([]);
    expect(await fehler(ergaenze("64", { label: "Ganz anders" }, fremd))).toBeNull();
  });

  it("die Datenbank ändert und löscht keinen Eintrag", async () => {
    await ergaenze("65");
    for (const befehl of ["update codeeintrag set label = 'x'", "delete from codeeintrag"])
      await expect(withTenant(admin, (tx) => tx.execute(befehl))).rejects.toThrow();
  });

  it("jede Änderung steht in der Prüfspur", async () => {
    await ergaenze("66");
    await beende("66", tag(30));
    const spur = await eigner()`select aktion from audit_ereignis
      where kasse_id = ${admin.kasseId} and einzelheiten ->> 'code' = '66' order by am, nr`;
    expect(spur.map((z) => z.aktion)).toEqual(["codeliste.ergaenzt", "codeliste.beendet"]);
  });
});
