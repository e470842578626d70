import { randomInt } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { type Arbeitgeber, sql } from "./daten";

/** Inhalt der gezeigten Tabelle, Zeile für Zeile; gemeldete, noch offene Änderungen zählen nicht. */
export const zeilen = (page: Page): Promise<string[][]> =>
  page
    .locator("main table tbody tr:not(.zeile-offen)")
    .evaluateAll((alle) =>
      alle.map((zeile) =>
        [...zeile.children].map((zelle) =>
          ((zelle as HTMLElement).textContent ?? "").replace(/\s+/g, " ").trim(),
        ),
      ),
    );

/** Eine Spalte der gezeigten Tabelle. */
export const spalte = async (page: Page, nr: number) => (await zeilen(page)).map((z) => z[nr]);

export const bereich = (page: Page) => page.locator(".blaettern-bereich");

/** Die Schaltfläche „Filter“. */
export const filterKnopf = (page: Page) => page.locator(".filter-bereich > summary");

/** Öffnet den Bereich „Filter“, falls er zu ist, füllt Felder und wendet sie mit der Eingabetaste an. */
export async function filtere(page: Page, felder: Record<string, string>): Promise<void> {
  const vorher = page.url();
  const offen = await page.locator(".filter-bereich").evaluate((e: HTMLDetailsElement) => e.open);
  if (!offen) await filterKnopf(page).click();
  for (const [label, wert] of Object.entries(felder)) {
    const feld = page.locator(".filter-formular").getByLabel(label, { exact: true });
    if (label === "Beihilfeberechtigt") await feld.selectOption(wert);
    else await feld.fill(wert);
  }
  await page.getByRole("button", { name: "Anwenden" }).click();
  await expect.poll(() => page.url()).not.toBe(vorher);
}

/** Legt viele aktive Personen auf einmal an: `Nachname 001` bis `Nachname {anzahl}`. */
export async function vielePersonen(a: Arbeitgeber, anzahl: number): Promise<void> {
  const ab = randomInt(100_000, 990_000);
  await sql`with frei as (
      select nr::text as persnr, row_number() over (order by nr) as n from generate_series(${ab}::int, ${ab}::int + 9000) nr
      where not exists (select 1 from person where kasse_id = ${a.kasseId} and persnr = nr::text) limit ${anzahl}),
    p as (
      insert into person (kasse_id, persnr, name, vorname, geburtsdatum)
      select ${a.kasseId}, persnr, 'Nachname ' || lpad(n::text, 3, '0'), 'Vera', '1980-01-01' from frei returning *),
    z as (
      insert into zeitscheibe (kasse_id, person_id, von, bezeichnung, mitgliedschaft_id, mitglied_id, besoldung, umfang_z, umfang_n, art)
      select kasse_id, id, '2015-01-01', 'Inspektorin', ${a.mitgliedschaftId}, ${a.mitgliedId}, 'A9', 1, 1, 'DIENST' from p)
    insert into person_mitglied (kasse_id, mitglied_id, person_id, status, schnitt, persnr, name, vorname, geburtsdatum, beihilfeberechtigt, name_sort, vorname_sort, persnr_sort)
    select kasse_id, ${a.mitgliedId}, id, 'AKTIV', '2015-01-01', persnr, name, vorname, geburtsdatum, beihilfeberechtigt, lower(name), lower(vorname), persnr::int from p`;
}
