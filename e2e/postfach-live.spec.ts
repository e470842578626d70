import { expect, test } from "@playwright/test";
import { neuerArbeitgeber, neueSachbearbeitung, sql } from "./hilfe/daten";
import { meldeAn } from "./hilfe/ohne-skript";

test("Neue Nachrichten erscheinen in beiden Browsern ohne Neuladen und verlängern keine Sitzung", async ({
  browser,
}) => {
  const arbeitgeber = await neuerArbeitgeber();
  const kim = await neueSachbearbeitung(arbeitgeber);
  const toni = await neueSachbearbeitung(arbeitgeber, { gruppen: ["Beihilfe"] });
  const oeffne = async (konto: typeof kim, pfad: string) => {
    const context = await browser.newContext({ locale: "de-DE" });
    await meldeAn(context, konto);
    const page = await context.newPage();
    const strom = page.waitForRequest((r) => r.url().endsWith("/api/neuigkeiten"));
    await page.goto(pfad);
    await strom;
    return page;
  };
  const k = await oeffne(kim, "/gruppenpostfach/Beamtenversorgung");
  const t = await oeffne(toni, "/gruppenpostfach/Beihilfe");
  // Aktiv war die Person vor fünf Minuten; eine Erneuerung im Hintergrund darf das nicht ändern.
  await sql`update sitzung set aktiv_am = now() - interval '5 minutes' where konto_id = ${kim.id} and beendet_am is null`;
  const lege = (gruppe: string, betreff: string) => sql`insert into nachricht
    (kasse_id, mitglied_id, gruppe, richtung, referenz, bereich, thema, betreff, text)
    values (${arbeitgeber.kasseId}, ${arbeitgeber.mitgliedId}, ${gruppe}, 'eingang', 'LIVE1', 'Beihilfe', 'Pflege', ${betreff}, 'Text')`;
  // Der Strom steht, sobald die Seite sein Lebenszeichen kennt; vorher käme die Nachricht zu früh.
  await expect
    .poll(
      async () => {
        await lege("Beamtenversorgung", "Frisch eingetroffen");
        return k.getByRole("row", { name: /Frisch eingetroffen/ }).count();
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0);
  await expect(k.getByText("Es ist eine neue Nachricht eingegangen.")).toBeVisible();
  await expect(t.getByText("Es ist eine neue Nachricht eingegangen.")).toBeHidden();
  await expect(t.getByRole("row", { name: /Frisch/ })).toHaveCount(0);
  const [s] =
    await sql`select extract(epoch from now() - aktiv_am)::int as ruhe from sitzung where konto_id = ${kim.id} and beendet_am is null`;
  expect(s?.ruhe).toBeGreaterThan(290);
  await k.context().close();
  await t.context().close();
});

test("Wer nicht angemeldet ist, erfährt nichts; nachgefragt wird auch ohne Strom", async ({
  request,
  context,
}) => {
  expect((await request.get("/api/neuigkeiten")).status()).toBe(401);
  const arbeitgeber = await neuerArbeitgeber();
  await meldeAn(context, await neueSachbearbeitung(arbeitgeber));
  const antwort = await context.request.get("/api/neuigkeiten");
  expect(await antwort.json()).toEqual({ stand: "" });
  const ohne = await neueSachbearbeitung(arbeitgeber, { rechte: ["ANZEIGE"] });
  await context.clearCookies();
  await meldeAn(context, ohne);
  expect((await context.request.get("/api/neuigkeiten")).status()).toBe(204);
});
