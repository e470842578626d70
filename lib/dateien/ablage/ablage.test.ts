import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type Speicherdienst,
  starteS3,
  starteUploadthing,
  uploadthingToken,
} from "@/lib/testhilfe/dienste";
import { s3Ablage } from "./s3";
import type { Ablage } from "./typen";
import { istInFrankfurt, uploadthingAblage } from "./uploadthing";

const bytes = randomBytes(200_000);
let s3: Speicherdienst;
let ut: Speicherdienst;

beforeAll(async () => {
  [s3, ut] = await Promise.all([starteS3(), starteUploadthing()]);
  process.env.UPLOADTHING_API_URL = ut.url;
  process.env.UPLOADTHING_INGEST_URL = ut.url;
});
beforeEach(() => {
  for (const dienst of [s3, ut]) {
    dienst.stoerung = null;
    dienst.objekte.clear();
    dienst.anfragen.length = 0;
  }
});
afterAll(async () => {
  delete process.env.UPLOADTHING_API_URL;
  delete process.env.UPLOADTHING_INGEST_URL;
  await Promise.all([s3.schliesse(), ut.schliesse()]);
});

const zugang = (geheimnis = "geheimnis") => ({
  endpunkt: `${s3.url}/anhaenge`,
  region: "eu-central-1",
  kennung: "kennung",
  geheimnis,
});

const FAELLE: [string, () => { ablage: Ablage; dienst: Speicherdienst }][] = [
  ["S3", () => ({ ablage: s3Ablage(zugang()), dienst: s3 })],
  ["UploadThing", () => ({ ablage: uploadthingAblage(uploadthingToken()), dienst: ut })],
];

describe.each(FAELLE)("Ablage in %s, mit dem echten Client", (_name, baue) => {
  it("was abgelegt ist, kommt Byte für Byte zurück", async () => {
    const { ablage, dienst } = baue();
    const schluessel = randomUUID();
    await ablage.lege(schluessel, bytes, false);
    expect([...dienst.objekte.keys()]).toEqual([schluessel]);
    expect(Buffer.from((await ablage.lies(schluessel)) ?? []).equals(bytes)).toBe(true);
  });

  it("ein zweiter Versuch mit demselben Schlüssel ersetzt den ersten", async () => {
    const { ablage, dienst } = baue();
    const schluessel = randomUUID();
    await ablage.lege(schluessel, randomBytes(10), false);
    await ablage.lege(schluessel, bytes, true);
    expect(dienst.objekte.size).toBe(1);
    expect(dienst.objekte.get(schluessel)?.equals(bytes)).toBe(true);
  });

  it("Löschen wirkt und schadet kein zweites Mal", async () => {
    const { ablage, dienst } = baue();
    const schluessel = randomUUID();
    await ablage.lege(schluessel, bytes, false);
    await ablage.loesche(schluessel);
    await ablage.loesche(schluessel);
    expect(dienst.objekte.size).toBe(0);
    expect(await ablage.lies(schluessel)).toBeNull();
  });

  it("antwortet der Ort mit einem Fehler, ist das ein Fehler und kein leerer Inhalt", async () => {
    const { ablage, dienst } = baue();
    dienst.stoerung = 503;
    await expect(ablage.lege(randomUUID(), bytes, false)).rejects.toThrow();
    await expect(ablage.lies(randomUUID())).rejects.toThrow();
    await expect(ablage.loesche(randomUUID())).rejects.toThrow();
  });
});

describe("Zugang", () => {
  it("ist der Ort nicht erreichbar, ist das ein Fehler", async () => {
    const fort = s3Ablage({ ...zugang(), endpunkt: "http://127.0.0.1:1/anhaenge" });
    await expect(fort.lies(randomUUID())).rejects.toThrow();
  });

  it("jede Anfrage an S3 ist signiert", async () => {
    const { ablage } = FAELLE[0]?.[1]() ?? {};
    await ablage?.lege("a", bytes, false);
    expect(s3.anfragen.map((a) => a.kopf.authorization)).toEqual([
      expect.stringMatching(/^AWS4-HMAC-SHA256 /),
    ]);
  });

  it.each([
    [["fra1"], true],
    [["sea1"], false],
    [["sea1", "fra1"], false],
    [[], false],
  ])("UploadThing mit den Regionen %j gilt als Frankfurt: %s", (regionen, erlaubt) => {
    expect(istInFrankfurt(uploadthingToken(regionen))).toBe(erlaubt);
    if (!erlaubt) expect(() => uploadthingAblage(uploadthingToken(regionen))).toThrow(/Frankfurt/);
  });

  it("ein unlesbarer Zugang gilt nicht als Frankfurt", () => {
    expect(istInFrankfurt("kein Zugang")).toBe(false);
  });
});
