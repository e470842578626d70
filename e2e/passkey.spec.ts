import { expect, type Page, test } from "@playwright/test";
import { anmelden, bekannteMails, ersterSchritt, neueMail } from "./hilfe/anmelden";
import {
  neuerArbeitgeber,
  neueSachbearbeitung,
  neuesKassenkonto,
  PASSWORT,
  sql,
} from "./hilfe/daten";

/** Gibt dem Browser ein Gerät mit Passkeys, das die Person prüft. */
async function mitGeraet(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    pruefe: (isUserVerified: boolean) =>
      cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  };
}

async function fuegeHinzu(page: Page, name: string): Promise<void> {
  await page.goto("/einstellungen");
  await page.getByRole("link", { name: "Passkey hinzufügen" }).click();
  await page.waitForURL("**/einstellungen/passkeys");
  await page.getByLabel("Passwort*").fill(PASSWORT);
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByLabel("Name des Passkeys*").fill(name);
  await page.getByRole("button", { name: "Passkey anlegen" }).click();
  await expect(page.getByText("Der Passkey ist angelegt.")).toBeVisible();
}

async function bisZurTan(page: Page, kennung: string): Promise<void> {
  await page.goto("/anmelden");
  await ersterSchritt(page, kennung);
  await page.waitForURL(/\/anmelden\/tan/);
}

test("Ein Passkey bestätigt die Anmeldung statt der TAN und lässt sich umbenennen und entfernen", async ({
  page,
}) => {
  const konto = await neueSachbearbeitung(await neuerArbeitgeber());
  const geraet = await mitGeraet(page);
  await anmelden(page, konto);
  const bekannt = await bekannteMails(konto.email);
  await fuegeHinzu(page, "Dienstrechner");
  await neueMail(konto.email, bekannt, /Ein Passkey wurde hinzugefügt/);

  await page.context().clearCookies();
  await bisZurTan(page, konto.kennung);
  // Wer abbricht oder vom Gerät nicht erkannt wird, behält den anderen Weg.
  await geraet.pruefe(false);
  await page.getByRole("button", { name: "Mit Passkey bestätigen" }).click();
  await expect(page.getByText("Ihr Gerät hat nichts bestätigt.")).toBeVisible();
  await geraet.pruefe(true);
  await page.getByRole("button", { name: "Mit Passkey bestätigen" }).click();
  await page.waitForURL("**/start");
  const [sitzung] =
    await sql`select methode from sitzung where konto_id = ${konto.id} order by angelegt_am desc limit 1`;
  expect(sitzung?.methode).toBe("PASSKEY");

  await page.goto("/einstellungen");
  await page.locator("summary", { hasText: "Dienstrechner umbenennen" }).click();
  await page.getByLabel("Name des Passkeys*").fill("Rechner im Rathaus");
  await page.getByRole("button", { name: "Namen speichern" }).click();
  await page.getByRole("button", { name: "Rechner im Rathaus entfernen" }).click();
  await page.getByRole("button", { name: "Passkey entfernen", exact: true }).click();
  await expect(page.getByText("Der Passkey ist entfernt.")).toBeVisible();
  await page.context().clearCookies();
  await bisZurTan(page, konto.kennung);
  await expect(page.getByLabel("TAN*")).toBeVisible();
  await expect(page.getByRole("button", { name: "Mit Passkey bestätigen" })).toHaveCount(0);
});

test("Auch die Kasse bestätigt mit Passkey; die App bleibt daneben @telefon", async ({ page }) => {
  const konto = await neuesKassenkonto();
  await mitGeraet(page);
  await anmelden(page, konto);
  await fuegeHinzu(page, "Sicherheitsschlüssel");
  await page.context().clearCookies();
  await bisZurTan(page, konto.kennung);
  await expect(page.getByLabel("TAN*")).toBeVisible();
  await page.getByRole("button", { name: "Mit Passkey bestätigen" }).click();
  await page.waitForURL("**/start");
});

test("Ohne das Passwort legt niemand an einem offenen Rechner einen Passkey an", async ({
  page,
}) => {
  const konto = await neueSachbearbeitung(await neuerArbeitgeber());
  await anmelden(page, konto);
  await page.goto("/einstellungen/passkeys");
  await page.getByLabel("Passwort*").fill("Falsch-9-Falsch!");
  await page.getByRole("button", { name: "Weiter" }).click();
  await expect(page.getByText("Das Passwort stimmt nicht.").first()).toBeVisible();
  await expect(page.getByLabel("Name des Passkeys*")).toHaveCount(0);
});
