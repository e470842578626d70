import { expect, type Page } from "@playwright/test";
import { deutsch, type Fall, iso, neuerFall, VOLLSTAENDIG } from "./hilfe/beurlaubung";
import { melde } from "./hilfe/buehne";
import { neuePerson, neuesKassenkonto, sql } from "./hilfe/daten";
import { filtereEingang, test } from "./hilfe/kasse";
import { spalte } from "./hilfe/liste";
import { meldeAn } from "./hilfe/ohne-skript";
import { pruefeBarrierefreiheit } from "./hilfe/pruefungen";

const knopf = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const bereich = (page: Page, name: string) => page.getByRole("region", { name });
const fehler = (page: Page) => bereich(page, "Bitte prüfen Sie Ihre Angaben");
const nachTag = (page: Page) => knopf(page, "Nächster Fall (Taste F8)");

/** Drei Meldungen eines Arbeitgebers: fällig gestern, in drei Tagen (schon gelb) und in zwanzig. */
async function dreiFaelle(fall: Fall): Promise<[string, string, string]> {
  const tage = [-1, 3, 20];
  const ids = tage.map(() => crypto.randomUUID());
  for (const [i, tag] of tage.entries())
    await sql`insert into meldung (kasse_id, id, mitglied_id, konto_id, gemeldet_von, formular, formular_version, person_id,
        betreff, werte, zeile_text, lebenslauf_version, referenz, gelb_ab, faellig_am)
      values (${fall.arbeitgeber.kasseId}, ${ids[i] ?? ""}, ${fall.arbeitgeber.mitgliedId}, ${fall.konto.id}, 'Erika Prüfstein',
        'sonstige', 1, ${fall.person.id}, ${`Sache ${i + 1}`}, '{"kategorie":"S","text":"Bitte prüfen."}', 'Sonstiges', 1,
        ${(ids[i] ?? "").slice(0, 5)}, ${iso(tag - 5)}, ${iso(tag)})`;
  return [ids[0] ?? "", ids[1] ?? "", ids[2] ?? ""];
}

const SPALTE = { frist: 1, betreff: 3, zustaendig: 6 };

test("Der Eingang filtert, zeigt die Fristenampel und führt mit F8 durch die gefilterte Liste", async ({
  context,
  kasse,
}) => {
  const fall = await neuerFall(context);
  const [erste, zweite, dritte] = await dreiFaelle(fall);
  const page = await kasse();
  const { name: organisation } = fall.arbeitgeber;
  await filtereEingang(page, { organisation });
  expect(await spalte(page, SPALTE.betreff)).toEqual(["Sache 1", "Sache 2", "Sache 3"]);
  expect(await spalte(page, SPALTE.frist)).toEqual([
    `${deutsch(iso(-1))} überfällig`,
    `${deutsch(iso(3))} bald fällig`,
    `${deutsch(iso(20))} im Plan`,
  ]);
  expect(page.url()).not.toContain("Teststadt");
  await filtereEingang(page, { organisation, Fristenampel: "überfällig" });
  expect(await spalte(page, SPALTE.betreff)).toEqual(["Sache 1"]);
  await filtereEingang(page, { organisation, Formular: "Meldung einer Beurlaubung" });
  await expect(page.getByText("Kein Treffer mit diesen Filtern.")).toBeVisible();
  await filtereEingang(page, { organisation });
  await knopf(page, "niemandem zugewiesen").click();
  await expect(page).toHaveURL(/nur=niemand/);
  expect(await spalte(page, SPALTE.betreff)).toHaveLength(3);

  await page.getByRole("link", { name: erste.slice(0, 5) }).click();
  await expect(page).toHaveURL(new RegExp(`/kasse/eingang/${erste}\\?nur=niemand&filter=`));
  await expect(page.getByText(/^Fällig am/)).toContainText("überfällig");

  // In einem Feld bleibt die Taste ohne Wirkung, und Getipptes bleibt stehen.
  const notiz = page.getByLabel("Neue Notiz*");
  await notiz.fill("Rückruf vereinbart");
  await notiz.press("F8");
  await expect(notiz).toHaveValue("Rückruf vereinbart");
  await expect(page).toHaveURL(new RegExp(erste));
  await knopf(page, "Notiz hinzufügen").click();
  await expect(bereich(page, "Interne Notizen").getByRole("listitem")).toContainText(
    "Rückruf vereinbart",
  );

  // Nach der Handlung steht die Liste nicht mehr in der Adresse; das Fenster weiß sie noch.
  await expect(page).toHaveURL(new RegExp(`${erste}$`));
  await page.locator("h1").click();
  await page.keyboard.press("F8");
  await expect(page).toHaveURL(new RegExp(`${zweite}\\?.*nur=niemand&filter=`));
  await nachTag(page).click();
  await expect(page).toHaveURL(new RegExp(`${dritte}\\?`));
  await nachTag(page).click();
  await expect(page).toHaveURL(new RegExp(`${erste}\\?`));
});

test("Zuweisen, abgeben und notieren; zwei zugleich: eine bekommt den Fall, die andere erfährt es @telefon", async ({
  page,
  browser,
  context,
}) => {
  const fall = await neuerFall(context);
  const meldung = await melde(context, fall.person.id, VOLLSTAENDIG);
  const fenster: Page[] = [];
  for (const vorname of ["Ada", "Berta"]) {
    const konto = await neuesKassenkonto("201", { vorname, name: fall.arbeitgeber.name });
    const eigener = await browser.newContext();
    await meldeAn(eigener, konto);
    fenster.push(await eigener.newPage());
  }
  const [ada, berta] = fenster as [Page, Page];
  for (const f of fenster) await f.goto(`/kasse/eingang/${meldung}`);
  await expect(bereich(ada, "Zuständigkeit")).toContainText("Noch ist niemand zuständig.");
  await knopf(ada, "Mir zuweisen").click();
  await expect(bereich(ada, "Zuständigkeit")).toContainText("Zuständig: Sie");
  await knopf(berta, "Mir zuweisen").click();
  await expect(fehler(berta)).toContainText(
    `Inzwischen ist Ada ${fall.arbeitgeber.name} zuständig.`,
  );

  await ada.goto("/start");
  await expect(
    bereich(ada, "Ihre Fälle")
      .first()
      .getByRole("row", { name: /Meldung einer Beurlaubung/ }),
  ).toBeVisible();

  await ada.goto(`/kasse/eingang/${meldung}`);
  await ada.locator("summary", { hasText: "Zuweisen" }).click();
  await knopf(ada, "Zuweisen").click();
  await expect(fehler(ada)).toContainText("Wählen Sie die zuständige Person aus.");
  await ada
    .getByLabel("Zuständige Person*")
    .selectOption({ label: `Berta ${fall.arbeitgeber.name}` });
  await knopf(ada, "Zuweisen").click();
  await expect(ada.getByRole("status").filter({ hasText: "geändert" })).toBeVisible();
  await expect(bereich(ada, "Zuständigkeit")).toContainText(
    `Zuständig: Berta ${fall.arbeitgeber.name}`,
  );
  await berta.goto(`/kasse/eingang/${meldung}`);
  await knopf(berta, "Abgeben").click();
  await expect(bereich(berta, "Zuständigkeit")).toContainText("Noch ist niemand zuständig.");
  await berta.getByLabel("Neue Notiz*").fill("Nur für uns");
  await knopf(berta, "Notiz hinzufügen").click();
  await expect(bereich(berta, "Interne Notizen")).toContainText(`Berta ${fall.arbeitgeber.name}`);
  await pruefeBarrierefreiheit(berta);

  // Der Arbeitgeber sieht weder Notiz noch Zuständigkeit.
  await page.goto(`/meldungen/${meldung}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Nur für uns")).toHaveCount(0);
  await expect(page.getByText(/Ada|Berta/)).toHaveCount(0);
  for (const f of fenster) await f.context().close();
});

test("Die Administration legt Fristen fest; frühere bleiben stehen, und neue Meldungen folgen ihnen", async ({
  browser,
}) => {
  // Die Kasse 302 nutzt sonst kein Test mit Fristen.
  const context = await browser.newContext();
  await meldeAn(context, await neuesKassenkonto("302", { rolle: "ADMINISTRATION" }));
  const page = await context.newPage();
  await page.goto("/start");
  await page.getByRole("link", { name: "Bearbeitungsfristen" }).first().click();
  const zeile = page.getByRole("row", { name: /^Meldung einer Versetzung/ });
  const setze = async (ab: string, gelb: string, faellig: string) => {
    await page.getByLabel("Formular*").selectOption("Meldung einer Versetzung");
    await page.getByLabel("Gilt ab*").fill(ab);
    await page.getByLabel("Gelb ab*").fill(gelb);
    await page.getByLabel("Fällig nach*").fill(faellig);
    await knopf(page, "Frist festlegen").click();
  };
  await setze(deutsch(iso(-1)), "5", "4");
  await expect(fehler(page)).toContainText("frühestens ab heute");
  await expect(fehler(page)).toContainText("Gelb darf nicht nach der Fälligkeit beginnen.");
  await expect(page.getByLabel("Fällig nach*")).toHaveValue("4");
  await setze(deutsch(iso(0)), "3", "4");
  await expect(page.getByRole("status").filter({ hasText: "festgelegt" })).toBeVisible();
  await setze(deutsch(iso(7)), "7", "9");
  await expect(zeile).toContainText("fällig nach 9");
  // Heute gilt noch die erste.
  await expect(zeile.getByRole("cell").nth(2)).toHaveText("4 Arbeitstage");
  await expect(zeile.getByRole("listitem")).toHaveCount(2);
  await context.close();
});

test("Dubletten werden verglichen und bestätigt zusammengeführt; die alte Kennung führt zur bleibenden Person", async ({
  page,
  context,
  kasse,
}) => {
  const geburtsdatum = `19${Math.floor(Math.random() * 40) + 50}-07-1${Math.floor(Math.random() * 10)}`;
  const name = `Quasten${Date.now().toString(36)}`;
  const fall = await neuerFall(context, { name, vorname: "Cosima", geburtsdatum });
  const dublette = await neuePerson(fall.arbeitgeber, {
    name: `${name}s`,
    vorname: "Cosima",
    geburtsdatum,
    status: "EHEMALIG",
    scheiben: [{ von: "2000-01-01", bis: "2009-12-31", bezeichnung: "Anwärterin" }],
  });
  const unvereinbar = await neuePerson(fall.arbeitgeber, {
    name,
    vorname: "Cosima",
    geburtsdatum,
    scheiben: [{ von: "2012-01-01", bis: null, bezeichnung: "Amtfrau" }],
  });
  const fenster = await kasse();
  await fenster.goto(`/kasse/dubletten/${fall.person.id}/${unvereinbar.id}`);
  await expect(fenster.getByText("Die Personen lassen sich nicht zusammenführen")).toBeVisible();
  await expect(fenster.getByText(/überschneiden sich/)).toBeVisible();
  await expect(knopf(fenster, "Personen zusammenführen")).toHaveCount(0);

  await fenster.goto("/kasse/dubletten");
  await pruefeBarrierefreiheit(fenster);
  const paar = [fall.person.id, dublette.id].sort().join("/");
  await fenster.goto(`/kasse/dubletten/${paar}`);
  await expect(bereich(fenster, "Angaben im Vergleich").locator("mark").first()).toBeVisible();
  await pruefeBarrierefreiheit(fenster);
  await knopf(fenster, "Personen zusammenführen").click();
  await expect(fehler(fenster)).toContainText("Wählen Sie die bleibende Person aus.");
  await fenster.getByLabel(`Cosima ${name} (${fall.person.persnr})`, { exact: true }).check();
  await knopf(fenster, "Personen zusammenführen").click();
  await expect(fehler(fenster)).toContainText("Bestätigen Sie, dass beide dieselbe Person sind.");
  await fenster.getByLabel("Ich habe geprüft, dass beide dieselbe Person sind.*").check();
  await knopf(fenster, "Personen zusammenführen").click();
  await expect(
    fenster.getByRole("status").filter({ hasText: "Die Personen sind zusammengeführt." }),
  ).toBeVisible();

  await page.goto(`/anspruchsberechtigte/${dublette.id}`);
  await expect(page).toHaveURL(new RegExp(`/anspruchsberechtigte/${fall.person.id}$`));
  await expect(page.getByRole("cell", { name: "Anwärterin" })).toBeVisible();
  expect((await fenster.goto(`/kasse/dubletten/${paar}`))?.status()).toBe(404);
});
