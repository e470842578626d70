import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { withTenant } from "@/lib/db";
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
import { entscheide, entwirf, melde } from "@/lib/testhilfe/meldung";
import {
  ladeEigenenEntwurf,
  listEigeneEntwuerfe,
  listEmpfaenger,
  listMeldungen,
  nimmInBearbeitung,
  uebergebeEntwurf,
  zieheZurueck,
} from ".";

let kasse: Awaited<ReturnType<typeof legeKasse>>;
let stadt: TestMitglied;
let kim: Akteur;
let toni: Akteur;
let person: TestPerson;

const sachbearbeitung = async (mitgliedId: string, rechte?: string[]) =>
  akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId, ...(rechte && { rechte }) }));

beforeAll(async () => {
  kasse = await legeKasse();
});
beforeEach(async () => {
  stadt = await legeMitglied(kasse.id);
  kim = await sachbearbeitung(stadt.id);
  toni = await sachbearbeitung(stadt.id);
  person = await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }]);
});
afterAll(schliesseAlles);

const liste = (wer: Akteur) => withTenant(wer, (tx) => listEigeneEntwuerfe(tx, wer));
const empfaenger = (wer: Akteur) =>
  withTenant(wer, async (tx) => (await listEmpfaenger(tx, "beurlaubung")).map((e) => e.id));
const uebergib = (von: Akteur, entwurfId: string, an: string) =>
  handle(von, { empfaenger: an }, (tx) => ladeEigenenEntwurf(tx, von, entwurfId), uebergebeEntwurf);
const hindernis = (arbeit: Promise<unknown>) =>
  arbeit.then(
    () => null,
    (f: unknown) =>
      f instanceof Zurueck
        ? (f.zustand.fehler?.empfaenger ?? f.zustand.meldung)
        : Promise.reject(f),
  );

describe("Entwürfe unter „Meine Meldungen“", () => {
  it("nennen Formular, Person und den Tag der Löschung; die anderer bleiben unsichtbar", async () => {
    await entwirf(kim, person.id);
    const [zeile] = await liste(kim);
    expect(zeile).toMatchObject({ formularId: "beurlaubung", personId: person.id });
    expect(zeile && zeile.geloeschtAm.getTime() - zeile.gespeichertAm.getTime()).toBe(
      60 * 86_400_000,
    );
    expect(await liste(toni)).toEqual([]);
    expect(
      await withTenant(toni, (tx) => ladeEigenenEntwurf(tx, toni, zeile?.id ?? "")),
    ).toBeNull();
  });

  it("übergeben werden sie mit ihren Anhängen; danach hat sie nur die andere Person", async () => {
    await entwirf(kim, person.id);
    const [{ id } = { id: "" }] = await liste(kim);
    await eigner()`insert into datei (kasse_id, mitglied_id, konto_id, name, typ, groesse, sha256, inhalt, entwurf_id)
      values (${kasse.id}, ${stadt.id}, ${kim.kontoId}, 'bescheid.pdf', 'pdf', 1, 'x', 'x', ${id})`;
    await uebergib(kim, id, toni.kontoId);
    expect(await liste(kim)).toEqual([]);
    expect((await liste(toni)).map((e) => e.id)).toEqual([id]);
    const [datei] = await eigner()`select konto_id from datei where entwurf_id = ${id}`;
    expect(datei?.konto_id).toBe(toni.kontoId);
    const [vermerk] =
      await eigner()`select konto_id from audit_ereignis where aktion = 'entwurf.uebergeben' and objekt_id = ${id}`;
    expect(vermerk?.konto_id).toBe(kim.kontoId);
  });

  it("zur Wahl steht nur, wer derselben Organisation angehört, aktiv ist und das Formular senden darf", async () => {
    await sachbearbeitung(stadt.id, ["POSTFACH", "ANZEIGE"]);
    await sachbearbeitung((await legeMitglied(kasse.id)).id);
    const gesperrt = await sachbearbeitung(stadt.id);
    await eigner()`update konto set status = 'GESPERRT' where id = ${gesperrt.kontoId}`;
    expect(await empfaenger(kim)).toEqual([toni.kontoId]);
    const [{ id } = { id: "" }] = await entwirf(kim, person.id).then(() => liste(kim));
    for (const fremd of [gesperrt.kontoId, kim.kontoId, crypto.randomUUID()])
      expect(await hindernis(uebergib(kim, id, fremd))).toContain("aus der Liste");
    expect((await liste(kim)).map((e) => e.id)).toEqual([id]);
  });

  it("hat die andere Person schon einen eigenen Entwurf, bleibt alles, wie es war", async () => {
    await entwirf(kim, person.id);
    await entwirf(toni, person.id);
    const [{ id } = { id: "" }] = await liste(kim);
    expect(await hindernis(uebergib(kim, id, toni.kontoId))).toContain("schon einen eigenen");
    expect((await liste(kim)).map((e) => e.id)).toEqual([id]);
    expect(await liste(toni)).toHaveLength(1);
  });

  it("zweimal übergeben wirkt einmal; die Wiederholung findet nichts mehr", async () => {
    await entwirf(kim, person.id);
    const [{ id } = { id: "" }] = await liste(kim);
    const ergebnisse = await Promise.allSettled([
      uebergib(kim, id, toni.kontoId),
      uebergib(kim, id, toni.kontoId),
    ]);
    expect(ergebnisse.filter((e) => e.status === "fulfilled")).toHaveLength(1);
    expect(await liste(toni)).toHaveLength(1);
  });
});

describe("Zurückziehen", () => {
  const zieh = (wer: Akteur, id: string, version = 1) =>
    entscheide(wer, id, { version }, zieheZurueck);

  it("geht, solange die Kasse nicht arbeitet, auch für Kolleginnen; der Verlauf nennt die Person", async () => {
    const id = await melde(kim, person.id);
    await zieh(toni, id);
    const [m] = await eigner()`select status, version from meldung where id = ${id}`;
    expect(m).toMatchObject({ status: "zurueckgezogen", version: 2 });
    const [schritt] =
      await eigner()`select konto_id from meldung_ereignis where meldung_id = ${id} and art = 'ZURUECKGEZOGEN'`;
    expect(schritt?.konto_id).toBe(toni.kontoId);
  });

  it("geht nicht mehr, wenn die Kasse sie in Bearbeitung nahm, und nicht zweimal", async () => {
    const kassenkraft = akteurVon(await legeKonto({ kasseId: kasse.id, klasse: "K" }));
    const id = await melde(kim, person.id);
    await entscheide(kassenkraft, id, { version: 1 }, nimmInBearbeitung);
    expect(await hindernis(zieh(kim, id, 2))).toContain("nicht mehr zurückziehen");
    const zweite = await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }]);
    const andere = await melde(kim, zweite.id);
    const versuche = await Promise.allSettled([zieh(kim, andere), zieh(kim, andere)]);
    expect(versuche.filter((v) => v.status === "fulfilled")).toHaveLength(1);
  });
});

describe("Liste der Meldungen", () => {
  it("filtert nach Stand und Formular", async () => {
    const offen = await melde(kim, person.id);
    const zweite = await legePerson(kasse.id, [{ von: "2015-01-01", bis: null, bei: stadt }]);
    const zurueck = await melde(kim, zweite.id);
    await entscheide(kim, zurueck, { version: 1 }, zieheZurueck);
    const ids = (filter: Parameters<typeof listMeldungen>[4]) =>
      withTenant(kim, async (tx) =>
        (await listMeldungen(tx, kim, 1, 20, filter)).zeilen.map((z) => z.id),
      );
    expect((await ids({})).toSorted()).toEqual([offen, zurueck].toSorted());
    expect(await ids({ stand: "offen" })).toEqual([offen]);
    expect(await ids({ stand: "entschieden" })).toEqual([]);
    expect(await ids({ formular: "beurlaubung", stand: "offen" })).toEqual([offen]);
    expect(await ids({ formular: "todesfall" })).toEqual([]);
  });
});
