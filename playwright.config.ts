import { defineConfig, devices } from "@playwright/test";

/** Browser und Adresse nennt scripts/test.mjs; die Tests laufen gegen das gebaute Portal. */
const start = {
  executablePath: process.env.VP_CHROMIUM ?? "/usr/bin/chromium",
  args: (process.env.VP_CHROMIUM_ARGUMENTE ?? "--no-sandbox").split(" "),
};

export default defineConfig({
  testDir: "e2e",
  // Playwright leert diesen Ordner; die Berichte daneben bleiben.
  outputDir: "test-results/browser",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: Number(process.env.VP_WORKER ?? 2),
  fullyParallel: true,
  // Auf einem ausgelasteten Rechner läuft ein Browser in eine Frist; was beim zweiten Mal besteht, nennt
  // der Lauf am Ende beim Namen.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    baseURL: process.env.PORTAL_URL ?? "http://localhost:3000",
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    launchOptions: start,
    trace: "retain-on-failure",
  },
  projects: [
    {
      name: "desktop",
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 1280, height: 800 },
        launchOptions: start,
      },
    },
    {
      name: "telefon",
      grep: /@telefon/,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 }, launchOptions: start },
    },
  ],
});
