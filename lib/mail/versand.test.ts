import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type MailUmfeld, smtpVersand, tanMail, type Versand } from ".";

const UMFELD: MailUmfeld = {
  portalname: "Meine Versorgung",
  host: "portal.example",
  adresse: "https://portal.example",
  mehrereKassen: true,
  kasse: {
    name: "Kasse Süd-Größe",
    anschrift: ["Königsallee 1"],
    supportMail: "hilfe@kasse.example",
    web: "",
    absenderName: "Versorgungskasse Müßiggang",
  },
};

interface Umschlag {
  von: string;
  an: string[];
  roh: string;
}

const empfangen: Umschlag[] = [];
let ablehnen = false;
let versand: Versand;

/** Ein echter SMTP-Server auf der Rückschleife. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onData(strom, sitzung, fertig) {
    const teile: Buffer[] = [];
    strom.on("data", (teil: Buffer) => teile.push(teil));
    strom.on("end", () => {
      if (ablehnen) return fertig(Object.assign(new Error("voll"), { responseCode: 452 }));
      const { mailFrom, rcptTo } = sitzung.envelope;
      empfangen.push({
        von: mailFrom ? mailFrom.address : "",
        an: rcptTo.map((r) => r.address),
        roh: Buffer.concat(teile).toString("latin1"),
      });
      fertig();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((bereit) => server.listen(0, "0.0.0.0", bereit));
  versand = smtpVersand(
    `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    "noreply@portal.example",
  );
});
beforeEach(() => {
  empfangen.length = 0;
  ablehnen = false;
});
afterAll(async () => {
  await versand.schliesse();
  await new Promise<void>((zu) => server.close(zu));
});

/** Kopfzeile ohne Umbrüche, RFC-2047-Wörter gelesen. */
function kopf(roh: string, name: string): string {
  const zeile = new RegExp(`^${name}: ((?:.*\\r\\n[ \\t])*.*)`, "im").exec(roh)?.[1] ?? "";
  return zeile
    .replace(/\r\n[ \t]/g, " ")
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, art: string, text: string) =>
      art.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : quotedPrintable(text.replaceAll("_", " ")),
    );
}

const quotedPrintable = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16))),
    "latin1",
  ).toString("utf8");

/** Der Teil dieses Typs, gelesen. */
function teil(roh: string, typ: string): string {
  const abschnitt =
    roh.split(/\r\n--/).find((t) => new RegExp(`content-type: ${typ}`, "i").test(t)) ?? "";
  const [kopfteil = "", ...rumpf] = abschnitt.split("\r\n\r\n");
  const text = rumpf.join("\r\n\r\n");
  if (/base64/i.test(kopfteil)) return Buffer.from(text, "base64").toString("utf8");
  return /quoted-printable/i.test(kopfteil) ? quotedPrintable(text) : text;
}

const mail = (an = "kim@stadt.example") => tanMail(UMFELD, an, "048213");

describe("Versand über SMTP", () => {
  it("übergibt Umschlag, Absender und Empfänger wie verlangt", async () => {
    await versand.sende(mail(), "zeile-1");
    expect(empfangen).toHaveLength(1);
    expect(empfangen[0]).toMatchObject({
      von: "noreply@portal.example",
      an: ["kim@stadt.example"],
    });
    expect(kopf(empfangen[0]?.roh ?? "", "From")).toMatch(
      /Versorgungskasse Müßiggang"? <noreply@portal\.example>/,
    );
    expect(kopf(empfangen[0]?.roh ?? "", "Auto-Submitted")).toBe("auto-generated");
  });

  it("Umlaute in Betreff, Text und HTML kommen an; die TAN steht allein auf ihrer Zeile", async () => {
    await versand.sende(mail(), "zeile-2");
    const roh = empfangen[0]?.roh ?? "";
    expect(kopf(roh, "Subject")).toBe(
      "portal.example | Ihre TAN zur Zwei-Faktor-Authentifizierung",
    );
    const text = teil(roh, "text/plain").replaceAll("\r\n", "\n");
    expect(text).toContain("Freundliche Grüße");
    expect(text).toContain("Kasse Süd-Größe");
    expect(text).toMatch(/^048213$/m);
    expect(teil(roh, "text/html")).toContain("<strong>048213</strong>");
  });

  it("dieselbe Outbox-Zeile hat bei jedem Versuch dieselbe Message-ID, eine andere eine andere", async () => {
    expect(await versand.sende(mail(), "zeile-3")).toBe("<zeile-3@portal.example>");
    await versand.sende(mail(), "zeile-3");
    await versand.sende(mail(), "zeile-4");
    expect(empfangen.map((u) => kopf(u.roh, "Message-ID"))).toEqual([
      "<zeile-3@portal.example>",
      "<zeile-3@portal.example>",
      "<zeile-4@portal.example>",
    ]);
  });

  it("nimmt der Server nicht an, ist das ein Fehler mit Code", async () => {
    ablehnen = true;
    await expect(versand.sende(mail(), "zeile-5")).rejects.toMatchObject({
      code: expect.any(String),
    });
    ablehnen = false;
    await versand.sende(mail(), "zeile-5");
    expect(empfangen).toHaveLength(1);
  });

  it("zu einem anderen Rechner geht ohne TLS nichts hinaus", async () => {
    // Derselbe Server unter einem Namen, der nicht als dieser Rechner gilt: Er bietet kein STARTTLS.
    const port = (server.server.address() as AddressInfo).port;
    const fort = smtpVersand(`smtp://127.0.0.2:${port}`, "noreply@portal.example");
    await expect(fort.sende(mail(), "zeile-9")).rejects.toThrow(/STARTTLS|TLS/);
    await fort.schliesse();
    expect(empfangen).toHaveLength(0);
  });

  it("ein nicht erreichbarer Server ist ein Fehler mit Code", async () => {
    const fort = smtpVersand("smtp://127.0.0.1:1", "noreply@portal.example");
    await expect(fort.sende(mail(), "zeile-6")).rejects.toMatchObject({
      code: expect.stringMatching(/ECONN|ESOCKET/),
    });
    await fort.schliesse();
  });

  it("eine Adresse mit zweitem Empfänger oder Zeilenumbruch erreicht nie einen anderen", async () => {
    for (const an of [
      "kim@stadt.example, boese@fremd.example",
      "kim@stadt.example\r\nBcc: boese@fremd.example",
      '"a@fremd.example"@stadt.example',
    ]) {
      empfangen.length = 0;
      await versand.sende(mail(an), "zeile-7").catch(() => {});
      expect(
        empfangen.flatMap((u) => u.an).filter((a) => /fremd\.example$/.test(a)),
        an,
      ).toEqual([]);
      expect(empfangen.map((u) => kopf(u.roh, "Bcc")).join("")).toBe("");
    }
  });
});
