import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcp } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/db";
import { resendVersand, smtpVersand, type Versand } from "@/lib/mail";
import { alsArbeiter, eigner, legeKasse, schliesseAlles } from "@/lib/testhilfe";
import { legeInOutbox, stelleFaelligeZu } from ".";

let kasseId: string;
/** Empfänger dieses Tests; die Outbox gehört allen Testdateien gemeinsam. */
let an: string;

beforeAll(async () => {
  kasseId = (await legeKasse()).id;
});
beforeEach(() => {
  an = `${randomBytes(6).toString("hex")}@stadt.example`;
});
afterAll(schliesseAlles);

const lege = (anzahl: number) =>
  withTenant({ kasseId, mitgliedId: null, kontoId: null, klasse: null }, (tx) =>
    legeInOutbox(
      tx,
      Array.from({ length: anzahl }, (_, i) => ({
        kasseId,
        mail: { an, betreff: "B", text: "T", html: "H", absenderName: "Kasse" },
        dedupeKey: `${an}:${i}`,
      })),
    ),
  );
const zeilen = () => eigner()`select * from outbox where dedupe_key like ${`${an}:%`} order by 1`;
/** Lässt Wartezeit und Pacht verstreichen. */
const warteAb = () =>
  eigner()`update outbox set faellig_ab = now(), gesperrt_bis = null where dedupe_key like ${`${an}:%`} and erledigt_am is null`;

/** Nur an diesen Test adressierte E-Mails gehen über den Versand. */
const nurMeine = (versand: Versand): Versand => ({
  ...versand,
  sende: (mail, schluessel) =>
    mail.an === an ? versand.sende(mail, schluessel) : Promise.resolve("andere"),
});
const stelleZu = (versand: Versand) =>
  alsArbeiter(() => stelleFaelligeZu({ art: "versand", versand: nurMeine(versand) }));

/** Ein freier Port, auf dem noch niemand lauscht. */
async function freierPort(): Promise<number> {
  const server = createTcp();
  await new Promise<void>((bereit) => server.listen(0, "127.0.0.1", bereit));
  const { port } = server.address() as AddressInfo;
  await new Promise((zu) => server.close(zu));
  return port;
}

describe("Mailserver", () => {
  it("ist eine Weile fort: Alles wartet, und danach kommt jede E-Mail genau einmal", async () => {
    const empfangen: string[] = [];
    const port = await freierPort();
    const versand = smtpVersand(`smtp://127.0.0.1:${port}`, "noreply@portal.example");
    await lege(5);
    for (let versuch = 1; versuch <= 3; versuch++) {
      await stelleZu(versand);
      for (const z of await zeilen())
        expect(z).toMatchObject({
          versuche: versuch,
          erledigt_am: null,
          aufgegeben_am: null,
          inhalt: expect.any(Buffer),
          letzter_fehler: expect.stringMatching(/ECONN|ESOCKET/),
        });
      await warteAb();
    }
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onData(strom, _sitzung, fertig) {
        let roh = "";
        strom.on("data", (teil: Buffer) => {
          roh += teil.toString("latin1");
        });
        strom.on("end", () => {
          empfangen.push(/^Message-ID: (.+)$/im.exec(roh)?.[1]?.trim() ?? "");
          fertig();
        });
      },
    });
    await new Promise<void>((bereit) => server.listen(port, "127.0.0.1", bereit));
    await stelleZu(versand);
    await stelleZu(versand);
    await versand.schliesse();
    await new Promise<void>((zu) => server.close(zu));
    expect(empfangen.sort()).toEqual(
      (await zeilen()).map((z) => `<${z.id}@portal.example>`).sort(),
    );
    for (const z of await zeilen())
      expect(z).toMatchObject({ erledigt_am: expect.any(Date), inhalt: null });
  });
});

describe("Worker, der nach der Annahme stirbt", () => {
  /** Wie der Anbieter: Derselbe Schlüssel ist dieselbe E-Mail. */
  const mails = new Map<string, number>();
  let server: Server;
  beforeAll(async () => {
    server = createServer(async (anfrage, antwort) => {
      for await (const _ of anfrage);
      const schluessel = String(anfrage.headers["idempotency-key"]);
      mails.set(schluessel, (mails.get(schluessel) ?? 0) + 1);
      antwort.writeHead(200, { "content-type": "application/json" }).end(`{"id":"${schluessel}"}`);
    });
    await new Promise<void>((bereit) => server.listen(0, "127.0.0.1", bereit));
    process.env.RESEND_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    delete process.env.RESEND_BASE_URL;
    await new Promise((zu) => server.close(zu));
  });

  it("verliert nichts und schickt bei Resend nichts doppelt: Der Schlüssel der Zeile bleibt derselbe", async () => {
    const versand = resendVersand("re_geheim", "noreply@portal.example");
    await lege(3);
    const stirbt: Versand = {
      ...versand,
      async sende(mail, schluessel) {
        await versand.sende(mail, schluessel);
        throw new Error("gestorben, bevor die Datenbank es erfuhr");
      },
    };
    await stelleZu(stirbt);
    const offen = await zeilen();
    expect(offen.every((z) => z.erledigt_am === null && z.inhalt !== null)).toBe(true);
    await warteAb();
    await stelleZu(versand);
    const ids = offen.map((z) => z.id as string);
    expect([...mails.keys()].sort()).toEqual([...ids].sort());
    expect(ids.map((id) => mails.get(id))).toEqual([2, 2, 2]);
    for (const z of await zeilen())
      expect(z).toMatchObject({ erledigt_am: expect.any(Date), anbieter_ref: z.id });
  });

  it("hält seine Zeilen bis zum Ende der Pacht; dann nimmt sie der nächste, genau einmal", async () => {
    const versand = resendVersand("re_geheim", "noreply@portal.example");
    await lege(2);
    await eigner()`update outbox set gesperrt_bis = now() + interval '2 minutes', versuche = 1 where dedupe_key like ${`${an}:%`}`;
    await stelleZu(versand);
    expect((await zeilen()).some((z) => mails.has(z.id))).toBe(false);
    await warteAb();
    await zweiWorker(versand);
    expect((await zeilen()).map((z) => mails.get(z.id))).toEqual([1, 1]);
  });
});

/** Zwei Worker stellen zugleich zu. */
const zweiWorker = (versand: Versand) =>
  alsArbeiter(() =>
    Promise.all([1, 2].map(() => stelleFaelligeZu({ art: "versand", versand: nurMeine(versand) }))),
  );
