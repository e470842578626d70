import { expect, type Page } from "@playwright/test";
import { neuerFall, VOLLSTAENDIG } from "./hilfe/beurlaubung";
import { melde } from "./hilfe/buehne";
import { sql } from "./hilfe/daten";
import { test } from "./hilfe/kasse";

const uebernehmen = (page: Page) => page.getByRole("button", { name: "Übernehmen" });
const fehler = (page: Page) => page.getByRole("region", { name: "Bitte prüfen Sie Ihre Angaben" });

/** Zwei Fenster der Kasse auf derselben Meldung, jedes mit eigenem Konto. */
async function oeffneZweimal(kasse: () => Promise<Page>, meldung: string): Promise<[Page, Page]> {
  const fenster: [Page, Page] = [await kasse(), await kasse()];
  for (const eines of fenster) {
    await eines.goto(`/kasse/eingang/${meldung}`);
    await expect(uebernehmen(eines)).toBeVisible();
  }
  return fenster;
}

/** Wie oft die Meldung gewirkt hat. */
async function wirkung(meldung: string) {
  const [stand] = await sql<
    { entscheidungen: number; scheiben: number; nachrichten: number; ereignisse: number }[]
  >`select
      (select count(*)::int from meldung_ereignis where meldung_id = ${meldung} and art in ('UEBERNOMMEN', 'ABGELEHNT')) as entscheidungen,
      (select count(*)::int from zeitscheibe where herkunft = ${meldung}) as scheiben,
      (select count(*)::int from nachricht where meldung_id = ${meldung} and richtung = 'eingang') as nachrichten,
      (select count(*)::int from audit_ereignis where objekt_id = ${meldung} and aktion in ('meldung.uebernommen', 'meldung.abgelehnt')) as ereignisse`;
  return stand;
}

test("Entscheiden zwei zugleich, wirkt genau eine Entscheidung, und die andere Person erfährt es", async ({
  context,
  kasse,
}) => {
  const { person } = await neuerFall(context);
  const meldung = await melde(context, person.id, VOLLSTAENDIG);
  const [eins, zwei] = await oeffneZweimal(kasse, meldung);
  await Promise.all([uebernehmen(eins).click(), uebernehmen(zwei).click()]);
  const erfolg = (p: Page) =>
    p.getByRole("status").filter({ hasText: "Die Änderungen sind gespeichert" });
  await expect
    .poll(async () => (await erfolg(eins).count()) + (await fehler(eins).count()))
    .toBe(1);
  await expect
    .poll(async () => (await erfolg(zwei).count()) + (await fehler(zwei).count()))
    .toBe(1);
  const zuSpaet = (await fehler(eins).count()) ? eins : zwei;
  expect((await fehler(eins).count()) + (await fehler(zwei).count())).toBe(1);
  await expect(fehler(zuSpaet)).toContainText(
    "Über diese Meldung wurde inzwischen entschieden (Übernommen).",
  );
  expect(await wirkung(meldung)).toEqual({
    entscheidungen: 1,
    scheiben: 3,
    nachrichten: 1,
    ereignisse: 1,
  });
});

test("Wer eine veraltete Seite hat, erfährt die Änderung und behält seinen Text", async ({
  context,
  kasse,
}) => {
  const { person } = await neuerFall(context);
  const meldung = await melde(context, person.id, VOLLSTAENDIG);
  const [eins, zwei] = await oeffneZweimal(kasse, meldung);
  await eins.getByRole("button", { name: "In Bearbeitung nehmen" }).click();
  await expect(eins.getByRole("button", { name: "In Bearbeitung nehmen" })).toHaveCount(0);
  await zwei.getByText("Ablehnen", { exact: true }).click();
  await zwei.getByLabel("Begründung der Ablehnung*").fill("Lange Begründung");
  await zwei.getByRole("button", { name: "Meldung ablehnen" }).click();
  await expect(fehler(zwei)).toContainText("Die Meldung wurde zwischenzeitlich geändert.");
  await expect(zwei.getByLabel("Begründung der Ablehnung*")).toHaveValue("Lange Begründung");

  // Ändert sich der Lebenslauf zwischen Ansehen und Übernehmen, gilt die Gegenüberstellung nicht mehr.
  await sql`update person set lebenslauf_version = lebenslauf_version + 1 where id = ${person.id}`;
  await uebernehmen(eins).click();
  await expect(fehler(eins)).toContainText("Der Lebenslauf wurde zwischenzeitlich geändert.");
  expect(await wirkung(meldung)).toMatchObject({ entscheidungen: 0, scheiben: 0 });
  await eins.reload();
  await uebernehmen(eins).click();
  await expect(eins.getByRole("status").filter({ hasText: "Übernommen" })).toBeVisible();
  expect(await wirkung(meldung)).toMatchObject({ entscheidungen: 1, scheiben: 3 });
});
