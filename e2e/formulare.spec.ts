import { expect, type Page } from "@playwright/test";
import { FORMULARE, type Formular } from "../lib/formulare";
import { beispiele } from "../lib/formulare/test-hilfen/beispiele";
import { bestaetigeHinweise, iso, referenz, weiterZurPruefung } from "./hilfe/beurlaubung";
import {
  type Arbeitgeber,
  neuePerson,
  neuerArbeitgeber,
  neueSachbearbeitung,
  sql,
  type Testperson,
} from "./hilfe/daten";
import { angaben, fuelleFormular } from "./hilfe/formulare";
import { test } from "./hilfe/kasse";
import { meldeAn } from "./hilfe/ohne-skript";
import { pruefeBarrierefreiheit } from "./hilfe/pruefungen";

const EINGABEN = beispiele(iso(0));

/** Seit Jahren ohne Ende in A12; für Formulare, die es verlangen, auf Zeit. */
async function personFuer(form: Formular, arbeitgeber: Arbeitgeber): Promise<Testperson> {
  const von = iso(0, -48);
  const zusatz = { bvArt: "Z", tabelle: "B", amtszeitVon: von, amtszeitBis: iso(0, 48) };
  const aufZeit = { von, bis: iso(0, 48), besoldung: "B4", zusatz };
  return neuePerson(arbeitgeber, {
    name: "Ackermann",
    vorname: "Jochen",
    scheiben: [form.hindernis ? aufZeit : { von, bis: null, besoldung: "A12" }],
  });
}

/** Öffnet das Formular so, wie es ein Mensch findet: über die Kachel oder die Übersicht. */
async function oeffne(page: Page, form: Formular, person: Testperson | null): Promise<void> {
  if (person) {
    await page.goto(`/anspruchsberechtigte/${person.id}`);
    await page.getByRole("link", { name: form.titel, exact: true }).click();
  } else {
    await page.goto("/anspruchsberechtigte");
    await page.getByRole("link", { name: "+ Beamten anmelden" }).click();
    await expect(page).toHaveURL(/\/anspruchsberechtigte\/anmelden$/);
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(form.titel);
  // Erst wenn das Skript der Seite wach ist, richten sich Felder nach anderen.
  await page.waitForLoadState("networkidle");
}

/** Namen der ausgefüllten Felder, ohne Änderungsfelder, die wie gespeichert dastehen. */
function erwarteteLabels(form: Formular, roh: Readonly<Record<string, string>>): string[] {
  return Object.entries(form.felder).flatMap(([name, feld]): string[] => {
    if (feld.art !== "gruppe") {
      const unveraendert = name === "land" || name === "tabelle" || name === "bv_art";
      const zaehlt = roh[name] !== undefined && !(feld.aenderung && unveraendert);
      return zaehlt ? [feld.label] : [];
    }
    return [0, 1, 2].flatMap((nr) =>
      Object.entries(feld.felder)
        .filter(([unter]) => roh[`${name}.${nr}.${unter}`] !== undefined)
        .map(([, unterfeld]) => `${feld.eintrag} ${nr + 1}, ${unterfeld.label}`),
    );
  });
}

/** Unter der stehenden Kopfzeile wäre ein halb verdecktes Feld zu klein zum Treffen. */
async function pruefeVonOben(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await pruefeBarrierefreiheit(page);
}

/** Die Kasse öffnet die Meldung, sieht vorher und nachher und übernimmt sie. */
async function uebernimm(kasse: Page, meldung: string, form: Formular): Promise<void> {
  await kasse.goto(`/kasse/eingang/${meldung}`);
  const vorherNachher = (was: string) =>
    kasse.getByRole("table", { name: `${was} vorher und nachher` });
  await expect(vorherNachher("Lebenslauf")).toBeVisible();
  if (form.recht === "formular:personendaten" && !form.ohnePerson)
    await expect(vorherNachher("Personendaten")).toBeVisible();
  await kasse.getByRole("button", { name: "Übernehmen" }).click();
  await expect(kasse.getByText("Die Änderungen sind gespeichert")).toBeVisible();
}

for (const form of FORMULARE) {
  test.describe(`${form.nummer} ${form.titel}`, () => {
    for (const art of ["kleinste", "voll"] as const) {
      test(`${art === "voll" ? "mit allen Feldern" : "mit der kleinsten Eingabe"}: von der Kachel bis zur Übernahme`, async ({
        page,
        context,
        kasse,
      }) => {
        test.slow();
        const arbeitgeber = await neuerArbeitgeber();
        await sql`insert into mitgliedschaft (kasse_id, mitglied_id, geschaeftsbereich, pnr, abr, von, anzeige)
          values (${arbeitgeber.kasseId}, ${arbeitgeber.mitgliedId}, 'Beihilfe', ${crypto.randomUUID().slice(0, 8)}, '1', '1970-01-01', 'Beihilfe')`;
        await meldeAn(context, await neueSachbearbeitung(arbeitgeber));
        const person = form.ohnePerson ? null : await personFuer(form, arbeitgeber);
        // Jede Anmeldung meint eine andere Person; sonst fände die Kasse die der anderen Läufe.
        const eigen = { name: `N${nameOhneZiffern()}`, vorname: `V${nameOhneZiffern()}` };
        const roh = { ...EINGABEN[form.id]?.[art], ...(form.ohnePerson ? eigen : {}) };

        await oeffne(page, form, person);
        await fuelleFormular(page, form, roh);
        if (art === "voll") await pruefeVonOben(page);
        await weiterZurPruefung(page);
        const gezeigt = await angaben(page);
        await bestaetigeHinweise(page);
        await page.getByRole("button", { name: "Verbindlich absenden" }).click();
        const ref = await referenz(page);
        const [m] = await sql`select id, formular, person_id from meldung where referenz = ${ref}`;
        expect(m).toMatchObject({ formular: form.id, person_id: person?.id ?? null });
        // Quittung und Prüfseite nennen dasselbe, und zwar jede eingegebene Gruppe von Feldern.
        expect((await angaben(page)).filter((z) => !gezeigt.includes(z))).toEqual([]);
        for (const label of erwarteteLabels(form, roh)) {
          expect(
            gezeigt.filter((z) => z.startsWith(`${label}: `)),
            label,
          ).toHaveLength(1);
        }

        const amt = await kasse();
        await uebernimm(amt, m?.id, form);
        await page.reload();
        await expect(
          page.getByText("Die Versorgungskasse hat Ihre Meldung übernommen."),
        ).toBeVisible();
        const [p] = await sql`select person_id from meldung where referenz = ${ref}`;
        await page.goto(`/anspruchsberechtigte/${p?.person_id}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Detailansicht");
      });
    }

    test("ohne Angaben: jeder Fehler steht am Feld und in der Liste", async ({ page, context }) => {
      const arbeitgeber = await neuerArbeitgeber();
      await meldeAn(context, await neueSachbearbeitung(arbeitgeber));
      const person = form.ohnePerson ? null : await personFuer(form, arbeitgeber);
      await oeffne(page, form, person);
      for (const feld of await page.locator("form.formular input[type=text]").all())
        await feld.fill("");
      await page.getByRole("button", { name: "Angaben prüfen" }).click();
      const liste = page.getByRole("region", { name: "Bitte prüfen Sie Ihre Angaben" });
      await expect(liste).toBeFocused();
      const links = liste.getByRole("link");
      expect(await links.count()).toBeGreaterThan(0);
      await links.first().click();
      await expect(page.locator(":focus")).toHaveAttribute("name", /./);
      await pruefeVonOben(page);
    });
  });
}

function nameOhneZiffern(): string {
  return [...crypto.randomUUID().replace(/[^0-9]/g, "")]
    .map((z) => "abcdefghij"[Number(z)] ?? "")
    .join("")
    .slice(0, 12);
}
