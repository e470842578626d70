import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Akteur, Zurueck } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  akteurVon,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  legePerson,
  schliesseAlles,
  type TestMitglied,
  type TestPerson,
} from "@/lib/testhilfe";
import { entwirf, melde, ROHWERTE } from "@/lib/testhilfe/meldung";
import { jetzt } from "@/lib/uhr";
import { bearbeiteFormular, ladeEntwurf, ladeEntwurfsfall, ladeMeldung, textWennGesendet } from ".";

let kasseId: string;
let stadt: TestMitglied;
let akteur: Akteur;
let person: TestPerson;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
  stadt = await legeMitglied(kasseId);
  akteur = akteurVon(await legeKonto({ kasseId, mitgliedId: stadt.id }));
});
beforeEach(async () => {
  person = await legePerson(kasseId, [{ von: "2015-01-01", bis: null, bei: stadt }]);
});
afterAll(schliesseAlles);

const text = (geoeffnet: Date | null, formular = "beurlaubung", wer = akteur) =>
  withTenant(wer, async (tx) => {
    const fall = await ladeEntwurfsfall(tx, wer, formular, person.id);
    return fall && textWennGesendet(tx, wer, fall, geoeffnet);
  });
const entwurf = () => withTenant(akteur, (tx) => ladeEntwurf(tx, akteur, "beurlaubung", person.id));
const bearbeite = (geoeffnet: Date) =>
  handle(
    akteur,
    { absicht: "speichern", anlagen: { angenommen: [], fehler: [] }, geoeffnet, ...ROHWERTE() },
    (tx) => ladeEntwurfsfall(tx, akteur, "beurlaubung", person.id),
    bearbeiteFormular,
  );

describe("Ein Fenster, das vor dem Senden geöffnet wurde", () => {
  it("erfährt Zeit und Referenz der gesendeten Meldung", async () => {
    const geoeffnet = jetzt();
    expect(await text(geoeffnet)).toBeNull();
    const id = await melde(akteur, person.id);
    const m = await withTenant(akteur, (tx) => ladeMeldung(tx, akteur, id));
    expect(await text(geoeffnet)).toContain(`schon gesendet (Referenz ${m?.referenz})`);
  });

  it("legt auch mit einer Schaltfläche keinen Entwurf an; ein neu geöffnetes schon", async () => {
    const geoeffnet = jetzt();
    await melde(akteur, person.id);
    await expect(bearbeite(geoeffnet)).rejects.toThrow(Zurueck);
    expect(await entwurf()).toBeNull();
    await bearbeite(new Date(jetzt().getTime() + 1000));
    expect(await entwurf()).not.toBeNull();
  });

  it("überschreibt keinen Entwurf, der danach begonnen wurde, und behält einen, der schon da war", async () => {
    const geoeffnet = jetzt();
    await melde(akteur, person.id);
    await entwirf(akteur, person.id, { ab: "01.05.2030" });
    expect(await text(geoeffnet)).toContain("schon gesendet");
    const andere = akteurVon(await legeKonto({ kasseId, mitgliedId: stadt.id }));
    await entwirf(andere, person.id, { ab: "01.05.2030" });
    await melde(akteur, person.id, "sonstige", { kategorie: "SONSTIGES", text: "Zehn Zeichen." });
    expect(await text(geoeffnet, "beurlaubung", andere)).toBeNull();
  });

  it("andere Formulare, andere Personen und andere Konten zählen nicht", async () => {
    const geoeffnet = jetzt();
    await melde(akteur, person.id);
    expect(await text(geoeffnet, "sonstige")).toBeNull();
    const kollegin = akteurVon(await legeKonto({ kasseId, mitgliedId: stadt.id }));
    expect(await text(geoeffnet, "beurlaubung", kollegin)).toBeNull();
    person = await legePerson(kasseId, [{ von: "2015-01-01", bis: null, bei: stadt }]);
    expect(await text(geoeffnet)).toBeNull();
    expect(await text(null)).toBeNull();
  });
});
