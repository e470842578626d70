import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type MailUmfeld, resendVersand, tanMail, type Versand } from ".";

const UMFELD: MailUmfeld = {
  portalname: "Meine Versorgung",
  host: "portal.example",
  adresse: "https://portal.example",
  mehrereKassen: false,
  kasse: {
    name: "Kasse Süd-Größe",
    anschrift: [],
    supportMail: "",
    web: "",
    absenderName: 'Kasse "Süd"\r\nBcc: x@fremd.example',
  },
};

interface Empfangen {
  weg: string;
  schluessel: string;
  kennung: string;
  koerper: { from: string; to: string[]; subject: string; text: string; html: string };
}
const empfangen: Empfangen[] = [];
let status = 200;
let versand: Versand;

/** Verhält sich wie der Anbieter: derselbe Idempotency-Key ist dieselbe E-Mail. */
const vergeben = new Map<string, string>();
const server = createServer(async (anfrage, antwort) => {
  let text = "";
  for await (const teil of anfrage) text += teil;
  const schluessel = String(anfrage.headers["idempotency-key"] ?? "");
  empfangen.push({
    weg: `${anfrage.method} ${anfrage.url}`,
    schluessel,
    kennung: anfrage.headers.authorization ?? "",
    koerper: JSON.parse(text),
  });
  antwort.writeHead(status, { "content-type": "application/json" });
  if (status !== 200)
    return void antwort.end(
      JSON.stringify({
        name: "rate_limit_exceeded",
        message: "kim@stadt.example",
        statusCode: status,
      }),
    );
  const id = vergeben.get(schluessel) ?? `mail-${vergeben.size + 1}`;
  vergeben.set(schluessel, id);
  antwort.end(JSON.stringify({ id }));
});

beforeAll(async () => {
  await new Promise<void>((bereit) => server.listen(0, "127.0.0.1", bereit));
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  versand = resendVersand("re_geheim", "noreply@portal.example");
});
beforeEach(() => {
  empfangen.length = 0;
  status = 200;
});
afterAll(async () => {
  delete process.env.RESEND_BASE_URL;
  await new Promise((zu) => server.close(zu));
});

const mail = () => tanMail(UMFELD, "kim@stadt.example", "048213");

describe("Versand über Resend", () => {
  it("eine E-Mail ist eine Anfrage mit Schlüssel, Absender, Text und HTML", async () => {
    expect(await versand.sende(mail(), "zeile-1")).toBe("mail-1");
    expect(empfangen).toHaveLength(1);
    expect(empfangen[0]).toMatchObject({
      weg: "POST /emails",
      schluessel: "zeile-1",
      kennung: "Bearer re_geheim",
      koerper: {
        to: ["kim@stadt.example"],
        subject: "portal.example | Ihre TAN zur Zwei-Faktor-Authentifizierung",
      },
    });
    expect(empfangen[0]?.koerper.text).toMatch(/^048213$/m);
    expect(empfangen[0]?.koerper.html).toContain("Kasse Süd-Größe");
  });

  it("der Absendername bleibt eine Angabe, was immer die Kasse einträgt", async () => {
    await versand.sende(mail(), "zeile-2");
    expect(empfangen[0]?.koerper.from).toBe(
      '"Kasse SüdBcc: x@fremd.example" <noreply@portal.example>',
    );
  });

  it("dieselbe Outbox-Zeile ist beim Anbieter dieselbe E-Mail", async () => {
    const erste = await versand.sende(mail(), "zeile-3");
    expect(await versand.sende(mail(), "zeile-3")).toBe(erste);
    expect(await versand.sende(mail(), "zeile-4")).not.toBe(erste);
  });

  it("nimmt der Anbieter nicht an, ist das ein Fehler mit Code und ohne Adresse", async () => {
    status = 429;
    const fehler = await versand.sende(mail(), "zeile-5").catch((f: unknown) => f);
    expect(fehler).toMatchObject({ code: "rate_limit_exceeded" });
    expect(String(fehler)).not.toContain("stadt.example");
  });

  it("ein nicht erreichbarer Anbieter ist ein Fehler mit Code", async () => {
    process.env.RESEND_BASE_URL = "http://127.0.0.1:1";
    const fort = resendVersand("re_geheim", "noreply@portal.example");
    await expect(fort.sende(mail(), "zeile-6")).rejects.toMatchObject({
      code: expect.any(String),
    });
  });
});
