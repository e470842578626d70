import { expect, type Page, test } from "@playwright/test";
import {
  type Angaben,
  feld,
  fuelle,
  iso,
  neuerFall,
  pruefe,
  sendeAb,
  tag,
  VOLLSTAENDIG,
  weiterZurPruefung,
} from "./hilfe/beurlaubung";
import { neuePerson } from "./hilfe/daten";

const fehlerliste = (page: Page) =>
  page.getByRole("region", { name: "Bitte prüfen Sie Ihre Angaben" });

/** Füllt das Formular neu aus und erwartet genau diese Fehler, am Feld wie in der Liste. */
async function erwarteFehler(
  page: Page,
  angaben: Angaben,
  fehler: Partial<Record<keyof Angaben, string>>,
): Promise<void> {
  await fuelle(page, { ...VOLLSTAENDIG, erlaeuterung: "", ...angaben });
  await pruefe(page);
  await expect(fehlerliste(page).getByRole("link")).toHaveText(Object.values(fehler));
  await expect(fehlerliste(page)).toBeFocused();
  for (const [name, text] of Object.entries(fehler) as [keyof Angaben, string][]) {
    await expect(feld(page, name)).toHaveAttribute("aria-invalid", "true");
    await expect(feld(page, name)).toHaveAccessibleDescription(
      new RegExp(`Fehler: ${flucht(text)}`),
    );
    await expect(feld(page, name)).toHaveValue(angaben[name] ?? VOLLSTAENDIG[name] ?? "");
  }
}

const flucht = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Füllt das Formular neu aus, prüft und erwartet genau diese Hinweise auf „Angaben prüfen“. */
async function erwarteHinweise(
  page: Page,
  formular: string,
  angaben: Angaben,
  hinweise: string[],
): Promise<void> {
  await page.goto(formular);
  await fuelle(page, { ...VOLLSTAENDIG, erlaeuterung: "", ...angaben });
  await weiterZurPruefung(page);
  await expect(page.locator(".hinweis-warnung p:not(.hinweis-titel)")).toHaveText(hinweise);
}

const UNTERLAGEN = "Folgende Unterlagen fehlen noch: Bewilligungsbescheid";

test("Leere Pflichtfelder nennt das Formular in der Liste und am Feld; der Fokus folgt dem Link @telefon", async ({
  page,
  context,
}) => {
  const { formular } = await neuerFall(context);
  await page.goto(formular);
  await pruefe(page);
  await expect(fehlerliste(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Fehler: Meldung einer Beurlaubung/);
  await expect(fehlerliste(page).getByRole("link")).toHaveText([
    "Geben Sie Beurlaubung ab ein.",
    "Geben Sie Beurlaubung bis ein.",
    "Geben Sie Datum Bewilligung/Verfügung ein.",
    "Wählen Sie Rechtsgrundlage für Beurlaubung aus.",
  ]);
  await fehlerliste(page).getByRole("link").last().click();
  await expect(feld(page, "rechtsgrundlage")).toBeFocused();
});

test("Ein Datum nimmt alle üblichen Schreibweisen und zeigt sie beim Verlassen einheitlich", async ({
  page,
  context,
}) => {
  const { formular } = await neuerFall(context);
  await page.goto(formular);
  const ab = feld(page, "ab");
  for (const eingabe of [
    "01.12.2025",
    "1.12.2025",
    "1.12.25",
    "01122025",
    "2025-12-01",
    " 1.12.2025 ",
  ]) {
    await ab.fill(eingabe);
    await ab.blur();
    await expect(ab, eingabe).toHaveValue("01.12.2025");
    await expect(ab).not.toHaveAttribute("aria-invalid", "true");
  }
  await ab.fill("morgen");
  await ab.blur();
  await expect(
    page.getByText("Beurlaubung ab: Geben Sie ein Datum wie 01.04.2026 ein."),
  ).toBeVisible();
  await expect(ab).toHaveValue("morgen");
  await ab.fill("30.02.2026");
  await ab.blur();
  await expect(page.getByText("Den 30.02.2026 gibt es nicht.")).toBeVisible();
  await ab.fill("1.3.2024");
  await ab.blur();
  await expect(page.locator(".feld-fehler")).toHaveCount(0);
});

test("Was das Formular ablehnt, lehnt auch der Server ab: Schreibweise, Reihenfolge, Beschäftigung, Code", async ({
  page,
  context,
}) => {
  const { formular } = await neuerFall(context, {
    scheiben: [
      { von: "2010-01-01", bis: "2019-12-31" },
      { von: "2020-03-01", bis: null },
    ],
  });
  await page.goto(formular);
  const beginn = iso(0, 24);
  await erwarteFehler(
    page,
    { ab: "31.04.2024", datum: "gestern" },
    {
      ab: "Den 31.04.2024 gibt es nicht.",
      datum: "Datum Bewilligung/Verfügung: Geben Sie ein Datum wie 01.04.2026 ein.",
    },
  );
  await erwarteFehler(
    page,
    { ab: "29.03.2024", bis: "28.03.2024" },
    { bis: "Das Ende darf nicht vor dem Beginn liegen." },
  );
  await erwarteFehler(
    page,
    { ab: "31.12.2009", bis: "05.01.2010", datum: "01.12.2009" },
    {
      ab: "Zum 31.12.2009 besteht keine Beschäftigung bei Ihrer Organisation.",
    },
  );
  await erwarteFehler(
    page,
    { ab: "01.12.2019", bis: "31.03.2020", datum: "01.11.2019" },
    {
      bis: "Zum 01.01.2020 besteht keine Beschäftigung bei Ihrer Organisation.",
    },
  );
  await erwarteFehler(
    page,
    { ab: "31.12.1949" },
    {
      ab: `Beurlaubung ab muss zwischen 01.01.1950 und ${beginn.split("-").reverse().join(".")} liegen.`,
    },
  );
  await erwarteFehler(
    page,
    { rechtsgrundlage: "90" },
    { erlaeuterung: "Geben Sie Erläuterung ein." },
  );
  await erwarteFehler(
    page,
    { rechtsgrundlage: "90", erlaeuterung: "ä".repeat(301) },
    {
      erlaeuterung: "Erläuterung darf höchstens 300 Zeichen haben, es sind 301.",
    },
  );
  await erwarteFehler(
    page,
    { rechtsgrundlage: "12", bis: "" },
    { bis: "Geben Sie Beurlaubung bis ein." },
  );
  // Nur bis zum Ruhestand darf das Ende fehlen.
  await fuelle(page, { rechtsgrundlage: "21", bis: "", erlaeuterung: "" });
  await expect(page.getByLabel("Beurlaubung bis", { exact: true })).not.toHaveAttribute("required");
  await weiterZurPruefung(page);
  await expect(page.getByText("Beurlaubung bis", { exact: true })).toHaveCount(0);
});

test("Über einer bestehenden Beurlaubung lässt sich keine zweite melden", async ({
  page,
  context,
}) => {
  const { formular } = await neuerFall(context, {
    scheiben: [
      { von: "2010-01-01", bis: "2024-02-29" },
      { von: "2024-03-01", bis: "2024-03-31", beurlaubt: "10" },
      { von: "2024-04-01", bis: null },
    ],
  });
  await page.goto(formular);
  const text =
    "Im Zeitraum besteht bereits eine Beurlaubung. Bitte melden Sie nur die Verlängerung.";
  await erwarteFehler(page, { ab: "31.03.2024", bis: "30.04.2024" }, { ab: text });
  await erwarteFehler(page, { ab: "01.01.2024", bis: "31.12.2024" }, { ab: text });
  await fuelle(page, { ab: "01.04.2024", bis: "30.04.2024" });
  await weiterZurPruefung(page);
});

test("Ungewöhnliches wird zum Hinweis: ferne Zukunft, spätere Änderungen, später Bescheid", async ({
  page,
  context,
}) => {
  const { formular } = await neuerFall(context, {
    scheiben: [
      { von: "2010-01-01", bis: "2024-04-30" },
      { von: "2024-05-01", bis: null },
    ],
  });
  await erwarteHinweise(page, formular, { ab: tag(1, 12), bis: tag(20, 12), datum: tag(-1) }, [
    "Das Datum liegt mehr als ein Jahr in der Zukunft.",
    UNTERLAGEN,
  ]);
  await erwarteHinweise(page, formular, {}, [
    "Es sind bereits spätere Änderungen gespeichert (ab 01.05.2024).",
    UNTERLAGEN,
  ]);
  await erwarteHinweise(
    page,
    formular,
    { ab: "03.06.2024", bis: "14.06.2024", datum: "10.06.2024" },
    ["Datum Bewilligung/Verfügung liegt nach dem Beginn. Bitte prüfen Sie das Datum.", UNTERLAGEN],
  );
});

test("Eine zweite Meldung zum selben Tag nennt die Referenz der ersten", async ({
  page,
  context,
}) => {
  const { formular } = await neuerFall(context);
  await page.goto(formular);
  await fuelle(page, VOLLSTAENDIG);
  await weiterZurPruefung(page);
  const ref = await sendeAb(page);
  await erwarteHinweise(page, formular, {}, [
    `Eine gleichartige Meldung (${ref}) ist noch in Bearbeitung.`,
    UNTERLAGEN,
  ]);
  expect(await sendeAb(page)).not.toBe(ref);
});

test("Höchstdauern und das Alter werden zum Hinweis, nie zum Fehler", async ({ page, context }) => {
  const fall = await neuerFall(context, {
    geburtsdatum: "1985-06-15",
    scheiben: [
      { von: "2005-01-01", bis: "2010-12-31", beurlaubt: "20" },
      { von: "2011-01-01", bis: null },
    ],
  });
  await erwarteHinweise(page, fall.formular, { bis: "29.03.2027", rechtsgrundlage: "12" }, [
    "Die gemeldete Elternzeit ist länger als 36 Monate.",
    UNTERLAGEN,
  ]);
  await erwarteHinweise(page, fall.formular, { rechtsgrundlage: "20" }, [
    "Die arbeitsmarktpolitischen Beurlaubungen überschreiten zusammen 6 Jahre (§ 70 LBG NRW).",
    UNTERLAGEN,
  ]);
  await erwarteHinweise(page, fall.formular, { rechtsgrundlage: "21", bis: "" }, [
    "Die Beurlaubung bis zum Ruhestand setzt voraus, dass die Person 50 Jahre alt ist (§ 70 LBG NRW).",
    "Die Beurlaubungen aus familiären und arbeitsmarktpolitischen Gründen überschreiten zusammen 15 Jahre (§§ 64, 70 LBG NRW).",
    UNTERLAGEN,
  ]);
  const alt = await neuePerson(fall.arbeitgeber, { geburtsdatum: "1970-01-01" });
  await erwarteHinweise(
    page,
    `/anspruchsberechtigte/${alt.id}/beurlaubung`,
    { rechtsgrundlage: "21", bis: "" },
    [UNTERLAGEN],
  );
});
