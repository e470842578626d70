import { describe, expect, it } from "vitest";
import {
  entwurfWirdGeloeschtMail,
  gesperrtMail,
  istMailadresse,
  type Mail,
  type MailUmfeld,
  neueGruppennachrichtMail,
  neueNachrichtMail,
  neuerEingangMail,
  passkeyMail,
  passwortFestlegenMail,
  passwortGeaendertMail,
  passwortZuruecksetzenMail,
  tanMail,
} from ".";

const AN = "kim@maeuserast.example";
const LINK = "https://portal.example/passwort-festlegen/abc-_123";
const UMFELD: MailUmfeld = {
  portalname: "Meine Versorgung",
  host: "portal.example",
  adresse: "https://portal.example",
  mehrereKassen: true,
  kasse: {
    name: "Kasse <Süd> & Co",
    anschrift: ["Ring 1", "50000 Musterstadt"],
    supportMail: "hilfe@kasse.example",
    web: "https://kasse.example",
    absenderName: "",
  },
};

/** Jede E-Mail mit ihrem festen Betreff und der Zeile, die allein steht. */
const MAILS: [string, (u: MailUmfeld) => Mail, string, string | null][] = [
  ["TAN", (u) => tanMail(u, AN, "048213"), "Ihre TAN zur Zwei-Faktor-Authentifizierung", "048213"],
  [
    "Passwort zurücksetzen",
    (u) => passwortZuruecksetzenMail(u, AN, LINK),
    "Passwort zurücksetzen",
    LINK,
  ],
  ["Passwort festlegen", (u) => passwortFestlegenMail(u, AN, LINK), "Passwort festlegen", LINK],
  ["Passwort geändert", (u) => passwortGeaendertMail(u, AN), "Ihr Passwort wurde geändert", null],
  ["gesperrt", (u) => gesperrtMail(u, AN), "Ihr Zugang ist vorübergehend gesperrt", null],
  ["Passkey neu", (u) => passkeyMail(u, AN, "angelegt"), "Ein Passkey wurde hinzugefügt", null],
  ["Passkey fort", (u) => passkeyMail(u, AN, "entfernt"), "Ein Passkey wurde entfernt", null],
  [
    "Passkey unter Verdacht",
    (u) => passkeyMail(u, AN, "verdacht"),
    "Ein Passkey gilt nicht mehr",
    null,
  ],
  [
    "neue Nachricht",
    (u) => neueNachrichtMail(u, AN),
    "Neue Nachricht in Ihrem Postfach",
    "https://portal.example/postfach",
  ],
  [
    "Gruppennachricht",
    (u) => neueGruppennachrichtMail(u, AN, "Beihilfe"),
    "Neue Nachricht im Gruppenpostfach Beihilfe",
    "https://portal.example/start",
  ],
  [
    "Entwurf",
    (u) => entwurfWirdGeloeschtMail(u, AN, 28),
    "Ein Entwurf wird in 28 Tagen gelöscht",
    "https://portal.example/meldungen",
  ],
  [
    "Eingang",
    (u) => neuerEingangMail(u, AN),
    "Neuer Eingang",
    "https://portal.example/kasse/eingang",
  ],
];

describe.each(MAILS)("E-Mail „%s“", (_name, mail, betreff, allein) => {
  it("hat einen festen Betreff, der mit dem Rechnernamen beginnt", () => {
    expect(mail(UMFELD)).toMatchObject({ an: AN, betreff: `portal.example | ${betreff}` });
  });

  it("TAN oder Link steht allein auf einer Zeile, genau einmal, und führt nur ins Portal", () => {
    const { text, html } = mail(UMFELD);
    const zeilen = text.split("\n");
    expect(
      zeilen.filter((z) => /^\d{6}$/.test(z) || z.startsWith("https://portal.example")),
    ).toEqual(allein ? [allein] : []);
    expect([...html.matchAll(/href="([^"]*)"/g)].map((t) => t[1])).toEqual(
      allein?.startsWith("http") ? [allein] : [],
    );
  });

  it("grüßt ohne Namen und enthält weder Kennung noch Adresse der Person", () => {
    const { text, html } = mail(UMFELD);
    expect(text.startsWith("Guten Tag,\n")).toBe(true);
    for (const teil of [text, html]) expect(teil).not.toMatch(/maeuserast|[SXK]\d{11}|Frau|Herr/);
  });

  it("endet mit Kontakt der Kasse, Hinweis nicht zu antworten und dem gemeinsamen Angebot", () => {
    const { text } = mail(UMFELD);
    expect(text).toContain(
      "KONTAKT\nKasse <Süd> & Co\nRing 1\n50000 Musterstadt\nhilfe@kasse.example\nhttps://kasse.example",
    );
    expect(text).toContain("Bitte antworten Sie nicht auf diese Nachricht");
    expect(text).toContain("ist ein gemeinsames Angebot mehrerer Versorgungskassen");
    expect(mail({ ...UMFELD, mehrereKassen: false }).text).not.toContain("gemeinsames Angebot");
  });

  it("maskiert in HTML alles und lädt nichts nach", () => {
    const { html } = mail(UMFELD);
    expect(html).toContain("Kasse &lt;Süd&gt; &amp; Co");
    expect(html).not.toMatch(/<Süd>|<img|<script|<link|src=|@import|url\(/);
    expect(html).toContain('<meta charset="utf-8">');
  });

  it("nennt als Absender die Kasse, ohne Angabe das Portal", () => {
    expect(mail(UMFELD).absenderName).toBe("Meine Versorgung");
    expect(
      mail({ ...UMFELD, kasse: { ...UMFELD.kasse, absenderName: "Kasse 201" } }).absenderName,
    ).toBe("Kasse 201");
  });
});

describe("E-Mail-Adresse", () => {
  it.each([
    "kim@maeuserast.example",
    "kim.muster+portal@sub.stadt-x.example",
    "a@b.de",
    "kim@stadt.bürger.example".replace("ü", "ue"),
    "kim@größe.example",
    `${"a".repeat(64)}@stadt.example`,
  ])("%s ist eine", (adresse) => {
    expect(istMailadresse(adresse)).toBe(true);
  });

  it.each([
    ["leer", ""],
    ["ohne @", "kim.stadt.example"],
    ["zwei @", "kim@boese.example@stadt.example"],
    ["vollbreites @ statt eines echten", "kim＠boese.example"],
    ["vollbreites @ neben einem echten", "kim＠boese.example@stadt.example"],
    ["kleines @ (U+FE6B)", "kim﹫boese.example"],
    ["kleines @ vor einem echten", "kim﹫boese.example@stadt.example"],
    ["Anführung", '"kim@boese.example"@stadt.example'],
    ["Kommentar", "kim(boese@x.example)@stadt.example"],
    ["zwei Empfänger", "kim@stadt.example,boese@x.example"],
    ["zwei Empfänger mit Strichpunkt", "kim@stadt.example;boese@x.example"],
    ["Anzeigename", "Kim <kim@stadt.example>"],
    ["Zeilenumbruch", "kim@stadt.example\nBcc: boese@x.example"],
    ["Zeilenumbruch am Ende", "kim@stadt.example\n"],
    ["Nullzeichen", "kim\0@stadt.example"],
    ["Leerzeichen", "kim muster@stadt.example"],
    ["ohne Endung", "kim@localhost"],
    ["Rechneradresse", "kim@[192.0.2.1]"],
    ["Punkt am Ende", "kim@stadt.example."],
    ["Strich am Anfang der Domäne", "kim@-stadt.example"],
    ["65 Zeichen vor dem @", `${"a".repeat(65)}@stadt.example`],
    ["255 Zeichen", `kim@${"a".repeat(243)}.example`],
    ["vollbreite Zeichen, die erst geglättet gültig wären", "ｋｉｍ@stadt.example"],
  ])("%s ist keine", (_fall, adresse) => {
    expect(istMailadresse(adresse)).toBe(false);
  });
});
