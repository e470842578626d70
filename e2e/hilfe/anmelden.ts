import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { type Konto, PASSWORT, TOTP_SCHLUESSEL } from "./daten";

interface Mail {
  id: string;
  an: string;
  betreff: string;
  text: string;
  gesendetAm: string;
}

const portal = process.env.PORTAL_URL ?? "";

/** E-Mails an eine Adresse aus der Mailansicht der Demo, neueste zuerst. */
export async function mails(an: string): Promise<Mail[]> {
  const antwort = await fetch(
    `${portal}/demo/postausgang?an=${encodeURIComponent(an)}&format=json`,
  );
  return (await antwort.json()) as Mail[];
}

/** Die nächste E-Mail an die Adresse, die noch nicht in `bekannt` steht. */
export async function neueMail(
  an: string,
  bekannt: ReadonlySet<string>,
  betreff: RegExp,
): Promise<Mail> {
  let gefunden: Mail | undefined;
  await expect
    .poll(
      async () => {
        gefunden = (await mails(an)).find((m) => !bekannt.has(m.id) && betreff.test(m.betreff));
        return gefunden !== undefined;
      },
      { timeout: 8000 },
    )
    .toBe(true);
  return gefunden as Mail;
}

export const bekannteMails = async (an: string) => new Set((await mails(an)).map((m) => m.id));

/** TAN der Authenticator-App zu diesem Zeitpunkt. */
export const totp = (schluessel = TOTP_SCHLUESSEL, zeitpunkt = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(schluessel) }).generate({ timestamp: zeitpunkt });

/** Erster Schritt: Nutzerkennung und Passwort auf der Seite /anmelden. */
export async function ersterSchritt(
  page: Page,
  kennung: string,
  passwort = PASSWORT,
): Promise<void> {
  await page.getByLabel("Nutzerkennung oder Identifikationsnummer/PNR*").fill(kennung);
  await page.getByLabel("Passwort*").fill(passwort);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
}

interface Anmeldeweg {
  /** `hier`: Die Anmeldeseite steht schon da, etwa weil eine andere Seite hierher führte. */
  ab?: "hier";
  /** Pfad, auf dem die Anmeldung enden soll. */
  ziel?: string;
}

/** Meldet ein Konto der Tests vollständig an; danach steht die Startseite da oder das `ziel`. */
export async function anmelden(
  page: Page,
  konto: Pick<Konto, "kennung" | "email">,
  { ab, ziel = "/start" }: Anmeldeweg = {},
): Promise<void> {
  const bekannt = await bekannteMails(konto.email);
  if (!ab) await page.goto("/anmelden");
  await ersterSchritt(page, konto.kennung);
  await page.waitForURL(/\/anmelden\/tan/);
  const perMail = konto.kennung.startsWith("S");
  const tan = perMail
    ? (/^\d{6}$/m.exec((await neueMail(konto.email, bekannt, /TAN/)).text)?.[0] ?? "")
    : totp();
  await page.getByLabel("TAN*").fill(tan);
  await page.getByRole("button", { name: "Bestätigen" }).click();
  await page.waitForURL((url) => url.pathname === ziel);
}
