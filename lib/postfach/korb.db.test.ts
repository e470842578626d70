import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Akteur, type Handlung, Zurueck } from "@/lib/auth";
import { withTenant } from "@/lib/db";
import {
  akteurVon,
  eigner,
  handle,
  legeKasse,
  legeKonto,
  legeMitglied,
  schliesseAlles,
  type TestMitglied,
} from "@/lib/testhilfe";
import {
  erledigeImKorb,
  hinterlegeNachricht,
  LEERER_POSTFACHFILTER,
  ladeKorb,
  ladeNachricht,
  listGruppenmitglieder,
  listPostfach,
  type Nachrichtenansicht,
  notiereImKorb,
  uebernimmImKorb,
  weiseImKorbZu,
} from ".";

let stadt: TestMitglied;
let kim: Akteur;
let toni: Akteur;
let aussen: Akteur;
let id: string;

beforeAll(async () => {
  const kasse = await legeKasse();
  stadt = await legeMitglied(kasse.id);
  const konto = async (gruppen: string[]) =>
    akteurVon(await legeKonto({ kasseId: kasse.id, mitgliedId: stadt.id, gruppen }));
  kim = await konto(["Beihilfe"]);
  toni = await konto(["Beihilfe"]);
  aussen = await konto(["Finanzierung"]);
});
beforeEach(async () => {
  id = await withTenant(kim, (tx) =>
    hinterlegeNachricht(tx, {
      kasseId: kim.kasseId,
      mitgliedId: stadt.id,
      ziel: { gruppe: "Beihilfe" },
      richtung: "eingang",
      referenz: crypto.randomUUID().slice(0, 5).toUpperCase(),
      bereich: "Beihilfe",
      thema: "Pflege",
      betreff: "Post",
      text: "Text",
      meldungId: null,
    }),
  );
});
afterAll(schliesseAlles);

const lade = (wer: Akteur) => withTenant(wer, (tx) => ladeNachricht(tx, wer, id));
const stand = (wer: Akteur) =>
  withTenant(wer, async (tx) => {
    const n = await ladeNachricht(tx, wer, id);
    return n && ladeKorb(tx, n);
  });
const tu = <E extends object>(
  wer: Akteur,
  arbeit: (h: Handlung<{ version: number } & E, Nachrichtenansicht>) => Promise<void>,
  eingabe: E,
  version?: number,
) => handle(wer, { version: version ?? 0, ...eingabe }, (tx) => ladeNachricht(tx, wer, id), arbeit);
const jetzige = async () => (await stand(kim))?.version ?? 0;

describe("Arbeitskorb einer Gruppe", () => {
  it("übernehmen, zuweisen, notieren, erledigen: die Gruppe sieht es in Liste und Nachricht, die Prüfspur kennt jeden Schritt", async () => {
    await tu(kim, uebernimmImKorb, {});
    expect(await stand(toni)).toMatchObject({ bearbeiterId: kim.kontoId, version: 1 });
    await tu(kim, weiseImKorbZu, { konto: toni.kontoId }, await jetzige());
    await tu(toni, notiereImKorb, { text: "Rufe morgen an" }, await jetzige());
    await tu(toni, erledigeImKorb, { erledigt: true }, await jetzige());
    expect(await stand(kim)).toMatchObject({
      bearbeiterId: toni.kontoId,
      erledigtAm: expect.any(Date),
      notizen: [{ text: "Rufe morgen an" }],
    });
    const { zeilen } = await withTenant(kim, (tx) =>
      listPostfach(
        tx,
        kim,
        { art: "gruppe", gruppe: "Beihilfe" },
        {
          nur: null,
          wichtig: false,
          filter: LEERER_POSTFACHFILTER,
          proSeite: 20,
          seite: { art: "erste" },
        },
      ),
    );
    expect(zeilen.find((z) => z.id === id)).toMatchObject({ erledigt: true });
    await tu(kim, erledigeImKorb, { erledigt: false }, await jetzige());
    const spur =
      await eigner()`select aktion from audit_ereignis where objekt_id = ${id} and aktion like 'korb.%' order by nr`;
    expect(spur.map((z) => z.aktion)).toEqual([
      "korb.uebernommen",
      "korb.zugewiesen",
      "korb.notiz",
      "korb.erledigt",
      "korb.geoeffnet",
    ]);
  });

  it("zwei übernehmen zugleich: eine gewinnt, die andere erfährt es", async () => {
    const zugleich = await Promise.allSettled([
      tu(kim, uebernimmImKorb, {}),
      tu(toni, uebernimmImKorb, {}),
    ]);
    expect(zugleich.map((e) => e.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await jetzige()).toBe(1);
    await expect(tu(toni, weiseImKorbZu, { konto: "" }, 0)).rejects.toBeInstanceOf(Zurueck);
  });

  it("zugewiesen wird nur, wer das Postfach liest; wer nicht in der Gruppe ist, sieht nichts", async () => {
    await expect(tu(kim, weiseImKorbZu, { konto: aussen.kontoId })).rejects.toBeInstanceOf(Zurueck);
    expect(await lade(aussen)).toBeNull();
    const namen = await withTenant(kim, (tx) => listGruppenmitglieder(tx, "Beihilfe"));
    expect(new Set(namen.map((k) => k.id))).toEqual(new Set([kim.kontoId, toni.kontoId]));
  });

  it("die Kasse sieht weder Korb noch Notizen", async () => {
    await tu(kim, notiereImKorb, { text: "intern" });
    const k = akteurVon(await legeKonto({ kasseId: kim.kasseId, klasse: "K" }));
    const n = await lade(kim);
    if (!n) throw new Error("nicht lesbar");
    expect(await withTenant(k, (tx) => ladeKorb(tx, n))).toMatchObject({ version: 0, notizen: [] });
  });
});
