import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mandant, withTenant } from "@/lib/db";
import { tanMail } from "@/lib/mail";
import { legeKasse, schliesseAlles } from "@/lib/testhilfe";
import { mailUmfeld } from "./umfeld";

const GEMEINSAM = /ist ein gemeinsames Angebot mehrerer Versorgungskassen/;
let kasse: Awaited<ReturnType<typeof legeKasse>>;
let wer: Mandant;

beforeAll(async () => {
  kasse = await legeKasse();
  await legeKasse();
  wer = { kasseId: kasse.id, mitgliedId: null, kontoId: null, klasse: null };
});
afterAll(schliesseAlles);

describe("Angaben jeder E-Mail", () => {
  it("der Block KONTAKT nennt die eigene Kasse, nie eine andere", async () => {
    const umfeld = await withTenant(wer, (tx) => mailUmfeld(tx, kasse.id));
    expect(umfeld.kasse).toMatchObject({
      name: kasse.name,
      anschrift: ["Ring 1", "50000 Musterstadt"],
      supportMail: "hilfe@kasse.example",
      web: "https://kasse.example",
    });
    const [kontakt = ""] =
      /KONTAKT\n[\s\S]*?\n\n/.exec(tanMail(umfeld, "x@y.example", "1").text) ?? [];
    expect(kontakt.trim().split("\n")).toEqual([
      "KONTAKT",
      kasse.name,
      "Ring 1",
      "50000 Musterstadt",
      "hilfe@kasse.example",
      "https://kasse.example",
    ]);
  });

  it("mit mehreren Kassen sagt sie, dass das Portal ein gemeinsames Angebot ist", async () => {
    const umfeld = await withTenant(wer, (tx) => mailUmfeld(tx, kasse.id));
    expect(tanMail(umfeld, "x@y.example", "048213").text).toMatch(GEMEINSAM);
  });

  it("mit einer Kasse sagt sie es nicht", async () => {
    const umfeld = await withTenant(wer, (tx) => mailUmfeld(tx, kasse.id));
    const mail = tanMail({ ...umfeld, mehrereKassen: false }, "x@y.example", "048213");
    expect(mail.text).not.toMatch(GEMEINSAM);
  });

  it("ohne den Mandanten der Kasse gibt es keine Angaben", async () => {
    const fremd = { ...wer, kasseId: crypto.randomUUID() };
    await expect(withTenant(fremd, (tx) => mailUmfeld(tx, kasse.id))).rejects.toThrow(
      "Kasse fehlt",
    );
  });
});
